import type { Relation, RuleVerdict, Similarity } from '../../model/pair.js';
import { type DecisionRule, verdictOf } from './decision-rule.js';

export type RelationLimits = {
  readonly rule: DecisionRule;
  /** Share of a text's shingles that another must hold to hold it whole, above 0, at most 1. */
  readonly containment: number;
};

/** `verdict` is null for a pair that was not aligned where the rule asks for it. */
export type Judgement = { readonly relation: Relation; readonly verdict: RuleVerdict | null };

/** A text that holds this share of the longer one is a version of it, not a part of it. */
const versionShare = { calibrated: 2 / 3, plain: 0.75 } as const;

/** Shared shingles from which a shared passage is worth a name: what a run of twelve words has. */
const overlapShingles = 8;

/**
 * What left is to right.
 * - `nearDuplicate`: what the rule accepts, unless one holds the other whole and much more besides;
 * - `contains`, `containedIn`: one holds the other whole;
 * - `overlap`: they share a passage.
 * Byte-identical texts are `identical`; the caller knows these by their digest.
 *
 * @param longestReplacement words, of the alignment; null for a pair that was not aligned, which the calibrated rule
 *   does not accept
 */
export function judgementOf(
  similarity: Similarity,
  longestReplacement: number | null,
  { rule, containment }: RelationLimits,
): Judgement {
  const { jaccard, containmentOfLeft, containmentOfRight, shared } = similarity;
  const verdict = verdictOf(rule, { jaccard, longestReplacement }) ?? null;
  const partOnly = Math.min(containmentOfLeft, containmentOfRight) < versionShare[rule.name];
  const holder = containmentOfLeft < containmentOfRight ? 'contains' : 'containedIn';
  const whole =
    containmentOfLeft !== containmentOfRight && Math.max(containmentOfLeft, containmentOfRight) >= containment;
  const relationOf = (): Relation => {
    if (whole && partOnly) return holder;
    if (verdict !== null && verdict.score >= verdict.needed) return 'nearDuplicate';
    if (whole) return holder;
    return shared >= overlapShingles ? 'overlap' : 'none';
  };
  return { relation: relationOf(), verdict };
}
