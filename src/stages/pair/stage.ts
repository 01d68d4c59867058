import { DistinctPairs } from '../../kernel/distinct-pairs.js';
import type { EvenRows } from '../../kernel/even-rows.js';
import { KeyGrouper } from '../../kernel/key-groups.js';
import type { Slots } from '../../kernel/signatures.js';
import type { Rows } from '../../kernel/slabs.js';
import { bandKeys } from './band-keys.js';
import { type Bands, chooseBands, type RecallPoint, recallCurve } from './bands.js';
import { proposePairs } from './buckets.js';
import { type Candidates, candidatesOf, leastEstimate } from './candidates.js';
import { type OversizedBucket, OversizedBuckets } from './oversized-buckets.js';
import { pairsByFingerprints } from './shared-fingerprints.js';

/** What pairing looks at: one row a distinct kept text, in the order of their smallest ids. */
export type PairInput = {
  readonly signatures: EvenRows<Slots>;
  /** Distinct 53-bit hashes, ascending; none for a text without a word, which is paired with nothing. */
  readonly fingerprints: Rows<Float64Array>;
};

/** `threshold`: Jaccard similarity from which pairs matter, above 0, at most 1. */
export type PairOptions = { readonly threshold: number };

export type PairReport = {
  /** Rows, not documents. */
  readonly candidates: Candidates;
  readonly bands: Bands;
  /** What `bands` find, by similarity. */
  readonly recallCurve: readonly RecallPoint[];
  /** Pairs that bands alone found and whose estimate is too far below the threshold to be verified. */
  readonly droppedByEstimate: number;
  /** Buckets of bands and of fingerprints over the cap, whose pairs were proposed as a star and a chain. */
  readonly oversizedBuckets: number;
  /** The largest few of them, largest first. */
  readonly largestBuckets: readonly OversizedBucket[];
  /** Fingerprints that stand in more texts than the cap, and were passed over. */
  readonly commonFingerprints: number;
  /** Texts of nothing but such fingerprints: others that hold them whole are not looked for. */
  readonly commonTexts: number;
  /** Pairs that met for what many share (see `Meetings`) and were not proposed by fingerprints. */
  readonly quotationsPassedOver: number;
};

/**
 * Candidate pairs: by signature bands, which find texts that resemble each other, and by shared fingerprints, which
 * find a text inside a longer one and quotations that few texts share. The estimate is null for pairs that only fingerprints found.
 *
 * Bands are grouped one at a time, so that keys take 40 bytes a row whatever the number of bands, and up to 64 more a row
 * of the largest bucket; the rest is what `DistinctPairs` and `pairsByFingerprints` say.
 */
export function pair({ signatures, fingerprints }: PairInput, { threshold }: PairOptions): PairReport {
  const slots = Math.max(1, signatures.width);
  const bands = chooseBands(threshold, slots);
  const oversized = new OversizedBuckets();
  const byBands = pairsByBands(signatures, rowsWithWords(fingerprints), bands, oversized);
  const byFingerprints = pairsByFingerprints(fingerprints, oversized);
  return {
    ...candidatesOf(byBands.sorted(), byFingerprints.pairs, signatures, leastEstimate(threshold, slots)),
    bands,
    recallCurve: recallCurve(bands),
    oversizedBuckets: oversized.count,
    largestBuckets: oversized.largest,
    commonFingerprints: byFingerprints.commonFingerprints,
    commonTexts: byFingerprints.commonTexts,
    quotationsPassedOver: byFingerprints.passedOver,
  };
}

function rowsWithWords(fingerprints: Rows<Float64Array>): Uint32Array {
  return new Uint32Array(fingerprints.length).map((_, row) => row).filter((row) => fingerprints.at(row)?.length !== 0);
}

function pairsByBands(
  signatures: EvenRows<Slots>,
  rows: Uint32Array,
  bands: Bands,
  oversized: OversizedBuckets,
): DistinctPairs {
  const pairs = new DistinctPairs();
  const grouper = new KeyGrouper();
  for (const keys of bandKeys(signatures, rows, bands)) {
    grouper.forEachGroup(keys, (members, start, end) => {
      if (proposePairs(members, start, end, pairs))
        oversized.add({ kind: 'band', size: end - start, firstRow: members[start] });
    });
  }
  return pairs;
}
