import type { PairColumns } from '../../kernel/distinct-pairs.js';
import { CountColumn } from '../../kernel/growing-columns.js';
import type { Rows } from '../../kernel/slabs.js';
import { bucketCap } from './buckets.js';
import { forEachPosting } from './fingerprint-postings.js';
import type { OversizedBuckets } from './oversized-buckets.js';

/** Texts that a fingerprint may stand in; one that stands in more is a common phrase and proposes nothing. */
export const fingerprintCap = 1_000;

/**
 * Texts up to which a shared passage is rare, and proposes all pairs of those it stands in. Pairs that share one that more
 * quote, and little else, are a star from the first of them: a passage that sixty pages quote would make 1,770 pairs.
 */
export const quotationCap = 8;

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
  /** Pairs that share fingerprints, and were not proposed. */
  readonly passedOver: number;
};

/**
 * Pairs of texts that share a fingerprint: those of which one may hold the other by their shares, and those
 * that share a passage with few others. Rows are taken in turn, and each counts what it shares with
 * those after it, so that nothing is held of the pairs that are not proposed.
 *
 * Memory: 8 bytes a posting of a fingerprint that two texts have, 4 a fingerprint, 30 a row, and 8 bytes a pair; and
 * what `forEachPosting` says. Time: at most five hundred counts a posting.
 *
 * @param fingerprints of each row: distinct 53-bit hashes, ascending
 */
export function pairsByFingerprints(fingerprints: Rows<Float64Array>, oversized: OversizedBuckets): FingerprintPairs {
  const postings = sharedPostings(fingerprints, oversized);
  const { members, starts, groups, groupStarts, uncommon } = postings;
  const rows = fingerprints.length;
  const met = meetings(rows);
  const [left, right] = [new CountColumn(), new CountColumn()];
  const others: number[] = [];
  let passedOver = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = groupStarts[row]; at < groupStarts[row + 1]; at++) {
      meetGroup(members, starts[groups[at]], starts[groups[at] + 1], row, met, others);
    }
    if (others.length === 0) continue;
    const proposed = partnersOf(row, others, met, postings);
    passedOver += others.length - proposed.length;
    for (const other of others) forget(met, other);
    others.length = 0;
    proposed.sort((a, b) => a - b);
    for (const other of proposed) {
      left.push(row);
      right.push(other);
    }
  }
  return {
    pairs: { left: left.values(), right: right.values() },
    commonFingerprints: postings.common,
    commonTexts: countCommonTexts(fingerprints, uncommon),
    passedOver,
  };
}

/** What one row shares with each other: fingerprints of all, of no more than `bucketCap`, and of no more than `quotationCap` rows. */
type Meetings = {
  readonly all: Uint32Array;
  readonly amongFew: Uint32Array;
  readonly rare: Uint32Array;
  /** Rows of the most common one. */
  readonly largest: Uint16Array;
  /** 1 where the row is the first that has one so common. */
  readonly isFirst: Uint8Array;
};

function meetings(rows: number): Meetings {
  const column = () => new Uint32Array(rows);
  return {
    all: column(),
    amongFew: column(),
    rare: column(),
    largest: new Uint16Array(rows),
    isFirst: new Uint8Array(rows),
  };
}

/** Counts one more for each member of a group after `row`. */
function meetGroup(
  members: Uint32Array,
  start: number,
  end: number,
  row: number,
  { all, amongFew, rare, largest, isFirst }: Meetings,
  others: number[],
): void {
  const size = end - start;
  const few = size <= bucketCap ? 1 : 0;
  const isRare = size <= quotationCap ? 1 : 0;
  const first = members[start] === row ? 1 : 0;
  for (let at = end - 1; members[at] > row; at--) {
    const other = members[at];
    if (all[other]++ === 0) others.push(other);
    amongFew[other] += few;
    rare[other] += isRare;
    if (size > largest[other]) {
      largest[other] = size;
      isFirst[other] = first;
    } else if (size === largest[other]) isFirst[other] |= first;
  }
}

function forget(met: Meetings, row: number): void {
  met.all[row] = 0;
  met.amongFew[row] = 0;
  met.rare[row] = 0;
  met.largest[row] = 0;
  met.isFirst[row] = 0;
}

