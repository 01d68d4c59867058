import { readFileSync, writeFileSync } from 'node:fs';
import { type CalibratedModel, neededJaccard } from '../src/stages/verify/decision-rule.js';
import { type MeasuredPair, measuredPairs } from './labelled-pairs.js';
import { calibratedFigures, fitted, modelShape, type RuleCandidate, ruleCandidates } from './rule-candidates.js';
import { accuracyOf, crossValidated, folds, outcomesOf, type Reading, seeds } from './rule-validation.js';

/**
 * Fits the rule `calibrated` to the labelled page pairs of the development data, prints how it fares on pairs that it has
 * not seen beside other rules, and writes resources/decision-rule.json. The same data and code give the same file.
 *
 *   npm run fit:rule              # writes
 *   npm run fit:rule -- --check   # fails where the file is not what would be written
 */

const target = new URL('../resources/decision-rule.json', import.meta.url);
const pairs = await measuredPairs();
if (pairs === undefined) {
  console.error('fit:rule: PALIMPSEST_DATA names no folder with data/pairs; nothing was fitted');
  process.exit(2);
}

const readings: readonly Reading[] = ['asRead', 'cleaned'];
const sets = [...new Set(pairs.map(({ set }) => set))].sort();
const groups = new Set(pairs.map(({ group }) => group)).size;
console.log(
  `${pairs.length} pairs in ${groups} groups. F1: folds, over ${folds} folds by group, mean of ${seeds} shuffles ±`,
);
console.log('standard deviation; to a collection, by a rule that was fitted to the others.\n');
const columns = ['folds'.padEnd(15), ...sets.map((set) => `to ${set}`.padEnd(width(set)))].join('');
console.log(`${''.padEnd(42)}${'as read'.padEnd(columns.length)}cleaned`);
console.log(`${'rule'.padEnd(42)}${columns}${columns}`);
for (const candidate of ruleCandidates) {
  const cells = readings.map((reading) => {
    const { mean, deviation } = crossValidated(candidate, pairs, reading);
    const transfers = sets.map((set) => transferF1(pairs, set, reading, candidate.fit).toFixed(3).padEnd(width(set)));
    return `${mean.toFixed(3)} ± ${deviation.toFixed(3)}  ${transfers.join('')}`;
  });
  console.log(`${candidate.name.padEnd(42)}${cells.join('')}`);
}

const model = fittedModel(pairs);
console.log('\nwords replaced in one stretch  Jaccard needed');
for (const words of [0, 5, 10, 20, 50, 100, 300]) {
  console.log(`${String(words).padStart(29)}  ${neededJaccard(model, words).toFixed(3)}`);
}
console.log('\nthe fitted rule on what it was fitted to');
const [rule] = ruleCandidates.map((candidate) => candidate.fit(pairs));
for (const reading of readings) {
  const { precision, recall, f1 } = accuracyOf(outcomesOf(rule, pairs, reading));
  console.log(
    `${reading.padEnd(8)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
  );
}

const written = `${JSON.stringify({ version: 1, ...model, measured: measuredFigures(pairs) }, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== written) {
    console.error('resources/decision-rule.json is not what `npm run fit:rule` writes');
    process.exit(1);
  }
} else {
  writeFileSync(target, written);
}

function fittedModel(from: readonly MeasuredPair[]): CalibratedModel {
  const { intercept, weights } = fitted(calibratedFigures, from);
  const [jaccard, replacement] = weights;
  if (jaccard <= 0 || replacement >= 0) throw new RangeError('a weight has the wrong sign; nothing was written');
  const digits = (value: number) => Number(value.toPrecision(5));
  return { intercept: digits(intercept), jaccard: digits(jaccard), replacement: digits(replacement), ...modelShape };
}

function measuredFigures(from: readonly MeasuredPair[]) {
  const [calibrated] = ruleCandidates;
  const [asRead, cleaned] = readings.map((reading) => three(crossValidated(calibrated, from, reading).mean));
  const transfer = (set: string) => three(transferF1(from, set, 'cleaned', calibrated.fit));
  return {
    pairs: from.length,
    crossValidatedF1: { asRead, cleaned },
    transferF1: Object.fromEntries(sets.map((set) => [set, transfer(set)])),
  };
}

function transferF1(all: readonly MeasuredPair[], to: string, reading: Reading, learn: RuleCandidate['fit']): number {
  const rule = learn(all.filter(({ set }) => set !== to));
  return accuracyOf(
    outcomesOf(
      rule,
      all.filter(({ set }) => set === to),
      reading,
    ),
  ).f1;
}

function width(set: string): number {
  return set.length + 6;
}

function three(value: number): number {
  return Math.round(value * 1000) / 1000;
}
