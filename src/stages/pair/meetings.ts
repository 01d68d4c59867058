import { CountColumn } from '../../kernel/growing-columns.js';
import type { SharedPostings, SharingGroups } from './shared-postings.js';

/**
 * Texts up to which a shared passage is rare, and proposes all pairs of those it stands in. Pairs that share one that more
 * quote, and little else, are a star from the first of them: a passage that sixty pages quote would make 1,770 pairs.
 */
export const quotationCap = 8;

/** Numbers that are counted of a pair of rows, side by side. */
const all = 0;
const amongFew = 1;
const rare = 2;
const most = 3;
const counts = 4;

/**
 * What one row shares with those after it, a row at a time. Rows meet by what few rows share; what many share counts between rows
 * that met so, and lets a row meet others only where it may propose them: where it is the first of the many, and where so
 * much of one of the two stands in many rows that the other may hold it. Memory: 29 bytes a row.
 */
export class Meetings {
  /** By row: one more than the row that it was met by last; and the counts of that meeting. */
  private readonly metBy: Uint32Array;
  private readonly counted: Uint32Array;
  /** By row: its fingerprints that many rows have. */
  private readonly amongMany: Uint32Array;
  /** By row: 1 where enough of its fingerprints stand in many rows. */
  private readonly mayBeHeld: Uint8Array;
  /** The groups of many rows with those of their rows alone that may be held. */
  private readonly held: Members;
  private readonly met: number[] = [];
  /** By row: one more than the row for which `countAmongMany` has counted it. */
  private readonly settledBy: Uint32Array;
  /** The row that merges are spent on, and how many looks are left for them. */
  private spentOn = -1;
  private budget = 0;

  /** @param holdingShare of the fewer fingerprints of two rows, from which it matters what they share among many */
  constructor(
    private readonly postings: SharedPostings,
    holdingShare: number,
  ) {
    const { many, uncommon } = postings;
    this.metBy = new Uint32Array(uncommon.length);
    this.counted = new Uint32Array(uncommon.length * counts);
    this.settledBy = new Uint32Array(uncommon.length);
    this.amongMany = weightsOfRows(many, uncommon.length);
    this.mayBeHeld = Uint8Array.from(this.amongMany, (weight, row) => (weight >= holdingShare * uncommon[row] ? 1 : 0));
    this.held = selectedMembers(many, this.mayBeHeld);
  }

  /**
   * Rows after this one that it meets; good until the next row. What many rows share is not counted yet for some of them: until
   * `countAmongMany` they share no less than is said, up to `mostShared`, and the row may be said to be the first of the most
   * common when there is a more common one.
   */
  of(row: number): readonly number[] {
    const { few, many } = this.postings;
    this.met.length = 0;
    for (let at = few.groupStarts[row]; at < few.groupStarts[row + 1]; at++) this.meet(row, few, few.groups[at], few);
    const [start, end] = [many.groupStarts[row], many.groupStarts[row + 1]];
    for (let at = start; at < end; at++) {
      const meetsAll = this.mayBeHeld[row] === 1 || isFirst(row, many, many.groups[at]);
      this.meet(row, many, many.groups[at], meetsAll ? many : this.held);
    }
    return this.met;
  }

  /** Fingerprints that the row shares with one that it met. */
  shared(other: number): number {
    return this.counted[other * counts + all];
  }

  /** Of these, those of no more than `bucketCap` rows. */
  sharedAmongFew(other: number): number {
    return this.counted[other * counts + amongFew];
  }

  /** And those of no more than `quotationCap` rows. */
  sharedRare(other: number): number {
    return this.counted[other * counts + rare];
  }

  /** Whether the row is the first of those that have the most common fingerprint that both have. */
  isFirstOfMost(other: number): boolean {
    return (this.counted[other * counts + most] & 1) === 1;
  }

  /** Counts a group for those after the row of its rows, or of some of them. */
  private meet(row: number, of: SharingGroups, group: number, { members, starts }: Members): void {
    const { metBy } = this;
    const step = stepOf(row, of, group, of === this.postings.few);
    const start = starts[group];
    for (let at = starts[group + 1] - 1; at >= start && members[at] > row; at--) {
      const other = members[at];
      if (metBy[other] !== row + 1) {
        metBy[other] = row + 1;
        this.begin(other);
      }
      this.count(other, step);
    }
  }

  /** What `shared` cannot be above. */
  mostShared(row: number, other: number): number {
    return this.shared(other) + Math.min(this.amongMany[row], this.amongMany[other]);
  }

