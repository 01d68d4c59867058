import { expect, test } from 'vitest';
import { signatureLength } from '../../src/kernel/signatures.js';
import { sketch } from '../shingler.js';
import { randomFrom, setsWithJaccard } from '../stages/random.js';

function shareOfEqualSlots(left: Float64Array, right: Float64Array): number {
  const [one, other] = [sketch(left), sketch(right)];
  return one.filter((slot, at) => slot === other[at]).length / signatureLength;
}

test('a signature has 128 slots', () => {
  expect(sketch(Float64Array.of(1, 2, 3))).toHaveLength(128);
});

test('the signature of the empty set is empty in each slot', () => {
  expect(new Set(sketch(new Float64Array(0)))).toEqual(new Set([0xffffffff]));
});

test.each([1, 2, 40, 1_000])('a set of %i leaves no slot empty', (size) => {
  const { left } = setsWithJaccard(1, size, randomFrom(size));
  expect(sketch(left)).not.toContain(0xffffffff);
});

test('equal sets in another order have equal signatures', () => {
  const { left } = setsWithJaccard(1, 300, randomFrom(5));
  expect(sketch(left.toReversed())).toEqual(sketch(left));
});

test('disjoint sets agree in no slot but by chance', () => {
  const { left, right } = setsWithJaccard(0, 2_000, randomFrom(6));
  expect(shareOfEqualSlots(left, right)).toBeLessThan(0.02);
});

test('sets that differ in the upper bits of their hashes alone are told apart', () => {
  const low = Float64Array.from({ length: 500 }, (_, at) => at * 7_919);
  expect(
    shareOfEqualSlots(
      low,
      low.map((hash) => hash + 2 ** 32),
    ),
  ).toBeLessThan(0.05);
});

const sizes = [40, 80, 150, 500, 3_000];

/** Errors of the estimate over pairs of fixed seeds. */
function errorsAt(jaccard: number, size: number, trials: number): { error: number; exact: number }[] {
  const random = randomFrom(Math.round(jaccard * 1_000) + size);
  return Array.from({ length: trials }, () => {
    const { left, right, jaccard: exact } = setsWithJaccard(jaccard, size, random);
    return { error: shareOfEqualSlots(left, right) - exact, exact };
  });
}

test.each([0.3, 0.5, 0.8, 0.95])('the error at J = %f is that of theory, for texts of any length', (jaccard) => {
  for (const size of sizes) {
    const errors = errorsAt(jaccard, size, size > 1_000 ? 250 : 500);
    const exact = errors[0].exact;
    const rmse = Math.sqrt(errors.reduce((sum, { error }) => sum + error ** 2, 0) / errors.length);
    expect(rmse / Math.sqrt((exact * (1 - exact)) / signatureLength), `${size} shingles`).toBeLessThan(1.1);
  }
});

test.each([0.3, 0.5, 0.8, 0.95])('the estimate at J = %f is not biased', (jaccard) => {
  for (const size of sizes) {
    const errors = errorsAt(jaccard, size, size > 1_000 ? 250 : 500);
    const mean = errors.reduce((sum, { error }) => sum + error, 0) / errors.length;
    const deviation = Math.sqrt((jaccard * (1 - jaccard)) / signatureLength / errors.length);
    expect(Math.abs(mean) / deviation, `${size} shingles`).toBeLessThan(4);
  }
});
