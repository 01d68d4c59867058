import type { DocNumber } from './document.js';

/** Two documents that may share text. Always `left < right`. */
export type CandidatePair = {
  readonly left: DocNumber;
  readonly right: DocNumber;
  /** Share of equal signature slots, 0 to 1; null when the pair was found by fingerprints alone. */
  readonly estimate: number | null;
};

/** Exact figures over distinct word 5-shingles, each 0 to 1. Two texts without a word are 0. */
export type Similarity = {
  readonly jaccard: number;
  /** Share of left's shingles that right holds. */
  readonly containmentOfLeft: number;
  readonly containmentOfRight: number;
  /** Shingles that stand in both. */
  readonly shared: number;
};

export const relations = ['identical', 'nearDuplicate', 'contains', 'containedIn', 'overlap', 'none'] as const;
/** What left is to right: `contains` says that left holds all of right. */
export type Relation = (typeof relations)[number];

export type VerifiedPair = CandidatePair &
  Similarity & {
    readonly relation: Relation;
    /** The same figures over the texts as they were read, before anything was stripped. */
    readonly asRead: Similarity;
  };
