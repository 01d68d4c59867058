import { expect, test } from 'vitest';
import { DistinctPairs } from '../../src/kernel/distinct-pairs.js';

function sorted(pairs: Iterable<readonly [number, number]>): [number, number][] {
  const distinct = new DistinctPairs();
  for (const [left, right] of pairs) distinct.add(left, right);
  const columns = distinct.sorted();
  return Array.from(columns.left, (left, at) => [left, columns.right[at]]);
}

test('pairs ascend by left, then right, and stand once each', () => {
  expect(
    sorted([
      [5, 9],
      [2, 7],
      [5, 9],
      [2, 3],
      [5, 6],
    ]),
  ).toEqual([
    [2, 3],
    [2, 7],
    [5, 6],
    [5, 9],
  ]);
});

test('numbers of 32 bits are ordered as unsigned', () => {
  const most = 2 ** 32 - 1;
  expect(
    sorted([
      [most, 0],
      [0, most],
      [1, 2 ** 31],
      [1, 1],
    ]),
  ).toEqual([
    [0, most],
    [1, 1],
    [1, 2 ** 31],
    [most, 0],
  ]);
});

test('no pairs stay none', () => {
  expect(sorted([])).toEqual([]);
});

test('a pair of zeros is a pair', () => {
  expect(sorted([[0, 0]])).toEqual([[0, 0]]);
});

test('three million pairs of two hundred distinct ones become two hundred', () => {
  const distinct = new DistinctPairs();
  for (let at = 0; at < 3_000_000; at++) distinct.add(at % 40, 1_000 + (at % 25) * 3_000);
  const { left, right } = distinct.sorted();
  expect([left.length, left[199], right[199]]).toEqual([200, 39, 1_000 + 24 * 3_000]);
});