/** Those of `others` with which `row` is proposed. */
function partnersOf(row: number, others: readonly number[], met: Meetings, postings: SharedPostings): number[] {
  const { all, amongFew } = met;
  const { uncommon } = postings;
  const partners: number[] = [];
  const amongMany: number[] = [];
  for (const other of others) {
    const fewer = Math.min(uncommon[row], uncommon[other]);
    if (amongFew[other] >= holdingShare * fewer || sharesQuotation(row, other, met, postings)) partners.push(other);
    else if (all[other] >= holdingShareAmongMany * fewer && isPart(uncommon[row], uncommon[other]))
      amongMany.push(other);
  }
  if (amongMany.length > mostAmongMany) {
    const shareOf = (other: number) => all[other] / Math.min(uncommon[row], uncommon[other]);
    amongMany.sort((a, b) => shareOf(b) - shareOf(a) || a - b);
    amongMany.length = mostAmongMany;
  }
  for (const other of amongMany) partners.push(other);
  return partners;
}

function sharesQuotation(row: number, other: number, met: Meetings, { hasCommon }: SharedPostings): boolean {
  const { all, rare, isFirst } = met;
  if (isFirst[other] === 1 || rare[other] >= rareFingerprints) return true;
  return rare[other] === all[other] && (hasCommon[row] & hasCommon[other]) === 0;
}

function isPart(one: number, other: number): boolean {
  return Math.min(one, other) < partShare * Math.max(one, other);
}

type SharedPostings = {
  /** Rows of each fingerprint that two or more have and no more than the cap, ascending. */
  readonly members: Uint32Array;
  /** By group of such rows, where they begin; one more than there are groups. */
  readonly starts: Uint32Array;
  /** Groups of each row. */
  readonly groups: Uint32Array;
  /** By row, where its groups begin; one more than there are rows. */
  readonly groupStarts: Uint32Array;
  /** By row, its fingerprints that no more rows than the cap have. */
  readonly uncommon: Uint32Array;
  /** By row, 1 where it has one over the cap. */
  readonly hasCommon: Uint8Array;
  /** Fingerprints over the cap. */
  readonly common: number;
};

function sharedPostings(fingerprints: Rows<Float64Array>, oversized: OversizedBuckets): SharedPostings {
  const members = new CountColumn();
  const starts = new CountColumn();
  const lengths = lengthsOf(fingerprints);
  const uncommon = lengths.slice();
  let common = 0;
  forEachPosting(fingerprints, (rows, start, end) => {
    if (end - start > fingerprintCap) {
      common++;
      for (let at = start; at < end; at++) uncommon[rows[at]]--;
      return;
    }
    if (end - start > bucketCap) oversized.add({ kind: 'fingerprint', size: end - start, firstRow: rows[start] });
    starts.push(members.length);
    for (let at = start; at < end; at++) members.push(rows[at]);
  });
  starts.push(members.length);
  const hasCommon = Uint8Array.from(lengths, (length, row) => (uncommon[row] < length ? 1 : 0));
  return { ...groupsByRow(members.values(), starts.values(), fingerprints.length), uncommon, hasCommon, common };
}

function groupsByRow(members: Uint32Array, starts: Uint32Array, rows: number) {
  const groupStarts = new Uint32Array(rows + 1);
  for (let at = 0; at < members.length; at++) groupStarts[members[at] + 1]++;
  for (let row = 0; row < rows; row++) groupStarts[row + 1] += groupStarts[row];
  const next = groupStarts.slice(0, rows);
  const groups = new Uint32Array(members.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    for (let at = starts[group]; at < starts[group + 1]; at++) groups[next[members[at]]++] = group;
  }
  return { members, starts, groups, groupStarts };
}

function countCommonTexts(fingerprints: Rows<Float64Array>, uncommon: Uint32Array): number {
  let texts = 0;
  for (const [row, length] of lengthsOf(fingerprints).entries()) if (length > 0 && uncommon[row] === 0) texts++;
  return texts;
}

function lengthsOf(fingerprints: Rows<Float64Array>): Uint32Array {
  return new Uint32Array(fingerprints.length).map((_, row) => (fingerprints.at(row) as Float64Array).length);
}
