import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextFeatureNames } from '../../../../src/stages/strip/model/context-features.js';
import { contextOf } from './features-of.js';

const even = Math.log(1);

test('every feature is a finite number, however sure the first network is', () => {
  const lines = fc.array(fc.tuple(fc.nat(10_000_000), fc.double({ min: -200, max: 200, noNaN: true })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(lines, (pairs) => {
      const { all } = contextOf(
        pairs.map(([length]) => length),
        pairs.map(([, logOdds]) => logOdds),
      );
      expect(all).toHaveLength(pairs.length * contextFeatureNames.length);
      expect(all.every(Number.isFinite)).toBe(true);
    }),
  );
});

test('a page of one line has no neighbours', () => {
  const { of } = contextOf([100], [2]);
  expect([of('before1', 0), of('after1', 0), of('neighbours', 0), of('keptBefore', 0)]).toEqual([0, 0, 0, 0]);
});

test('neighbours are seen with the probability that the first network gave them', () => {
  const { of } = contextOf([50, 50, 50], [-20, even, 20]);
  expect([of('before1', 1), of('after1', 1), of('before1', 0), of('after1', 2)]).toEqual([
    expect.closeTo(0, 5),
    expect.closeTo(1, 5),
    0,
    0,
  ]);
});

test('log-odds are clipped, so that no line outweighs all others', () => {
  const { of } = contextOf([50, 50], [-100, 100]);
  expect([of('logOdds', 0), of('logOdds', 1)]).toEqual([-8, 8]);
});

test('a line is inside the core of what the first network keeps', () => {
  const { of } = contextOf([20, 200, 20, 200, 20], [-5, 5, 1, 5, -5]);
  expect([0, 1, 2, 3, 4].map((line) => of('amidBody', line))).toEqual([0, 1, 1, 1, 0]);
});

test('where nothing is kept no line is in the core', () => {
  const { of } = contextOf([20, 20], [-9, -9]);
  expect([of('amidBody', 0), of('amidBody', 1)]).toEqual([0, 0]);
});
