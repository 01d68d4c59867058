import { replacementFigure } from '../src/stages/verify/decision-rule.js';
import type { MeasuredPair, PairFigures } from './labelled-pairs.js';
import { fitLogistic, type LogisticRegression } from './logistic-regression.js';

/** Says whether a pair of such figures is a near-duplicate. */
export type FittedRule = (figures: PairFigures) => boolean;

/** A kind of rule: what it learns from pairs, each as read and cleaned. */
export type RuleCandidate = { readonly name: string; fit(pairs: readonly MeasuredPair[]): FittedRule };

/** The shape of the model that is shipped; its weights are fitted. */
export const modelShape = { replacementScale: 5, mostReplaced: 300, needed: 0.5 };

export type Figure = (figures: PairFigures) => number;

const jaccard: Figure = (figures) => figures.jaccard;
const alignedShare: Figure = ({ alignedShareOfLonger }) => alignedShareOfLonger;
const characters: Figure = ({ characterJaccard }) => characterJaccard;
const replacement: Figure = ({ longestReplacement }) => replacementFigure(modelShape, longestReplacement);
const meanOfThree: Figure = (figures) => (jaccard(figures) + alignedShare(figures) + characters(figures)) / 3;

export const calibratedFigures: readonly Figure[] = [jaccard, replacement];

/** What is shipped, beside what it was chosen from. */
export const ruleCandidates: readonly RuleCandidate[] = [
  { name: 'calibrated: Jaccard and replaced stretch', fit: (pairs) => fittedModel(calibratedFigures, pairs) },
  { name: 'Jaccard >= .6', fit: () => (figures) => jaccard(figures) >= 0.6 },
  { name: 'Jaccard, limit fitted', fit: (pairs) => fittedLimit(jaccard, pairs) },
  { name: 'aligned share, limit fitted', fit: (pairs) => fittedLimit(alignedShare, pairs) },
  { name: 'character Jaccard, limit fitted', fit: (pairs) => fittedLimit(characters, pairs) },
  { name: 'aligned share and replaced stretch', fit: (pairs) => fittedModel([alignedShare, replacement], pairs) },
  { name: 'character Jaccard and replaced stretch', fit: (pairs) => fittedModel([characters, replacement], pairs) },
  { name: 'mean of the three and replaced stretch', fit: (pairs) => fittedModel([meanOfThree, replacement], pairs) },
];

/** A pair counts once: half as read, half cleaned. */
export function fitted(figures: readonly Figure[], pairs: readonly MeasuredPair[]): LogisticRegression {
  const rows = pairs.flatMap(({ asRead, cleaned, duplicate }) => [
    { figures: asRead, duplicate },
    { figures: cleaned, duplicate },
  ]);
  return fitLogistic(
    rows.map((row) => figures.map((figure) => figure(row.figures))),
    rows.map(({ duplicate }) => duplicate),
    rows.map(() => 0.5),
  );
}

function fittedModel(figures: readonly Figure[], pairs: readonly MeasuredPair[]): FittedRule {
  const { intercept, weights } = fitted(figures, pairs);
  const limit = Math.log(modelShape.needed / (1 - modelShape.needed));
  return (pair) => figures.reduce((sum, figure, at) => sum + weights[at] * figure(pair), intercept) >= limit;
}

/** The limit with the best F1 over both readings, half way to the next lower figure. */
function fittedLimit(figure: Figure, pairs: readonly MeasuredPair[]): FittedRule {
  const rows = pairs
    .flatMap(({ asRead, cleaned, duplicate }) => [asRead, cleaned].map((of) => ({ value: figure(of), duplicate })))
    .sort((a, b) => b.value - a.value);
  const duplicates = rows.filter(({ duplicate }) => duplicate).length;
  let limit = 1;
  let best = -1;
  let right = 0;
  rows.forEach(({ value, duplicate }, at) => {
    if (duplicate) right++;
    const next = rows[at + 1]?.value ?? 0;
    const f1 = (2 * right) / (at + 1 + duplicates);
    if (next === value || f1 <= best) return;
    best = f1;
    limit = (value + next) / 2;
  });
  return (pair) => figure(pair) >= limit;
}
