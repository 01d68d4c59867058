import { expect, test } from 'vitest';
import { bucketCap, buckets, proposePairs } from '../../../src/stages/pair/buckets.js';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

function proposed(members: readonly number[]): { pairs: string[]; overCap: boolean } {
  const pairs: string[] = [];
  const overCap = proposePairs(members, (left, right) => pairs.push(`${left} ${right}`));
  return { pairs, overCap };
}

test('all pairs of a bucket are proposed, the smaller row first', () => {
  expect(proposed([2, 5, 9])).toEqual({ pairs: ['2 5', '2 9', '5 9'], overCap: false });
});

test('a bucket at the cap proposes all its pairs', () => {
  const { pairs, overCap } = proposed(upTo(bucketCap));
  expect([new Set(pairs).size, overCap]).toEqual([(bucketCap * (bucketCap - 1)) / 2, false]);
});

test('a bucket over the cap proposes a star from its first member and a chain', () => {
  const { pairs, overCap } = proposed(upTo(bucketCap + 1));
  const star = upTo(bucketCap).map((at) => `0 ${at + 1}`);
  const chain = upTo(bucketCap - 1).map((at) => `${at + 1} ${at + 2}`);
  expect(overCap).toBe(true);
  expect([...pairs].sort()).toEqual([...star, ...chain].sort());
});

test('rows of one key come together in ascending order', () => {
  const keys = Float64Array.of(7, 3, 7, 3, 7);
  const rows = Uint32Array.of(9, 4, 1, 2, 5);
  expect([...buckets(keys, rows)]).toEqual([
    [2, 4],
    [1, 5, 9],
  ]);
});

test('a key that only one row has makes no bucket', () => {
  expect([...buckets(Float64Array.of(1, 2, 3), Uint32Array.of(0, 1, 2))]).toEqual([]);
});

test('keys that differ in the lowest of 53 bits make two buckets', () => {
  const keys = Float64Array.of(2 ** 53 - 1, 2 ** 53 - 2, 2 ** 53 - 1, 2 ** 53 - 2);
  expect([...buckets(keys, Uint32Array.of(0, 1, 2, 3))]).toEqual([
    [1, 3],
    [0, 2],
  ]);
});

test('no keys make no bucket', () => {
  expect([...buckets(new Float64Array(0), new Uint32Array(0))]).toEqual([]);
});
