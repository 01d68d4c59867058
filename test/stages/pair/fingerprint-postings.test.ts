import { expect, test } from 'vitest';
import { forEachPosting } from '../../../src/stages/pair/fingerprint-postings.js';

function postingsOf(fingerprints: readonly number[][]): number[][] {
  const postings: number[][] = [];
  forEachPosting(
    fingerprints.map((own) => Float64Array.from(own)),
    (rows, start, end) => postings.push([...rows.subarray(start, end)]),
  );
  return postings.sort((a, b) => a[0] - b[0] || a.length - b.length);
}

test('the rows of each shared fingerprint come together in ascending order', () => {
  expect(postingsOf([[3, 7], [7], [3, 7, 9], [8]])).toEqual([
    [0, 2],
    [0, 1, 2],
  ]);
});

test('fingerprints that differ in the lowest or the highest of 53 bits are two', () => {
  expect(postingsOf([[2 ** 53 - 1], [2 ** 53 - 2], [2 ** 52 - 1], [2 ** 53 - 1]])).toEqual([[0, 3]]);
});

test('no fingerprints have no rows', () => {
  expect([postingsOf([]), postingsOf([[], []])]).toEqual([[], []]);
});
