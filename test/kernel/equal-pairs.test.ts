import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalPairs } from '../../src/kernel/equal-pairs.js';

const number = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer());

test('rows have one number exactly where their pairs are equal, in the order of first rows', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 200 }), (pairs) => {
      const columns = [0, 1].map((at) => Int32Array.from(pairs, (pair) => pair[at]));
      const { numbers, count } = equalPairs(columns[0], columns[1]);
      const names = pairs.map((pair) => pair.join());
      const inOrder = [...new Set(names)];
      expect([...numbers]).toEqual(names.map((name) => inOrder.indexOf(name)));
      expect(count).toBe(inOrder.length);
    }),
  );
});
