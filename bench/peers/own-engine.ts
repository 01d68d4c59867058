import type { Shingler } from '../../src/kernel/shingler.js';
import { type PairReport, pair } from '../../src/stages/pair/stage.js';
import { winnowingWindow } from '../../src/stages/sign/stage.js';

/** Texts in, candidate pairs out, as a run does it: signatures, and fingerprints, which the peers do not make. */
export function ownPairs(texts: readonly string[], shingler: Shingler): { report: PairReport; pairSeconds: number } {
  const signatures: Uint32Array[] = [];
  const fingerprints: Float64Array[] = [];
  for (const text of texts) {
    const { hashes } = shingler.shingle(text);
    signatures.push(shingler.sketch(hashes));
    fingerprints.push(shingler.winnow(hashes, winnowingWindow));
  }
  const before = process.cpuUsage();
  const report = pair({ signatures, fingerprints }, { threshold: 0.6 });
  const { user, system } = process.cpuUsage(before);
  return { report, pairSeconds: (user + system) / 1e6 };
}

/** What the peers do of it: no fingerprints, so that candidates are those of bands. */
export function ownPairsByBands(texts: readonly string[], shingler: Shingler): PairReport {
  const signatures: Uint32Array[] = [];
  const fingerprints: Float64Array[] = [];
  for (const [row, text] of texts.entries()) {
    signatures.push(shingler.sketch(shingler.shingle(text).hashes));
    // One of its own, so that the text counts as one with words.
    fingerprints.push(Float64Array.of(row));
  }
  return pair({ signatures, fingerprints }, { threshold: 0.6 });
}
