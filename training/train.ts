import { writeFileSync } from 'node:fs';
import { Columns } from '../src/kernel/columns.js';
import { compiledKernel } from '../src/run/compiled-kernel.js';
import { loadReadingKnowledge } from '../src/run/knowledge.js';
import { contextFeatureNames, contextFeatures } from '../src/stages/strip/model/context-features.js';
import { lineFeatureNames } from '../src/stages/strip/model/line-features.js';
import { LoadedNetwork, type Network } from '../src/stages/strip/model/network.js';
import { type Examples, examplesOf, rowsWhere } from './examples.js';
import { columnsOf, type ExamplePage, examplePages, folds, matrixOf } from './labelled-examples.js';
import { modelFile } from './model-file.js';
import { average, logOddsOfRows, type Training, trainNetwork } from './network-training.js';
import { bestThreshold, thresholds } from './threshold.js';

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

/** Networks of different seeds, whose mean the final one learns: each errs differently on pages that none has seen. */
const teachers = 6;
const teacher: Omit<Training, 'seed'> = {
  hidden: 16,
  epochs: 4,
  batch: 512,
  learningRate: 4e-3,
  weightDecay: 0.02,
  featureDropout: 0.15,
};

/** The network that is shipped learns what its teachers say, and for a part what the labels say. */
const student: Omit<Training, 'seed'> = { ...teacher, hidden: 32, epochs: 6, featureDropout: 0 };
const labelShare = 0.3;

const data = process.env.PALIMPSEST_DATA;
if (data === undefined) {
  console.error('train: PALIMPSEST_DATA names no folder with data/text; nothing was trained');
  process.exit(2);
}

const knowledge = await loadReadingKnowledge();
const columns = new Columns(compiledKernel());
const pages = Object.keys(setWeights).flatMap((set) => examplePages(data, set, knowledge, columns));
const train = pages.filter(({ part }) => part === 'train');
console.log(`${train.length} pages; ${lineFeatureNames.length} + ${contextFeatureNames.length} features`);

const first = examplesOf(train, setWeights, lineFeatureNames, ({ features }) => [features]);
const firstByFold = Array.from({ length: folds }, (_, fold) =>
  loaded(taught(first, `first, without fold ${fold}`, fold)),
);
const firstNetwork = distilled(first, 'first');

// The second network learns from scores that the first's teachers gave to pages which they had not seen.
const secondMatrices = new Map(train.map((page) => [page, [page.features, contextOf(page)]]));
const matricesOf = (page: ExamplePage) => secondMatrices.get(page) as Float32Array[];
const second = examplesOf(train, setWeights, [...lineFeatureNames, ...contextFeatureNames], matricesOf);
const secondByFold = Array.from({ length: folds }, (_, fold) =>
  loaded(taught(second, `second, without fold ${fold}`, fold)),
);
const secondNetwork = distilled(second, 'second');

const scored = train.map((page) => ({
  page,
  logOdds: scoresOf(secondByFold[page.fold], page, matricesOf(page)),
}));
const candidates = thresholds(scored);
for (const { threshold, mean } of candidates) console.log(`threshold ${threshold}: ${mean.toFixed(5)}`);
const threshold = bestThreshold(candidates);
const file = modelFile({ version: 1, threshold, first: firstNetwork, second: secondNetwork });
writeFileSync(new URL('../resources/line-model.json', import.meta.url), file);
console.log(`resources/line-model.json: ${file.length} bytes, threshold ${threshold}`);

function loaded(network: Network): LoadedNetwork {
  columns.begin(0);
  return new LoadedNetwork(columns, network);
}

function contextOf(page: ExamplePage): Float32Array {
  const logOdds = scoresOf(firstByFold[page.fold], page, [page.features]);
  columns.begin(page.lines);
  return matrixOf(columns, contextFeatures(columns, columns.of(page.length), columns.of(logOdds)));
}

/** The log-odds that a network gives a page's lines. */
function scoresOf(network: LoadedNetwork, page: ExamplePage, matrices: readonly Float32Array[]): Float32Array {
  columns.begin(page.lines);
  return columns.values(network.logOddsOf(matrices.flatMap((matrix) => columnsOf(columns, matrix))));
}

/** The mean of the teachers, trained on the rows outside a fold, or on all. */
function taught(examples: Examples, seed: string, without?: number): Network {
  const start = performance.now();
  const rows = rowsWhere(examples, (row) => examples.fold[row] !== without);
  const networks = Array.from({ length: teachers }, (_, at) =>
    trainNetwork(examples, rows, { ...teacher, seed: `${seed}, ${at}` }),
  );
  console.log(`${seed}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return average(networks);
}

/** One network that learns what its teachers say (Hinton, Vinyals and Dean 2015). */
function distilled(examples: Examples, seed: string): Network {
  const said = logOddsOfRows(taught(examples, `${seed}, teachers`), examples);
  const targets = said.map((odds, row) => {
    return labelShare * examples.labels[row] + (1 - labelShare) / (1 + Math.exp(-odds));
  });
  return trainNetwork(
    examples,
    rowsWhere(examples, () => true),
    { ...student, seed },
    targets,
  );
}
