import { join53, mix } from '../../kernel/hash.js';
import { shareOfEqualSlots } from '../../kernel/signatures.js';
import type { CandidatePair } from '../../model/pair.js';
import { type Bands, chooseBands } from './bands.js';
import { buckets, proposePairs } from './buckets.js';

/** What pairing looks at: one row a distinct kept text, in the order of their smallest ids. */
export type PairInput = {
  readonly signatures: readonly Uint32Array[];
  readonly fingerprints: readonly Float64Array[];
};

export type PairOptions = { readonly threshold: number };

export type PairReport = {
  /** Rows, not documents; `left < right`; ascending. */
  readonly candidates: readonly CandidatePair[];
  readonly bands: Bands;
  /** Buckets of bands and of fingerprints over the cap, whose pairs were proposed as a star and a chain. */
  readonly oversizedBuckets: number;
  /** Fingerprints that stand in more texts than the cap, and were passed over. */
  readonly commonFingerprints: number;
};

/** Texts that a fingerprint may stand in; one that stands in more is a common phrase and proposes nothing. */
export const fingerprintCap = 200;

/**
 * Candidate pairs: by signature bands, which find texts that resemble each other, and by shared fingerprints, which
 * find a text inside a longer one and quotations. The estimate is null for pairs that only fingerprints found.
 */
export function pair({ signatures, fingerprints }: PairInput, { threshold }: PairOptions): PairReport {
  const rows = signatures.length;
  const bands = chooseBands(threshold, signatures[0]?.length ?? 1);
  const byBands = new Set<number>();
  const proposed = new Set<number>();
  let oversizedBuckets = 0;
  for (let band = 0; band < bands.bands; band++) {
    const { keys, holders } = bandKeys(signatures, fingerprints, band, bands.rowsPerBand);
    for (const members of buckets(keys, holders)) {
      if (proposePairs(members, (left, right) => byBands.add(left * rows + right))) oversizedBuckets++;
    }
  }
  let commonFingerprints = 0;
  const { keys, holders } = fingerprintKeys(fingerprints);
  for (const members of buckets(keys, holders)) {
    if (members.length > fingerprintCap) commonFingerprints++;
    else if (proposePairs(members, (left, right) => proposed.add(left * rows + right))) oversizedBuckets++;
  }
  for (const key of byBands) proposed.add(key);
  const candidates = [...proposed]
    .sort((a, b) => a - b)
    .map((key): CandidatePair => {
      const left = Math.floor(key / rows);
      const right = key % rows;
      return {
        left,
        right,
        estimate: byBands.has(key) ? shareOfEqualSlots(signatures[left], signatures[right]) : null,
      };
    });
  return { candidates, bands, oversizedBuckets, commonFingerprints };
}

/** One key a text for this band; texts without a word have none. */
function bandKeys(
  signatures: readonly Uint32Array[],
  fingerprints: readonly Float64Array[],
  band: number,
  rowsPerBand: number,
): { keys: Float64Array; holders: Uint32Array } {
  const holders = Uint32Array.from(signatures.keys()).filter((row) => fingerprints[row].length > 0);
  const keys = new Float64Array(holders.length);
  for (const [at, row] of holders.entries()) {
    let high = mix(band + 1);
    let low = mix(band ^ 0x5bd1e995);
    for (let slot = band * rowsPerBand; slot < (band + 1) * rowsPerBand; slot++) {
      high = mix(Math.imul(high, 31) ^ signatures[row][slot]);
      low = mix(Math.imul(low, 37) + signatures[row][slot]);
    }
    keys[at] = join53(high, low);
  }
  return { keys, holders };
}

function fingerprintKeys(fingerprints: readonly Float64Array[]): { keys: Float64Array; holders: Uint32Array } {
  const total = fingerprints.reduce((sum, own) => sum + own.length, 0);
  const keys = new Float64Array(total);
  const holders = new Uint32Array(total);
  let at = 0;
  for (const [row, own] of fingerprints.entries()) {
    keys.set(own, at);
    holders.fill(row, at, at + own.length);
    at += own.length;
  }
  return { keys, holders };
}
