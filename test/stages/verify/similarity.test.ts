import { expect, test } from 'vitest';
import { loadSimilarityMeter } from '../../../src/run/similarity-meter.js';
import { similarityOf } from '../../../src/stages/verify/similarity.js';

const measure = (left: readonly number[], right: readonly number[]) =>
  loadSimilarityMeter().measure(Float64Array.from(left), Float64Array.from(right));

test('the figures of two sets that overlap', () => {
  expect(measure([1, 2, 3, 4], [3, 4, 5, 6, 7, 8])).toEqual({
    jaccard: 0.25,
    containmentOfLeft: 0.5,
    containmentOfRight: 2 / 6,
    shared: 2,
  });
});

test('equal sets are alike in full', () => {
  expect(measure([1, 2], [2, 1])).toEqual({ jaccard: 1, containmentOfLeft: 1, containmentOfRight: 1, shared: 2 });
});

test('a set inside a larger one is contained in full', () => {
  expect(measure([1], [1, 2, 3, 4])).toMatchObject({ jaccard: 0.25, containmentOfLeft: 1, containmentOfRight: 0.25 });
});

test('an empty set is like nothing, not even another', () => {
  expect([measure([], [1]), measure([], [])]).toEqual([
    { jaccard: 0, containmentOfLeft: 0, containmentOfRight: 0, shared: 0 },
    { jaccard: 0, containmentOfLeft: 0, containmentOfRight: 0, shared: 0 },
  ]);
});

test('figures follow from the sizes alone', () => {
  expect(similarityOf(30, 60, 40)).toEqual({
    jaccard: 30 / 70,
    containmentOfLeft: 0.5,
    containmentOfRight: 0.75,
    shared: 30,
  });
});
