import type { PairColumns } from '../../kernel/distinct-pairs.js';
import type { EvenRows } from '../../kernel/even-rows.js';
import { type Slots, shareOfEqualSlotsAt } from '../../kernel/signatures.js';
import type { CandidatePair } from '../../model/pair.js';

/**
 * Candidate pairs of rows as columns of one length, `left < right`, ascending by left, then right, none twice. 12 bytes
 * a pair; iterating makes one object at a time.
 */
export class Candidates implements Iterable<CandidatePair> {
  constructor(
    readonly left: Uint32Array,
    readonly right: Uint32Array,
    /** NaN for a pair that only fingerprints found. Exact where the length of a signature is a power of two. */
    readonly estimate: Float32Array,
  ) {}

  get length(): number {
    return this.left.length;
  }

  *[Symbol.iterator](): Generator<CandidatePair> {
    for (let at = 0; at < this.length; at++) {
      const estimate = this.estimate[at];
      yield { left: this.left[at], right: this.right[at], estimate: Number.isNaN(estimate) ? null : estimate };
    }
  }
}

/**
 * The estimate below which a pair is dropped that bands alone proposed: three standard deviations of an estimate of
 * `threshold`, sqrt(J(1 − J) / slots), below it. Of pairs at the threshold about one in a thousand falls below it, of
 * more similar ones fewer.
 */
export function leastEstimate(threshold: number, slots: number): number {
  return threshold - 3 * Math.sqrt((threshold * (1 - threshold)) / slots);
}

/**
 * Pairs of both kinds as candidates. A pair that bands found has an estimate, and is dropped where it is below `least`,
 * unless fingerprints found it too.
 *
 * @param byBands sorted and distinct, as is `byFingerprints`
 */
export function candidatesOf(
  byBands: PairColumns,
  byFingerprints: PairColumns,
  signatures: EvenRows<Slots>,
  least: number,
): { candidates: Candidates; droppedByEstimate: number } {
  const most = byBands.left.length + byFingerprints.left.length;
  const left = new Uint32Array(most);
  const right = new Uint32Array(most);
  const estimates = new Float32Array(most);
  let length = 0;
  let droppedByEstimate = 0;
  let band = 0;
  let fingerprint = 0;
  while (band < byBands.left.length || fingerprint < byFingerprints.left.length) {
    const order = compareAt(byBands, band, byFingerprints, fingerprint);
    const from = order <= 0 ? byBands : byFingerprints;
    const at = order <= 0 ? band : fingerprint;
    const estimate = order <= 0 ? shareOfEqualSlotsAt(signatures, from.left[at], from.right[at]) : Number.NaN;
    if (order <= 0) band++;
    if (order >= 0) fingerprint++;
    if (order < 0 && estimate < least) {
      droppedByEstimate++;
      continue;
    }
    left[length] = from.left[at];
    right[length] = from.right[at];
    estimates[length++] = estimate;
  }
  const candidates = new Candidates(left.slice(0, length), right.slice(0, length), estimates.slice(0, length));
  return { candidates, droppedByEstimate };
}

/** Below 0 where `one` comes first, 0 where both are the same pair; a column that is at its end comes last. */
function compareAt(one: PairColumns, at: number, other: PairColumns, otherAt: number): number {
  if (at === one.left.length) return 1;
  if (otherAt === other.left.length) return -1;
  return one.left[at] - other.left[otherAt] || one.right[at] - other.right[otherAt];
}
