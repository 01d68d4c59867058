import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, distancesTo, indexWhere, nowhere, stepsUp } from '../../../../src/stages/strip/pages/distances.js';
import { pageTree, upFrom } from './random-pages.js';

/** Bit 3 for some elements, and another for all. */
const bitsOf = (elements: number, ones: readonly number[]) =>
  Int32Array.from({ length: elements }, (_, element) => (ones.includes(element) ? 0b1001 : 1));

test('steps up are those to the nearest element that is one, itself included', () => {
  fc.assert(
    fc.property(pageTree, fc.array(fc.nat(14)), (tree, ones) => {
      const steps = stepsUp(tree, bitsOf(tree.elements, ones), 3);
      for (let element = 0; element < tree.elements; element++) {
        const found = upFrom(tree, element).findIndex((at) => ones.includes(at));
        expect(steps[element]).toBe(found === -1 ? nowhere : found);
      }
    }),
  );
});

test('steps up of more than are counted are those to nowhere', () => {
  const parent = Int32Array.from({ length: 300 }, (_, element) => element - 1);
  const tree = { elements: 300, parent } as Parameters<typeof stepsUp>[0];
  const steps = stepsUp(tree, bitsOf(300, [0]), 3);
  expect([steps[39], steps[40], steps[41], steps[299]]).toEqual([39, nowhere, nowhere, nowhere]);
});

test('the distance to the nearest block is that of the nearest, behind or before', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 100 }), (isOne) => {
      const nearest = distancesTo(isOne.length, (block) => isOne[block]);
      for (const block of isOne.keys()) {
        const away = isOne.flatMap((is, at) => (is ? [Math.abs(at - block)] : []));
        expect(nearest(block)).toBe(Math.min(nowhere, ...away));
      }
    }),
  );
});

test('a distance grows with the blocks between, has the sign of the direction, and is the same both ways', () => {
  expect([distance(5, 5), distance(6, 5)]).toEqual([0, Math.log(2)]);
  expect(distance(2, 9)).toBe(-distance(9, 2));
  expect(distance(30, 5)).toBeGreaterThan(distance(29, 5));
});

test('the first place that is one, or the count where none is', () => {
  expect([indexWhere(4, (at) => at >= 2), indexWhere(4, () => false), indexWhere(0, () => true)]).toEqual([2, 4, 0]);
});
