import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sums } from '../../../../src/stages/strip/model/sums.js';

const column = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
const added = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test('the sum over a range is that of its values', () => {
  fc.assert(
    fc.property(column, fc.nat(29), fc.nat(30), (values, from, length) => {
      const start = Math.min(from, values.length);
      expect(new Sums(Float32Array.from(values)).between(start, start + length)).toBe(
        added(values.slice(start, start + length)),
      );
    }),
  );
});

test('a range is cut to the column', () => {
  expect(new Sums(Float32Array.of(1, 2, 4)).between(-5, 9)).toBe(7);
});
