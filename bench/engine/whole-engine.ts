import { sha256Of } from '../../src/formats/checksums.js';
import { EvenSlabs, selectedEven } from '../../src/kernel/even-rows.js';
import type { Shingler } from '../../src/kernel/shingler.js';
import { Slabs, selected } from '../../src/kernel/slabs.js';
import { candidateThreshold, relationLimits } from '../../src/run/decision-rule.js';
import { loadHashRing } from '../../src/run/hash-ring.js';
import { TextMeter } from '../../src/run/text-meter.js';
import { cluster } from '../../src/stages/cluster/stage.js';
import { pair } from '../../src/stages/pair/stage.js';
import { winnowingWindow } from '../../src/stages/sign/stage.js';
import { judgementOf } from '../../src/stages/verify/relation.js';

/** What a run of the engine found, and the seconds of the processor that its parts took. */
export type EngineRun = {
  readonly texts: number;
  readonly candidates: number;
  readonly nearDuplicates: number;
  readonly clusters: number;
  readonly seconds: { readonly sign: number; readonly pair: number; readonly verify: number; readonly cluster: number };
};

/** Kept between runs, as a shingler is: its memory is there when it is warm. */
const ring = loadHashRing();
const limits = relationLimits({ rule: 'plain', threshold: 0.6, containment: 0.95 });

/**
 * The engine from texts in memory to clusters, as a run puts it together, but for files and alignment: identical texts
 * collapse by their digest, the others are shingled and signed; pairs are proposed, and verified from their shingles, which
 * are held as far as they fit; near-duplicates are clustered.
 *
 * @param texts UTF-8
 */
export function runEngine(texts: readonly Buffer[], shingler: Shingler): EngineRun {
  const started = process.cpuUsage();
  const signed = signAll(texts, shingler);
  const signedAt = secondsSince(started);
  const { candidates } = pair(signed, { threshold: candidateThreshold(limits.rule) });
  const pairedAt = secondsSince(started);
  const first = (row: number) => signed.groups[row][0];
  const verifier = new TextMeter({ textOf: (row) => texts[first(row)], rowOf: first }, shingler, ring);
  const areNear = (left: number, right: number) =>
    judgementOf(verifier.measure(left, right), null, limits).relation === 'nearDuplicate';
  const similar: (readonly [number, number])[] = [];
  for (const { left, right } of candidates) if (areNear(left, right)) similar.push([left, right]);
  const verifiedAt = secondsSince(started);
  const members = { get: (number: number) => ({ number, words: signed.words[number], removedBytes: 0, source: '.' }) };
  const asking = cluster({ members, identical: signed.groups, similar, prefer: [] });
  let step = asking.next();
  while (step.done !== true) step = asking.next(areNear(...step.value));
  const clusteredAt = secondsSince(started);
  return {
    texts: signed.groups.length,
    candidates: candidates.length,
    nearDuplicates: similar.length,
    clusters: step.value.length,
    seconds: {
      sign: signedAt,
      pair: pairedAt - signedAt,
      verify: verifiedAt - pairedAt,
      cluster: clusteredAt - verifiedAt,
    },
  };
}

function signAll(texts: readonly Buffer[], shingler: Shingler) {
  const signatures = new EvenSlabs<Uint16Array>((length) => new Uint16Array(length));
  const fingerprints = new Slabs<Float64Array>((length) => new Float64Array(length));
  ring.clear();
  const words = new Uint32Array(texts.length);
  const byDigest = new Map<string, number[]>();
  for (const [number, text] of texts.entries()) {
    const shingles = shingler.readBytes(text);
    words[number] = shingles.words;
    signatures.push(shingles.signature());
    fingerprints.push(shingles.fingerprints(winnowingWindow));
    ring.put(number, shingles.hashBytes());
    if (shingles.words === 0) continue;
    const digest = sha256Of(text);
    const group = byDigest.get(digest);
    if (group === undefined) byDigest.set(digest, [number]);
    else group.push(number);
  }
  const groups = [...byDigest.values()];
  const rows = groups.map(([first]) => first);
  return {
    signatures: selectedEven(signatures, rows),
    fingerprints: selected(fingerprints, rows),
    groups,
    words,
  };
}

function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
