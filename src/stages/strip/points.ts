import type { Features } from './features.js';

/**
 * What each feature is worth: a rule table, so that every decision can be redone by hand. Read off a logistic regression
 * over half of the labelled development pages and rounded to halves; `repeatedHeadline` and `markedUp` are set by hand.
 * docs/stripping.md says how well it does.
 */
export const points: { readonly [feature in keyof Features]: number } = {
  strong: 1,
  length: 0.5,
  titleCase: -1,
  separators: -0.5,
  foreign: -1.5,
  bodyVocabulary: 2,
  proseAround: 1,
  foreignNear: -1.5,
  foreignAround: -1.5,
  sentencesNear: 1.5,
  insideCore: 2,
  beforeCore: 0.5,
  repeatedHeadline: -1.5,
  markedUp: 2,
};

/** A line that earns this many points is kept. */
export const pointsToKeep = 2.5;

export type Score = {
  readonly points: number;
  /** The features that moved it most, largest first. */
  readonly top: readonly { readonly feature: string; readonly points: number }[];
};

export function scoreOf(features: Features): Score {
  let total = 0;
  const parts: { feature: string; points: number }[] = [];
  for (const feature of Object.keys(points) as (keyof Features)[]) {
    const earned = points[feature] * features[feature];
    total += earned;
    if (Math.abs(earned) >= 0.05) parts.push({ feature, points: round(earned) });
  }
  parts.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { points: round(total), top: parts.slice(0, 3) };
}

/** Two decimals: what is written must not depend on the last bit of a sum. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
