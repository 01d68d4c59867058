import type { PairColumns } from '../../kernel/distinct-pairs.js';
import { CountColumn } from '../../kernel/growing-columns.js';
import type { Rows } from '../../kernel/slabs.js';
import { Meetings } from './meetings.js';
import type { OversizedBuckets } from './oversized-buckets.js';
import { type SharedPostings, sharedPostings } from './shared-postings.js';

/**
 * Rare fingerprints from which two texts are proposed whatever else they share. A passage of many has some at its edges,
 * where windows reach into its neighbours; seldom as many as this.
 */
export const rareFingerprints = 3;

/**
 * Shares of the fewer fingerprints of two texts from which one may hold the other: a text in which words were changed here
 * and there keeps few. Where most of what they share stands in more than `bucketCap` texts it must be more, so that the
 * pages of one template are not all paired with one another.
 */
export const holdingShare = 0.3;
export const holdingShareAmongMany = 0.6;

/** Such a text is shorter than this share of the other, counted in fingerprints; versions of one length are for bands to find. */
export const partShare = 0.75;

/** Texts after a text that it is paired with for what they share among many; those that share most come first. */
export const mostAmongMany = 64;

export type FingerprintPairs = {
  /** Sorted and distinct. */
  readonly pairs: PairColumns;
  /** Fingerprints over `fingerprintCap`. */
  readonly commonFingerprints: number;
  /** Texts that have fingerprints, all of them over the cap: if others hold them, bands alone can tell. */
  readonly commonTexts: number;
  /** Pairs that met (see `Meetings`), and were not proposed. */
  readonly passedOver: number;
};

/**
 * Pairs of texts that share a fingerprint: those of which one may hold the other by their shares, and those
 * that share a passage with few others. Rows are taken in turn, and each counts what it shares with
 * those after it, so that nothing is held of the pairs that are not proposed.
 *
 * Memory: what `sharedPostings`, `Meetings` and `forEachPosting` say, and 8 bytes a pair. Time: at most some two thousand
 * looks a posting.
 *
 * @param fingerprints of each row: distinct 53-bit hashes, ascending
 */
export function pairsByFingerprints(fingerprints: Rows<Float64Array>, oversized: OversizedBuckets): FingerprintPairs {
  const postings = sharedPostings(fingerprints, oversized);
  const meetings = new Meetings(postings, holdingShareAmongMany);
  const [left, right] = [new CountColumn(), new CountColumn()];
  let passedOver = 0;
  for (let row = 0; row < fingerprints.length; row++) {
    const others = meetings.of(row);
    if (others.length === 0) continue;
    const proposed = partnersOf(row, others, meetings, postings).sort((a, b) => a - b);
    passedOver += others.length - proposed.length;
    for (const other of proposed) {
      left.push(row);
      right.push(other);
    }
  }
  return {
    pairs: { left: left.values(), right: right.values() },
    commonFingerprints: postings.common,
    commonTexts: postings.commonRows,
    passedOver,
  };
}

/** Those of `others` with which `row` is proposed. */
function partnersOf(row: number, others: readonly number[], meetings: Meetings, postings: SharedPostings): number[] {
  const { uncommon, hasCommon } = postings;
  const partners: number[] = [];
  const amongMany: number[] = [];
  for (const other of others) {
    const fewer = Math.min(uncommon[row], uncommon[other]);
    const canBePart = isPart(uncommon[row], uncommon[other]);
    const bothHaveCommon = (hasCommon[row] & hasCommon[other]) === 1;
    if (meetings.sharedAmongFew(other) >= holdingShare * fewer || meetings.sharedRare(other) >= rareFingerprints) {
      partners.push(other);
      continue;
    }
    const least = holdingShareAmongMany * fewer;
    if (!quotes(other, meetings, bothHaveCommon) && !(canBePart && meetings.mostShared(row, other) >= least)) continue;
    meetings.countAmongMany(row, other);
    if (quotes(other, meetings, bothHaveCommon)) partners.push(other);
    else if (canBePart && meetings.shared(other) >= least) amongMany.push(other);
  }
  if (amongMany.length > mostAmongMany) {
    const shareOf = (other: number) => meetings.shared(other) / Math.min(uncommon[row], uncommon[other]);
    amongMany.sort((a, b) => shareOf(b) - shareOf(a) || a - b);
    amongMany.length = mostAmongMany;
  }
  for (const other of amongMany) partners.push(other);
  return partners;
}

/** Whether the row is the first that quotes what they share, or they share with few others all that they share. */
function quotes(other: number, meetings: Meetings, bothHaveCommon: boolean): boolean {
  return meetings.isFirstOfMost(other) || (meetings.sharedRare(other) === meetings.shared(other) && !bothHaveCommon);
}

function isPart(one: number, other: number): boolean {
  return Math.min(one, other) < partShare * Math.max(one, other);
}
