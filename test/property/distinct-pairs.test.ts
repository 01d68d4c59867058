import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DistinctPairs } from '../../src/kernel/distinct-pairs.js';

const anyNumber = fc.oneof(fc.nat(12), fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(2047, 2048, 2 ** 22));

test('distinct pairs in order are those that a sorted set holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyNumber, anyNumber), { maxLength: 3_000 }), (pairs) => {
      const distinct = new DistinctPairs();
      for (const [left, right] of pairs) distinct.add(left, right);
      const { left, right } = distinct.sorted();
      const expected = [...new Set(pairs.map((pair) => pair.join(' ')))]
        .map((pair) => pair.split(' ').map(Number))
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      expect(Array.from(left, (number, at) => [number, right[at]])).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
