import { expect, test } from 'vitest';
import { randomNumbers } from '../../bench/random-numbers.js';
import type { Network } from '../../src/stages/strip/model/network.js';
import type { Examples } from '../../training/examples.js';
import { average, type Training, trainNetwork } from '../../training/network-training.js';
import { randomFrom } from '../stages/random.js';
import { logOddsOf, randomColumns, randomNetwork } from '../stages/strip/model/random-network.js';

const training: Training = {
  hidden: 8,
  epochs: 60,
  batch: 32,
  learningRate: 0.02,
  weightDecay: 0,
  featureDropout: 0,
  seed: 'toy',
};

/** Points of a square with a label each. */
function examplesOf(isBody: (x: number, y: number) => boolean, weightOf: (x: number) => number = () => 1): Examples {
  const random = randomFrom(11);
  const rows = 400;
  const matrix = Float32Array.from({ length: rows * 3 }, (_, at) => (at % 3 === 2 ? 5 : random() * 2 - 1));
  const row = (at: number) => [matrix[at * 3], matrix[at * 3 + 1]] as const;
  return {
    matrix,
    features: ['x', 'y', 'constant'],
    labels: Uint8Array.from({ length: rows }, (_, at) => (isBody(...row(at)) ? 1 : 0)),
    weights: Float64Array.from({ length: rows }, (_, at) => weightOf(matrix[at * 3])),
    fold: new Uint8Array(rows),
  };
}

const allRows = ({ labels }: Examples) => Int32Array.from(labels.keys());
const byXor = examplesOf((x, y) => x > 0 !== y > 0);

function scoresOf(network: Network, { matrix, labels }: Examples): Float32Array {
  const lines = labels.length;
  const columns = Float32Array.from(
    { length: matrix.length },
    (_, at) => matrix[(at % lines) * 3 + Math.floor(at / lines)],
  );
  return logOddsOf(network, columns, lines);
}

/** The share of examples that a network gets right. */
function rightShare(network: Network, examples: Examples): number {
  const scores = scoresOf(network, examples);
  return examples.labels.filter((label, at) => scores[at] > 0 === (label === 1)).length / examples.labels.length;
}

test('the same seed gives the same weights, bit for bit', () => {
  expect(trainNetwork(byXor, allRows(byXor), { ...training, epochs: 2 })).toEqual(
    trainNetwork(byXor, allRows(byXor), { ...training, epochs: 2 }),
  );
});

test('another seed gives other weights', () => {
  const one = trainNetwork(byXor, allRows(byXor), { ...training, epochs: 1 });
  const other = trainNetwork(byXor, allRows(byXor), { ...training, epochs: 1, seed: 'other' });
  expect(one.weights).not.toEqual(other.weights);
});

test('a linear rule is learned', () => {
  const examples = examplesOf((x, y) => x + 2 * y > 0.3);
  expect(rightShare(trainNetwork(examples, allRows(examples), training), examples)).toBeGreaterThan(0.95);
});

test('a rule that no line divides is learned', () => {
  expect(rightShare(trainNetwork(byXor, allRows(byXor), training), byXor)).toBeGreaterThan(0.93);
});

test('a feature that never changes has no say', () => {
  const { features, scale } = trainNetwork(byXor, allRows(byXor), { ...training, epochs: 1 });
  expect(scale[features.indexOf('constant')]).toBe(0);
});

test('rows that are not named are not learned from', () => {
  const rows = allRows(byXor).filter((row) => byXor.matrix[row * 3] > 0);
  const changed = {
    ...byXor,
    labels: byXor.labels.map((label, row) => (byXor.matrix[row * 3] > 0 ? label : 1 - label)),
  };
  const few = { ...training, epochs: 2 };
  expect(trainNetwork(changed, rows, few)).toEqual(trainNetwork(byXor, rows, few));
});

test('rows of no weight are never drawn', () => {
  const weighted = examplesOf(
    (x, y) => x > 0 !== y > 0,
    (x) => (x > 0 ? 1 : 0),
  );
  const changed = {
    ...weighted,
    labels: weighted.labels.map((label, row) => (weighted.weights[row] > 0 ? label : 1 - label)),
  };
  const few = { ...training, epochs: 2 };
  expect(trainNetwork(changed, allRows(changed), few)).toEqual(trainNetwork(weighted, allRows(weighted), few));
});

test('the log-odds of an average are the mean of those of its networks', () => {
  const lines = 80;
  const networks = [7, 8, 9].map((seed) => ({ ...randomNetwork(seed, 6, 4), ...standard }));
  const columns = randomColumns(2, 6, lines);
  const each = networks.map((network) => logOddsOf(network, columns, lines));
  const together = logOddsOf(average(networks), columns, lines);
  for (let line = 0; line < lines; line++) {
    expect(together[line]).toBeCloseTo((each[0][line] + each[1][line] + each[2][line]) / 3, 3);
  }
});

/** Networks that were trained on the same rows standardise alike. */
const { mean, scale } = randomNetwork(1, 6, 4);
const standard = { mean, scale };

test('random numbers are the same for the same seed, and between 0 and 1', () => {
  const [one, other] = [randomNumbers('a'), randomNumbers('a')];
  const numbers = Array.from({ length: 1_000 }, one);
  expect(Array.from({ length: 1_000 }, other)).toEqual(numbers);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(numbers.reduce((sum, number) => sum + number, 0) / 1_000).toBeCloseTo(0.5, 1);
});

test('with features left out of the rows, the network still learns, and from the inputs at their usual size', () => {
  const bySide = examplesOf((x) => x > 0);
  const network = trainNetwork(bySide, allRows(bySide), { ...training, featureDropout: 0.3 });
  expect(rightShare(network, bySide)).toBeGreaterThan(0.95);
});