  /**
   * Counts the groups of many rows that were not, for a row that was met. One by one that takes as long as both rows have groups; when
   * it has taken as long as going through all rows of the row's groups would, these are gone through, for all that it met.
   */
  countAmongMany(row: number, other: number): void {
    if (this.mayBeHeld[row] === 1 || this.mayBeHeld[other] === 1 || this.settledBy[other] === row + 1) return;
    if (this.spentOn !== row) {
      this.spentOn = row;
      this.budget = rowsInGroups(row, this.postings.many);
    }
    if (this.budget <= 0) {
      this.countAllAmongMany(row);
      return;
    }
    this.settledBy[other] = row + 1;
    const { many } = this.postings;
    const { groups, groupStarts } = many;
    let [at, otherAt] = [groupStarts[row], groupStarts[other]];
    const [end, otherEnd] = [groupStarts[row + 1], groupStarts[other + 1]];
    this.budget -= end - at + otherEnd - otherAt;
    while (at < end && otherAt < otherEnd) {
      const group = groups[at];
      if (group === groups[otherAt] && !isFirst(row, many, group)) this.count(other, stepOf(row, many, group, false));
      const later = groups[otherAt];
      if (group <= later) at++;
      if (later <= group) otherAt++;
    }
  }

  private countAllAmongMany(row: number): void {
    const { many } = this.postings;
    const { members, starts, groups, groupStarts } = many;
    for (let at = groupStarts[row]; at < groupStarts[row + 1]; at++) {
      const group = groups[at];
      if (isFirst(row, many, group)) continue;
      const step = stepOf(row, many, group, false);
      for (let place = starts[group + 1] - 1; members[place] > row; place--) {
        const other = members[place];
        const isOpen =
          this.metBy[other] === row + 1 && this.settledBy[other] !== row + 1 && this.mayBeHeld[other] === 0;
        if (isOpen) this.count(other, step);
      }
    }
    for (const other of this.met) this.settledBy[other] = row + 1;
  }

  private begin(other: number): void {
    const { counted } = this;
    const at = other * counts;
    counted[at + all] = 0;
    counted[at + amongFew] = 0;
    counted[at + rare] = 0;
    counted[at + most] = 0;
    this.met.push(other);
  }

  private count(other: number, { weight, few, ofRare, size }: Step): void {
    const { counted } = this;
    const at = other * counts;
    counted[at + all] += weight;
    counted[at + amongFew] += few;
    counted[at + rare] += ofRare;
    if (size > counted[at + most]) counted[at + most] = size;
  }
}

type Members = Pick<SharingGroups, 'members' | 'starts'>;

/** What a member of a group adds to each count; `size` is twice its rows, and one more where the row is the first of them. */
type Step = { readonly weight: number; readonly few: number; readonly ofRare: number; readonly size: number };

function stepOf(row: number, groups: SharingGroups, group: number, isFew: boolean): Step {
  const { starts, weights } = groups;
  const [size, weight] = [starts[group + 1] - starts[group], weights[group]];
  return {
    weight,
    few: isFew ? weight : 0,
    ofRare: size <= quotationCap ? weight : 0,
    size: size * 2 + (isFirst(row, groups, group) ? 1 : 0),
  };
}

/** Rows of all the groups of a row. */
function rowsInGroups(row: number, { starts, groups, groupStarts }: SharingGroups): number {
  let rows = 0;
  for (let at = groupStarts[row]; at < groupStarts[row + 1]; at++) rows += starts[groups[at] + 1] - starts[groups[at]];
  return rows;
}

function isFirst(row: number, { members, starts }: Members, group: number): boolean {
  return members[starts[group]] === row;
}

function weightsOfRows({ members, starts, weights }: SharingGroups, rows: number): Uint32Array {
  const sums = new Uint32Array(rows);
  for (let group = 0; group < weights.length; group++) {
    for (let at = starts[group]; at < starts[group + 1]; at++) sums[members[at]] += weights[group];
  }
  return sums;
}

/** The groups with those of their rows alone that are marked. */
function selectedMembers({ members, starts }: Members, marks: Uint8Array): Members {
  const kept = new CountColumn();
  const keptStarts = new Uint32Array(starts.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    for (let at = starts[group]; at < starts[group + 1]; at++) if (marks[members[at]] === 1) kept.push(members[at]);
    keptStarts[group + 1] = kept.length;
  }
  return { members: kept.values(), starts: keptStarts };
}
