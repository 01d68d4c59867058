import { randomNumbers } from '../bench/random-numbers.js';
import type { MeasuredPair } from './labelled-pairs.js';
import type { FittedRule, RuleCandidate } from './rule-candidates.js';

export type Reading = 'asRead' | 'cleaned';
export type Outcome = { readonly duplicate: boolean; readonly said: boolean };
export type Accuracy = { readonly precision: number; readonly recall: number; readonly f1: number };

export const folds = 10;
export const seeds = 20;

export function accuracyOf(outcomes: readonly Outcome[]): Accuracy {
  const right = outcomes.filter(({ duplicate, said }) => duplicate && said).length;
  const precision = right / Math.max(1, outcomes.filter(({ said }) => said).length);
  const recall = right / Math.max(1, outcomes.filter(({ duplicate }) => duplicate).length);
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export function outcomesOf(rule: FittedRule, pairs: readonly MeasuredPair[], reading: Reading): Outcome[] {
  return pairs.map((pair) => ({ duplicate: pair.duplicate, said: rule(pair[reading]) }));
}

/** F1 over all pairs, each judged by a rule fitted without its fold; mean and standard deviation over the seeds. */
export function crossValidated(
  candidate: RuleCandidate,
  pairs: readonly MeasuredPair[],
  reading: Reading,
): { mean: number; deviation: number } {
  const scores = Array.from({ length: seeds }, (_, seed) => {
    const foldOf = foldsOf(pairs, seed);
    const outcomes = Array.from({ length: folds }, (_, fold) => {
      const rule = candidate.fit(pairs.filter((_, at) => foldOf[at] !== fold));
      return outcomesOf(
        rule,
        pairs.filter((_, at) => foldOf[at] === fold),
        reading,
      );
    });
    return accuracyOf(outcomes.flat()).f1;
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / seeds;
  return { mean, deviation: Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / seeds) };
}

/** Whole groups to folds, in random order, each to the fold that is emptiest of pairs with the first one's answer. */
function foldsOf(pairs: readonly MeasuredPair[], seed: number): number[] {
  const random = randomNumbers(`folds ${seed}`);
  const order = [...new Set(pairs.map(({ group }) => group))]
    .map((group) => ({ group, rank: random() }))
    .sort((a, b) => a.rank - b.rank);
  const counts = new Map([true, false].map((answer) => [answer, new Array<number>(folds).fill(0)]));
  const foldOf = new Array<number>(pairs.length);
  for (const { group } of order) {
    const members = pairs.flatMap((pair, at) => (pair.group === group ? [at] : []));
    const ofAnswer = counts.get(pairs[members[0]].duplicate) as number[];
    const fold = ofAnswer.indexOf(Math.min(...ofAnswer));
    for (const at of members) {
      foldOf[at] = fold;
      (counts.get(pairs[at].duplicate) as number[])[fold]++;
    }
  }
  return foldOf;
}
