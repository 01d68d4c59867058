import { expect, test } from 'vitest';
import { forEachPosting } from '../../../src/stages/pair/fingerprint-postings.js';
import { randomFrom } from '../random.js';

function postingsOf(fingerprints: readonly number[][], sliceSize?: number): string[] {
  const postings: number[][] = [];
  forEachPosting(
    fingerprints.map((own) => Float64Array.from(own)),
    (rows, start, end) => postings.push([...rows.subarray(start, end)]),
    sliceSize,
  );
  return postings.map((rows) => rows.join(' ')).sort();
}

test('the rows of each shared fingerprint come together in ascending order', () => {
  expect(postingsOf([[3, 7], [7], [3, 7, 9], [8]])).toEqual(['0 1 2', '0 2']);
});

test('fingerprints that differ in the lowest or the highest of 53 bits are two', () => {
  expect(postingsOf([[2 ** 53 - 1], [2 ** 53 - 2], [2 ** 52 - 1], [2 ** 53 - 1]])).toEqual(['0 3']);
});

test('no fingerprints have no rows', () => {
  expect([postingsOf([]), postingsOf([[], []])]).toEqual([[], []]);
});

test('postings that are grouped a few at a time are the same', () => {
  const random = randomFrom(12);
  const fingerprints = Array.from({ length: 100 }, () =>
    Array.from({ length: 10 }, (_, at) => at * 2 ** 49 + Math.floor(20 * random()) * 2 ** 40),
  );
  const postings = postingsOf(fingerprints);
  expect(postings.length).toBeGreaterThan(100);
  expect(postingsOf(fingerprints, 1)).toEqual(postings);
});

test('fingerprints that do not ascend are not passed over in silence', () => {
  expect(() => postingsOf([[2 ** 52, 1], [1], [2 ** 52]], 1)).toThrow('must ascend');
});
