import type { Span } from './block.js';
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

/** A passage that two documents share. Spans are UTF-8 bytes of their texts as read. */
export type SharedPassage = {
  readonly left: Span;
  readonly right: Span;
  /** Words that are equal in both, 1 or more. */
  readonly words: number;
};

/** What the cleaned texts of a pair share in the same order; shares are 0 to 1. */
export type PairAlignment = {
  /** Share of the words of the text with more of them that stand in passages. */
  readonly alignedShareOfLonger: number;
  readonly alignedShareOfShorter: number;
  /** Words of the longest stretch between two passages in which both texts say something else. */
  readonly longestReplacement: number;
  /** The longest of them, in order. */
  readonly passages: readonly SharedPassage[];
  /** Passages beyond those. */
  readonly passagesLeftOut: number;
};

/** What the decision rule said: a near-duplicate where the score, 0 to 1, is `needed` or more. */
export type RuleVerdict = { readonly score: number; readonly needed: number };

/** What decisions on a pair rest on. */
export type PairEdge = Pick<CandidatePair, 'left' | 'right'> & {
  readonly relation: Relation;
  readonly jaccard: number;
};

export type VerifiedPair = CandidatePair &
  Similarity & {
    readonly relation: Relation;
    /** Null where the rule asks for an alignment and there is none. */
    readonly verdict: RuleVerdict | null;
    /** Null for a pair that shares too little to be aligned. */
    readonly alignment: PairAlignment | null;
    /** The same figures over the texts as they were read, before anything was stripped. */
    readonly asRead: Similarity;
  };
