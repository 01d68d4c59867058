import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalPairs } from '../../src/kernel/equal-pairs.js';

const anyNumber = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer());
/** The second of the larger takes more bits than a key has room for beside the first. */
const places = [fc.integer({ min: -1, max: 3 }), fc.oneof(fc.integer({ min: -1, max: 3 }), fc.nat())];

test.each(places)('rows have one number exactly where their pairs are equal', (place) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyNumber, place), { maxLength: 200 }), (pairs) => {
      const columns = [0, 1].map((at) => Int32Array.from(pairs, (pair) => pair[at]));
      const { numbers, count } = equalPairs(columns[0], columns[1]);
      const byName = new Map<string, Set<number>>();
      for (const [row, pair] of pairs.entries()) {
        byName.set(pair.join(), (byName.get(pair.join()) ?? new Set()).add(numbers[row]));
      }
      expect([...byName.values()].every(({ size }) => size === 1)).toBe(true);
      expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(Array.from({ length: byName.size }, (_, at) => at));
      expect(count).toBe(byName.size);
    }),
  );
});
