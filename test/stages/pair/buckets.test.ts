import { expect, test } from 'vitest';
import { DistinctPairs } from '../../../src/kernel/distinct-pairs.js';
import { bucketCap, proposePairs } from '../../../src/stages/pair/buckets.js';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

function proposed(members: readonly number[]): { pairs: string[]; overCap: boolean } {
  const pairs = new DistinctPairs();
  const overCap = proposePairs(Uint32Array.of(77, ...members, 88), 1, members.length + 1, pairs);
  const { left, right } = pairs.sorted();
  return { pairs: Array.from(left, (row, at) => `${row} ${right[at]}`), overCap };
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
