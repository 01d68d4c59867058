import { sixDecimals } from '../../kernel/six-decimals.js';
import type { RuleVerdict } from '../../model/pair.js';

/** What decides whether two texts are near-duplicates. */
export type DecisionRule =
  | { readonly name: 'calibrated'; readonly model: CalibratedModel }
  /** From this Jaccard on, above 0, at most 1. */
  | { readonly name: 'plain'; readonly threshold: number };

/**
 * A logistic regression on two figures of a pair, fitted to pairs that people judged: the Jaccard of word 5-shingles, and
 * the words of the longest stretch between two passages in which both texts say something else. Other words in the same
 * frame are what tells two pages of one template from two versions of one page.
 */
export type CalibratedModel = {
  readonly intercept: number;
  /** Log-odds a unit of Jaccard, above 0. */
  readonly jaccard: number;
  /** Log-odds a unit of ln(1 + words / `replacementScale`), below 0. */
  readonly replacement: number;
  /** Words. */
  readonly replacementScale: number;
  /** A longer stretch counts as one of so many words, so that long texts are not held to more than their Jaccard can show. */
  readonly mostReplaced: number;
  /** Probability from which a pair is a near-duplicate. */
  readonly needed: number;
};

/** What a rule looks at. */
export type RuleFigures = {
  readonly jaccard: number;
  /** Words; see `Alignment`. Null for a pair that was not aligned. */
  readonly longestReplacement: number | null;
};

/**
 * What a rule says of a pair. The score is a probability (`calibrated`) or the Jaccard (`plain`). Undefined where the rule
 * needs an alignment and there is none. Scores have six decimals, as they are written, so that a row shows why its pair was
 * accepted.
 */
export function verdictOf(rule: DecisionRule, { jaccard, longestReplacement }: RuleFigures): RuleVerdict | undefined {
  if (rule.name === 'plain') return { score: sixDecimals(jaccard), needed: rule.threshold };
  if (longestReplacement === null) return undefined;
  const logOdds = logOddsOf(rule.model, jaccard, longestReplacement);
  return { score: sixDecimals(1 / (1 + Math.exp(-logOdds))), needed: rule.model.needed };
}

/** The least Jaccard, 0 to 1, at which the model accepts a pair with a replaced stretch of so many words. */
export function neededJaccard(model: CalibratedModel, longestReplacement: number): number {
  const { needed } = model;
  const without = logOddsOf(model, 0, longestReplacement);
  return Math.min(1, Math.max(0, (Math.log(needed / (1 - needed)) - without) / model.jaccard));
}

function logOddsOf(model: CalibratedModel, jaccard: number, longestReplacement: number): number {
  return model.intercept + model.jaccard * jaccard + model.replacement * replacementFigure(model, longestReplacement);
}

/** The second figure of the regression. */
export function replacementFigure(
  { replacementScale, mostReplaced }: Pick<CalibratedModel, 'replacementScale' | 'mostReplaced'>,
  words: number,
): number {
  return Math.log1p(Math.min(words, mostReplaced) / replacementScale);
}
