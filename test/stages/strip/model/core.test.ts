import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreOf } from '../../../../src/stages/strip/model/core.js';

const sumOf = (worths: readonly number[], [start, end]: readonly [number, number]) =>
  worths.slice(start, end).reduce((sum, worth) => sum + worth, 0);

function largestSum(worths: readonly number[]): number {
  let best = 0;
  for (let start = 0; start < worths.length; start++) {
    for (let end = start + 1; end <= worths.length; end++) best = Math.max(best, sumOf(worths, [start, end]));
  }
  return best;
}

test('no stretch has a larger sum than the core', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 }), (worths) => {
      expect(
        sumOf(
          worths,
          coreOf(worths.length, (line) => worths[line]),
        ),
      ).toBe(largestSum(worths));
    }),
  );
});

test('the core begins and ends with lines that are worth something', () => {
  const worths = [-1, 0, 2, -1, 3, 0, -2, 1];
  expect(coreOf(worths.length, (line) => worths[line])).toEqual([2, 5]);
});

test('where nothing is worth anything the core is empty', () => {
  expect(coreOf(3, () => -1)).toEqual([0, 0]);
});
