import { expect, test } from 'vitest';
import { leaf } from '../../src/stages/strip/pages/boosted-trees.js';
import type { BlockFeatures } from '../../src/stages/strip/pages/feature-columns.js';
import { binned } from '../../training/pages/binned-rows.js';
import { type TreeTraining, trainTrees } from '../../training/pages/tree-training.js';
import { randomFrom } from '../stages/random.js';
import { loadedTrees } from '../stages/strip/pages/loaded-trees.js';

const names = ['width', 'height', 'noise'];
const count = 800;
const random = randomFrom(11);
const columns = names.map(() => Float32Array.from({ length: count }, random));
/** One where exactly one of width and height is more than a half: no single feature tells it. */
const labels = Float32Array.from(columns[0], (width, row) => Number(width > 0.5 !== columns[1][row] > 0.5));
const weights = new Float32Array(count).fill(1);
const rows = binned(names, (feature) => columns[feature], labels, weights);
const everyRow = Int32Array.from({ length: count }, (_, row) => row);
const training: TreeTraining = {
  ...{ trees: 30, leaves: 6, learningRate: 0.3, featureShare: 1, rowShare: 0.8, regularisation: 1, leastWeight: 1 },
  seed: 'toy',
};

const featuresOf = (of: readonly Float32Array[]): BlockFeatures => ({
  names,
  blocks: of[0].length,
  values: Float32Array.from(of.flatMap((column) => [...column])),
});

test('trees learn a function that needs two features at once', () => {
  const fresh = randomFrom(12);
  const unseen = names.map(() => Float32Array.from({ length: 500 }, fresh));
  const { logOdds } = loadedTrees(trainTrees(rows, everyRow, training)).scoresOf(featuresOf(unseen));
  const right = [...logOdds].filter((odds, row) => odds > 0 === (unseen[0][row] > 0.5 !== unseen[1][row] > 0.5)).length;
  expect(right / 500).toBeGreaterThan(0.95);
});

test('the same seed gives the same trees', () => {
  expect(trainTrees(rows, everyRow, training)).toEqual(trainTrees(rows, everyRow, training));
});

test('another seed gives other trees', () => {
  expect(trainTrees(rows, everyRow, { ...training, seed: 'other' })).not.toEqual(trainTrees(rows, everyRow, training));
});

test('with no trees each row is given the log-odds of the labels, by weight', () => {
  const uneven = binned(
    names,
    (feature) => columns[feature],
    labels,
    labels.map((label) => 1 + 2 * label),
  );
  const { bias, roots } = trainTrees(uneven, everyRow, { ...training, trees: 0 });
  const positive = labels.reduce((sum, label) => sum + label, 0);
  expect(bias).toBeCloseTo(Math.log((3 * positive) / (count - positive)), 6);
  expect(roots).toHaveLength(0);
});

test('a tree has at most as many leaves as are asked for', () => {
  const { roots, feature } = trainTrees(rows, everyRow, training);
  expect(roots).toHaveLength(training.trees);
  for (const [tree, root] of roots.entries()) {
    const leaves = feature.subarray(root, roots[tree + 1] ?? feature.length).filter((asked) => asked === leaf).length;
    expect(leaves).toBeGreaterThan(1);
    expect(leaves).toBeLessThanOrEqual(training.leaves);
  }
});

test('only rows that are chosen are learned from', () => {
  const chosen = everyRow.filter((row) => columns[0][row] <= 0.5);
  const { feature, threshold } = trainTrees(rows, chosen, { ...training, rowShare: 1 });
  const widest = feature.reduce((most, asked, node) => (asked === 0 ? Math.max(most, threshold[node]) : most), 0);
  expect(widest).toBeLessThanOrEqual(0.52);
});

test('no leaf is made of less weight than the least, so that one of all is a tree of one leaf', () => {
  const { feature } = trainTrees(rows, everyRow, { ...training, trees: 2, leastWeight: count });
  expect([...feature]).toEqual([leaf, leaf]);
});

test('an inner node’s value is the mean of the leaves below it', () => {
  const { roots, feature, right, value } = trainTrees(rows, everyRow, training);
  const range = (node: number): [number, number] => {
    if (feature[node] === leaf) return [value[node], value[node]];
    const [low, high] = [range(node + 1), range(right[node])];
    return [Math.min(low[0], high[0]), Math.max(low[1], high[1])];
  };
  for (const root of roots) {
    const [least, most] = range(root);
    expect(value[root]).toBeGreaterThanOrEqual(least - 1e-6);
    expect(value[root]).toBeLessThanOrEqual(most + 1e-6);
  }
});

test('bins hold the rows up to their limit, and values beyond the last limit make the last', () => {
  const { bins, limits } = rows;
  for (const [feature, column] of columns.entries()) {
    expect(limits[feature].length).toBeLessThan(64);
    for (const row of everyRow) {
      const bin = bins[feature][row];
      expect(bin === 0 || column[row] > limits[feature][bin - 1]).toBe(true);
      expect(bin === limits[feature].length || column[row] <= limits[feature][bin]).toBe(true);
    }
  }
});

test('a feature of one value is in one bin, and a feature of two in two', () => {
  const values = [new Float32Array(10).fill(3), Float32Array.from({ length: 10 }, (_, row) => row % 2)];
  const { limits } = binned(['one', 'two'], (feature) => values[feature], new Float32Array(10), new Float32Array(10));
  expect(limits.map((limit) => [...limit])).toEqual([[], [0.5]]);
});
