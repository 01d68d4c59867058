import type { DistinctPairs } from '../../kernel/distinct-pairs.js';

/** Members of a bucket up to which all its pairs are proposed; above it, a star from the first plus a chain. */
export const bucketCap = 64;

/**
 * Proposes the pairs of one bucket: of the rows in `members` from `start` to before `end`, which ascend. At most 31.5
 * pairs a member. Returns whether the bucket was over the cap.
 */
export function proposePairs(members: Uint32Array, start: number, end: number, proposed: DistinctPairs): boolean {
  if (end - start <= bucketCap) {
    for (let left = start; left < end; left++) {
      for (let right = left + 1; right < end; right++) proposed.add(members[left], members[right]);
    }
    return false;
  }
  for (let at = start + 1; at < end; at++) {
    proposed.add(members[start], members[at]);
    if (at > start + 1) proposed.add(members[at - 1], members[at]);
  }
  return true;
}
