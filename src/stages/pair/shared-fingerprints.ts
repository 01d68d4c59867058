import type { PairColumns } from '../../kernel/distinct-pairs.js';
import { bucketCap } from './buckets.js';
import { CountColumn } from './count-column.js';
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
  /** Fingerprints over `quotationCap` and not over `fingerprintCap`. */
  readonly quotedFingerprints: number;
};

/**
 * Pairs of texts that share a fingerprint: those of which one may hold the other by their shares, and those that share a
 * passage with few others. Rows are taken in turn; each looks at those after it that it can be proposed with, so that
 * nothing is held of other pairs. A text of which less than `holdingShareAmongMany` stands in any other is held by none,
 * so that in a large group such texts need not look at one another.
 *
 * Memory: 8 bytes a posting of a fingerprint that two texts have, 8 a fingerprint, 14 a row, and 8 bytes a pair; and
 * what `forEachPosting` says.
 *
 * @param fingerprints of each row: distinct 53-bit hashes, ascending
 */
export function pairsByFingerprints(
  fingerprints: readonly Float64Array[],
  oversized: OversizedBuckets,
): FingerprintPairs {
  const postings = sharedPostings(fingerprints, oversized);
  const rows = fingerprints.length;
  const seenBy = new Uint32Array(rows);
  const [left, right] = [new CountColumn(), new CountColumn()];
  for (let row = 0; row < rows; row++) {
    const others = othersOf(row, postings, seenBy);
    if (others.length === 0) continue;
    const partners = partnersOf(row, others, postings).sort((a, b) => a - b);
    for (const other of partners) {
      left.push(row);
      right.push(other);
    }
  }
  return {
    pairs: { left: left.values(), right: right.values() },
    commonFingerprints: postings.common,
    commonTexts: countCommonTexts(fingerprints, postings.uncommon),
    quotedFingerprints: postings.quoted,
  };
}

/** Rows after `row` that share a group with it for which they might be proposed; `seenBy` has none above `row`. */
function othersOf(row: number, postings: SharedPostings, seenBy: Uint32Array): number[] {
  const { groups, groupStarts, starts, heldEnds, isHeld } = postings;
  const others: number[] = [];
  for (let at = groupStarts[row]; at < groupStarts[row + 1]; at++) {
    const group = groups[at];
    const [start, heldEnd, end] = [starts[group], heldEnds[group], starts[group + 1]];
    addAfter(row, postings.members, start, heldEnd, seenBy, others);
    if (isHeld[row] === 1 || firstOf(group, postings) === row) {
      addAfter(row, postings.members, heldEnd, end, seenBy, others);
    }
  }
  return others;
}

/** Adds members from `start` to before `end`, which ascend, that come after `row` and were not added for it before. */
function addAfter(
  row: number,
  members: Uint32Array,
  start: number,
  end: number,
  seenBy: Uint32Array,
  others: number[],
): void {
  for (let at = end - 1; at >= start && members[at] > row; at--) {
    const other = members[at];
    if (seenBy[other] === row + 1) continue;
    seenBy[other] = row + 1;
    others.push(other);
  }
}

/** Those of `others` with which `row` is proposed. */
function partnersOf(row: number, others: readonly number[], postings: SharedPostings): number[] {
  const { uncommon } = postings;
  const partners: number[] = [];
  const amongMany: { other: number; share: number }[] = [];
  for (const other of others) {
    const shared = sharedBy(row, other, postings);
    const fewer = Math.min(uncommon[row], uncommon[other]);
    if (shared.amongFew >= holdingShare * fewer || sharesQuotation(row, other, shared, postings)) partners.push(other);
    else if (shared.all >= holdingShareAmongMany * fewer && isPart(uncommon[row], uncommon[other])) {
      amongMany.push({ other, share: shared.all / fewer });
    }
  }
  if (amongMany.length > mostAmongMany) amongMany.sort((a, b) => b.share - a.share || a.other - b.other);
  for (const { other } of amongMany.slice(0, mostAmongMany)) partners.push(other);
  return partners;
}

/** Fingerprints that two rows share: all, those that no more than `bucketCap` rows have, and than `quotationCap`. */
type Shared = {
  readonly all: number;
  readonly amongFew: number;
  readonly rare: number;
  /** Whether the one row is the first that has a fingerprint as common as the most common of them. */
  readonly isFirst: boolean;
};

