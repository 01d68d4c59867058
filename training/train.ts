import { writeFileSync } from 'node:fs';
import { loadReadingKnowledge } from '../src/run/knowledge.js';
import { contextFeatureNames, contextFeatures } from '../src/stages/strip/model/context-features.js';
import { lineFeatureNames } from '../src/stages/strip/model/line-features.js';
import { logOddsOf, type Network } from '../src/stages/strip/model/network.js';
import { type Examples, examplesOf, rowsWhere } from './examples.js';
import { type ExamplePage, examplePages, folds } from './labelled-examples.js';
import { modelFile } from './model-file.js';
import { average, type Training, trainNetwork } from './network-training.js';
import { bestThreshold } from './threshold.js';

/**
 * Trains the line model on the train part of the development data and writes resources/line-model.json. The same data,
 * word lists and code give the same file, byte for byte.
 */

/** The sets, and what the lines of each weigh together. */
const setWeights: Readonly<Record<string, number>> = {
  'mixed-en-foreignnav': 1,
  'mixed-foreign-ennav': 0.7,
  'bilingual-keep': 0.25,
  daniel: 1.3,
  wcxb: 1.3,
};

const training: Omit<Training, 'seed'> = {
  hidden: 16,
  epochs: 4,
  batch: 512,
  learningRate: 4e-3,
  weightDecay: 0.02,
};

/** Networks of different seeds that are averaged into each one: they err differently on pages that none has seen. */
const averaged = 2;

const data = process.env.PALIMPSEST_DATA;
if (data === undefined) {
  console.error('train: PALIMPSEST_DATA names no folder with data/text; nothing was trained');
  process.exit(2);
}

const knowledge = await loadReadingKnowledge();
const pages = Object.keys(setWeights).flatMap((set) => examplePages(data, set, knowledge));
const train = pages.filter(({ part }) => part === 'train');
console.log(`${train.length} pages; ${lineFeatureNames.length} + ${contextFeatureNames.length} features`);

const first = examplesOf(train, setWeights, lineFeatureNames, ({ features }) => [features]);
const byFold: Network[] = [];
for (let fold = 0; fold < folds; fold++) {
  byFold.push(trained(first, `first, without fold ${fold}`, (row) => first.fold[row] !== fold));
}
const firstNetwork = trained(first, 'first', () => true);

// The second network learns from scores that the first gave to pages which it had not seen.
const unseen = (page: ExamplePage) => logOddsOf(byFold[page.fold], [page.features], page.lines);
const bothNames = [...lineFeatureNames, ...contextFeatureNames];
const second = examplesOf(train, setWeights, bothNames, (page) => [
  page.features,
  contextFeatures(page.length, unseen(page)),
]);
const seconds: Network[] = [];
for (let fold = 0; fold < folds; fold++) {
  seconds.push(trained(second, `second, without fold ${fold}`, (row) => second.fold[row] !== fold));
}
const secondNetwork = trained(second, 'second', () => true);

const threshold = bestThreshold(
  train.map((page) => ({
    page,
    logOdds: logOddsOf(seconds[page.fold], [page.features, contextFeatures(page.length, unseen(page))], page.lines),
  })),
);
const file = modelFile({ version: 1, threshold, first: firstNetwork, second: secondNetwork });
writeFileSync(new URL('../resources/line-model.json', import.meta.url), file);
console.log(`resources/line-model.json: ${file.length} bytes, threshold ${threshold}`);

function trained(examples: Examples, seed: string, isIn: (row: number) => boolean): Network {
  const start = performance.now();
  const rows = rowsWhere(examples, isIn);
  const networks = Array.from({ length: averaged }, (_, at) =>
    trainNetwork(examples, rows, { ...training, seed: `${seed} ${at}` }),
  );
  console.log(`${seed}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return average(networks);
}
