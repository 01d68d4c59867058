import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allPairs } from '../../../bench/recall/all-pairs.js';

/** Sets of small numbers, so that many share some. */
const anySets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }), { maxLength: 25 });

test('pairs and their figures are those of comparing each set with each other', () => {
  fc.assert(
    fc.property(anySets, (sets) => {
      const found = [...allPairs(sets.map((set) => Float64Array.from(set)))];
      const wanted = sets.flatMap((left, at) =>
        sets.slice(at + 1).flatMap((right, distance) => {
          const shared = left.filter((value) => right.includes(value)).length;
          if (shared === 0) return [];
          const union = new Set([...left, ...right]).size;
          return [
            {
              left: at,
              right: at + 1 + distance,
              shared,
              jaccard: shared / union,
              containmentOfLeft: shared / left.length,
              containmentOfRight: shared / right.length,
            },
          ];
        }),
      );
      expect(found).toEqual(wanted);
    }),
  );
});

test('hashes of 53 bits that differ in one are two', () => {
  expect([...allPairs([Float64Array.of(2 ** 53 - 1), Float64Array.of(2 ** 53 - 2)])]).toEqual([]);
});
