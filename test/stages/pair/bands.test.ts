import { expect, test } from 'vitest';
import { chooseBands, recallAt } from '../../../src/stages/pair/bands.js';

const thresholds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

test.each(thresholds)('for the threshold %f the bands fit into a signature', (threshold) => {
  const { bands, rowsPerBand } = chooseBands(threshold, 128);
  expect(bands).toBeGreaterThan(0);
  expect(bands * rowsPerBand).toBeLessThanOrEqual(128);
});

test('pairs at the default threshold are found nineteen times in twenty', () => {
  expect(recallAt(0.5, chooseBands(0.5, 128))).toBeGreaterThanOrEqual(0.95);
});

test.each([0.5, 0.6, 0.7, 0.8])('pairs well over the threshold %f are hardly ever missed', (threshold) => {
  expect(recallAt(threshold + 0.15, chooseBands(threshold, 128))).toBeGreaterThan(0.995);
});

test('a higher threshold never takes fewer rows', () => {
  const rows = thresholds.map((threshold) => chooseBands(threshold, 128).rowsPerBand);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
});

test('the recall of bands rises with similarity, from nothing to all', () => {
  const bands = chooseBands(0.5, 128);
  const curve = Array.from({ length: 101 }, (_, percent) => recallAt(percent / 100, bands));
  expect(curve).toEqual([...curve].sort((a, b) => a - b));
  expect([curve[0], curve[100]]).toEqual([0, 1]);
});

test('more bands find more and more rows find less', () => {
  const known = recallAt(0.5, { bands: 20, rowsPerBand: 5 });
  expect(recallAt(0.5, { bands: 21, rowsPerBand: 5 })).toBeGreaterThan(known);
  expect(recallAt(0.5, { bands: 20, rowsPerBand: 6 })).toBeLessThan(known);
});

test('the recall of one row in one band is the similarity', () => {
  expect(recallAt(0.37, { bands: 1, rowsPerBand: 1 })).toBeCloseTo(0.37, 12);
});

test('a signature of one slot makes one band of one row', () => {
  expect(chooseBands(0.5, 1)).toEqual({ bands: 1, rowsPerBand: 1 });
});
