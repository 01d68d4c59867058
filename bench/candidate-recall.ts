import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { evenRows } from '../src/kernel/even-rows.js';
import { candidateThreshold, relationLimits } from '../src/run/decision-rule.js';
import { defaults } from '../src/run/options.js';
import { loadShingler } from '../src/run/shingler.js';
import { loadSimilarityMeter } from '../src/run/similarity-meter.js';
import { pair } from '../src/stages/pair/stage.js';
import { winnowingWindow } from '../src/stages/sign/stage.js';
import { judgementOf } from '../src/stages/verify/relation.js';
import { align } from '../src/texts.js';

export type CandidateRecall = {
  readonly set: string;
  /** Distinct texts. */
  readonly texts: number;
  /** Pairs that the shipped rule accepts, of all pairs there are. */
  readonly accepted: number;
  readonly found: number;
  /** All candidates, accepted or not. */
  readonly candidates: number;
};

/** The rule accepts none below; what is compared by brute force is aligned from here on only. */
const leastJaccard = 0.45;

/** By brute force, over the texts as they are. */
export function candidateRecall(): CandidateRecall[] {
  return [
    recallOn(
      'webis-s3',
      readRows('webis-s3').flatMap(({ a, b }) => [a, b]),
    ),
    recallOn(
      'licenses',
      readRows('licenses').map(({ text }) => text),
    ),
  ];
}

function readRows(set: string): Record<string, string>[] {
  const file = join(process.env.PALIMPSEST_DATA ?? '', `data/pairs/${set}.jsonl.gz`);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function recallOn(set: string, all: readonly string[]): CandidateRecall {
  const shingler = loadShingler();
  const texts = [...new Set(all.map((text) => text.toWellFormed()))];
  const signed = texts.map((text) => {
    const shingles = shingler.read(text);
    return {
      signature: shingles.signature().slice(),
      fingerprints: shingles.fingerprints(winnowingWindow).slice(),
      shingles: shingles.distinct().slice(),
    };
  });
  const limits = relationLimits(defaults);
  const { candidates } = pair(
    {
      signatures: evenRows(signed.map(({ signature }) => signature)),
      fingerprints: signed.map(({ fingerprints }) => fingerprints),
    },
    { threshold: candidateThreshold(limits.rule) },
  );
  const proposed = new Set<number>();
  for (const { left, right } of candidates) proposed.add(left * texts.length + right);
  const meter = loadSimilarityMeter();
  let accepted = 0;
  let found = 0;
  for (let left = 0; left < texts.length; left++) {
    for (let right = left + 1; right < texts.length; right++) {
      const sizes = [signed[left].shingles.length, signed[right].shingles.length];
      if (Math.min(...sizes) < leastJaccard * Math.max(...sizes)) continue;
      const similarity = meter.measure(signed[left].shingles, signed[right].shingles);
      if (similarity.jaccard < leastJaccard) continue;
      const { longestReplacement } = align(texts[left], texts[right]);
      if (judgementOf(similarity, longestReplacement, limits).relation !== 'nearDuplicate') continue;
      accepted++;
      if (proposed.has(left * texts.length + right)) found++;
    }
  }
  return { set, texts: texts.length, accepted, found, candidates: candidates.length };
}
