import { DistinctLists } from '../../kernel/distinct-lists.js';
import type { Rows } from '../../kernel/slabs.js';
import { bucketCap } from './buckets.js';
import { forEachPosting } from './fingerprint-postings.js';
import type { OversizedBuckets } from './oversized-buckets.js';

/** Texts that a fingerprint may stand in; one that stands in more is a common phrase and proposes nothing. */
export const fingerprintCap = 1_000;

/**
 * Groups of two rows or more, and the groups of each row. Fingerprints that the same rows have, as those of a passage are, make
 * one group. Memory: 8 bytes a row of a group, some 24 a group, 4 a row.
 */
export type SharingGroups = {
  /** Rows of each group, ascending. */
  readonly members: Uint32Array;
  /** By group, where its rows begin; one more than there are groups. */
  readonly starts: Uint32Array;
  /** By group, its fingerprints. */
  readonly weights: Uint32Array;
  /** Groups of each row, ascending. */
  readonly groups: Uint32Array;
  /** By row, where its groups begin; one more than there are rows. */
  readonly groupStarts: Uint32Array;
};

/** Which rows share which fingerprints. */
export type SharedPostings = {
  /** By fingerprints of no more rows than `bucketCap`. */
  readonly few: SharingGroups;
  /** By those of more rows, and no more than `fingerprintCap`. */
  readonly many: SharingGroups;
  /** By row, its fingerprints that no more rows than the cap have. */
  readonly uncommon: Uint32Array;
  /** By row, 1 where it has one over the cap. */
  readonly hasCommon: Uint8Array;
  /** Fingerprints over the cap. */
  readonly common: number;
  /** Rows that have fingerprints, all of them over the cap. */
  readonly commonRows: number;
};

/** @param fingerprints of each row: distinct 53-bit hashes, ascending */
export function sharedPostings(fingerprints: Rows<Float64Array>, oversized: OversizedBuckets): SharedPostings {
  const [few, many] = [new DistinctLists(), new DistinctLists()];
  const lengths = new Uint32Array(fingerprints.length);
  for (let row = 0; row < lengths.length; row++) lengths[row] = (fingerprints.at(row) as Float64Array).length;
  const uncommon = lengths.slice();
  let common = 0;
  forEachPosting(fingerprints, (rows, start, end) => {
    if (end - start <= bucketCap) few.add(rows, start, end);
    else if (end - start <= fingerprintCap) {
      oversized.add({ kind: 'fingerprint', size: end - start, firstRow: rows[start] });
      many.add(rows, start, end);
    } else {
      common++;
      for (let at = start; at < end; at++) uncommon[rows[at]]--;
    }
  });
  return {
    few: groupsByRow(few, lengths.length),
    many: groupsByRow(many, lengths.length),
    uncommon,
    hasCommon: Uint8Array.from(lengths, (length, row) => (uncommon[row] < length ? 1 : 0)),
    common,
    commonRows: lengths.reduce((sum, length, row) => sum + (length > 0 && uncommon[row] === 0 ? 1 : 0), 0),
  };
}

function groupsByRow(lists: DistinctLists, rows: number): SharingGroups {
  const [members, starts, weights] = [lists.members(), lists.starts(), lists.times()];
  const groupStarts = new Uint32Array(rows + 1);
  for (let at = 0; at < members.length; at++) groupStarts[members[at] + 1]++;
  for (let row = 0; row < rows; row++) groupStarts[row + 1] += groupStarts[row];
  const next = groupStarts.slice(0, rows);
  const groups = new Uint32Array(members.length);
  for (let group = 0; group < lists.length; group++) {
    for (let at = starts[group]; at < starts[group + 1]; at++) groups[next[members[at]]++] = group;
  }
  return { members, starts, weights, groups, groupStarts };
}
