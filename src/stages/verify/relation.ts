import type { Relation, Similarity } from '../../model/pair.js';

/** Limits of the decision rule, each 0 to 1. */
export type RelationLimits = {
  /** Jaccard from which two texts are near-duplicates. */
  readonly threshold: number;
  /** Share of a text's shingles that another must hold to hold it whole. */
  readonly containment: number;
};

/** A text that holds more than this of the longer one is a version of it, not a part of it. */
const versionShare = 0.75;

/** Shared shingles from which a shared passage is worth a name: a run of twelve words. */
const overlapShingles = 8;

/**
 * What left is to right.
 * - `nearDuplicate`: Jaccard at the threshold or above, unless one holds the other whole and much more besides;
 * - `contains`, `containedIn`: one holds the other whole;
 * - `overlap`: they share a passage.
 * Byte-identical texts are `identical`; the caller knows these by their digest.
 */
export function relationOf(similarity: Similarity, { threshold, containment }: RelationLimits): Relation {
  const { jaccard, containmentOfLeft, containmentOfRight, shared } = similarity;
  const partOnly = Math.min(containmentOfLeft, containmentOfRight) < versionShare;
  const holder = containmentOfLeft < containmentOfRight ? 'contains' : 'containedIn';
  const whole =
    containmentOfLeft !== containmentOfRight && Math.max(containmentOfLeft, containmentOfRight) >= containment;
  if (whole && partOnly) return holder;
  if (jaccard >= threshold) return 'nearDuplicate';
  if (whole) return holder;
  return shared >= overlapShingles ? 'overlap' : 'none';
}