/** Merges the groups of both. */
function sharedBy(row: number, other: number, postings: SharedPostings): Shared {
  const { groups, groupStarts, starts } = postings;
  let all = 0;
  let amongFew = 0;
  let rare = 0;
  let largest = 0;
  let isFirst = false;
  let at = groupStarts[row];
  let otherAt = groupStarts[other];
  while (at < groupStarts[row + 1] && otherAt < groupStarts[other + 1]) {
    const group = groups[at];
    const otherGroup = groups[otherAt];
    if (group <= otherGroup) at++;
    if (otherGroup <= group) otherAt++;
    if (group !== otherGroup) continue;
    const size = starts[group + 1] - starts[group];
    all++;
    if (size <= bucketCap) amongFew++;
    if (size <= quotationCap) rare++;
    if (size < largest) continue;
    isFirst = firstOf(group, postings) === row || (isFirst && size === largest);
    largest = size;
  }
  return { all, amongFew, rare, isFirst };
}

function sharesQuotation(row: number, other: number, shared: Shared, { hasCommon }: SharedPostings): boolean {
  if (shared.isFirst || shared.rare >= rareFingerprints) return true;
  return shared.rare === shared.all && (hasCommon[row] & hasCommon[other]) === 0;
}

function isPart(one: number, other: number): boolean {
  return Math.min(one, other) < partShare * Math.max(one, other);
}

type SharedPostings = {
  /**
   * Rows of each fingerprint that two or more have and no more than the cap: of a group of more than `bucketCap` first those
   * that another may hold, then the others; both ascend.
   */
  readonly members: Uint32Array;
  /** By group of such rows, where they begin; one more than there are groups. */
  readonly starts: Uint32Array;
  /** By group, where those end that another may hold; its end where it is no larger than `bucketCap`. */
  readonly heldEnds: Uint32Array;
  /** By row, 1 where another may hold it. */
  readonly isHeld: Uint8Array;
  /** Groups of each row, ascending. */
  readonly groups: Uint32Array;
  /** By row, where its groups begin; one more than there are rows. */
  readonly groupStarts: Uint32Array;
  /** By row, its fingerprints that no more rows than the cap have. */
  readonly uncommon: Uint32Array;
  /** By row, 1 where it has one over the cap. */
  readonly hasCommon: Uint8Array;
  /** Fingerprints over the cap. */
  readonly common: number;
  /** Fingerprints over `quotationCap` and not over the cap. */
  readonly quoted: number;
};

function sharedPostings(fingerprints: readonly Float64Array[], oversized: OversizedBuckets): SharedPostings {
  const members = new CountColumn();
  const starts = new CountColumn();
  const uncommon = Uint32Array.from(fingerprints, ({ length }) => length);
  let common = 0;
  let quoted = 0;
  forEachPosting(fingerprints, (rows, start, end) => {
    if (end - start > fingerprintCap) {
      common++;
      for (let at = start; at < end; at++) uncommon[rows[at]]--;
      return;
    }
    if (end - start > bucketCap) oversized.add({ kind: 'fingerprint', size: end - start, firstRow: rows[start] });
    if (end - start > quotationCap) quoted++;
    starts.push(members.length);
    for (let at = start; at < end; at++) members.push(rows[at]);
  });
  starts.push(members.length);
  const hasCommon = Uint8Array.from(fingerprints, ({ length }, row) => (uncommon[row] < length ? 1 : 0));
  const byRow = groupsByRow(members.values(), starts.values(), fingerprints.length);
  const isHeld = Uint8Array.from(fingerprints, (_, row) => {
    const shared = byRow.groupStarts[row + 1] - byRow.groupStarts[row];
    return shared >= holdingShareAmongMany * uncommon[row] ? 1 : 0;
  });
  return { ...byRow, heldEnds: heldFirst(byRow, isHeld), isHeld, uncommon, hasCommon, common, quoted };
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

/** Moves members of large groups that another may hold to the front, and returns where these end. */
function heldFirst({ members, starts }: Pick<SharedPostings, 'members' | 'starts'>, isHeld: Uint8Array): Uint32Array {
  const heldEnds = starts.slice(1);
  for (let group = 0; group < heldEnds.length; group++) {
    if (starts[group + 1] - starts[group] <= bucketCap) continue;
    const own = members.slice(starts[group], starts[group + 1]);
    const held = own.filter((row) => isHeld[row] === 1);
    heldEnds[group] = starts[group] + held.length;
    members.set(held, starts[group]);
    members.set(
      own.filter((row) => isHeld[row] === 0),
      heldEnds[group],
    );
  }
  return heldEnds;
}

/** The smallest row of a group. */
function firstOf(group: number, { members, starts, heldEnds }: SharedPostings): number {
  const [start, heldEnd, end] = [starts[group], heldEnds[group], starts[group + 1]];
  if (heldEnd === start || heldEnd === end) return members[start];
  return Math.min(members[start], members[heldEnd]);
}

function countCommonTexts(fingerprints: readonly Float64Array[], uncommon: Uint32Array): number {
  let texts = 0;
  for (const [row, { length }] of fingerprints.entries()) if (length > 0 && uncommon[row] === 0) texts++;
  return texts;
}
