import { expect, test } from 'vitest';
import { evenRows } from '../../../src/kernel/even-rows.js';
import { candidatesOf, leastEstimate } from '../../../src/stages/pair/candidates.js';

const columns = (...pairs: readonly (readonly [number, number])[]) => ({
  left: Uint32Array.from(pairs, ([left]) => left),
  right: Uint32Array.from(pairs, ([, right]) => right),
});

/** Row 0 shares three of four slots with row 1, one with row 2 and none with row 3. */
const signatures = evenRows([
  Uint32Array.of(1, 2, 3, 4),
  Uint32Array.of(1, 2, 3, 9),
  Uint32Array.of(1, 7, 7, 7),
  Uint32Array.of(8, 8, 8, 8),
]);

const none = columns();

test('pairs of both kinds come in one order, and only those that bands found have an estimate', () => {
  const { candidates } = candidatesOf(columns([0, 1], [0, 2]), columns([0, 3], [1, 2]), signatures, 0);
  expect([...candidates]).toEqual([
    { left: 0, right: 1, estimate: 0.75 },
    { left: 0, right: 2, estimate: 0.25 },
    { left: 0, right: 3, estimate: null },
    { left: 1, right: 2, estimate: null },
  ]);
});

test('a pair of too low an estimate is dropped and counted', () => {
  const { candidates, droppedByEstimate } = candidatesOf(columns([0, 1], [0, 2]), none, signatures, 0.5);
  expect([[...candidates], droppedByEstimate]).toEqual([[{ left: 0, right: 1, estimate: 0.75 }], 1]);
});

test('a pair of too low an estimate that fingerprints propose too is kept with its estimate', () => {
  const { candidates, droppedByEstimate } = candidatesOf(columns([0, 2]), columns([0, 2]), signatures, 0.5);
  expect([[...candidates], droppedByEstimate]).toEqual([[{ left: 0, right: 2, estimate: 0.25 }], 0]);
});

test('the estimate from which pairs are kept lies three standard deviations below the threshold', () => {
  expect(leastEstimate(0.5, 128)).toBeCloseTo(0.5 - 3 * Math.sqrt(0.25 / 128), 12);
  expect(leastEstimate(1, 128)).toBe(1);
});
