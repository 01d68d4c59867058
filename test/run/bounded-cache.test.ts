import { expect, test } from 'vitest';
import { BoundedCache } from '../../src/run/bounded-cache.js';

function cacheOf(bytes: number) {
  const made: number[] = [];
  const cache = new BoundedCache<number>(bytes, (value) => value);
  return { made, get: (key: number, size = 10) => cache.get(key, () => made.push(key) && size) };
}

test('a value that is held is not made again', () => {
  const { made, get } = cacheOf(100);
  expect([get(1), get(1), get(2)]).toEqual([10, 10, 10]);
  expect(made).toEqual([1, 2]);
});

test('of too many the one asked for longest ago goes', () => {
  const { made, get } = cacheOf(30);
  for (const key of [1, 2, 3, 1, 4, 1, 2]) get(key);
  expect(made).toEqual([1, 2, 3, 4, 2]);
});

test('a value larger than the bound is given, and held alone', () => {
  const { made, get } = cacheOf(30);
  for (const key of [1, 2]) get(key);
  get(3, 99);
  get(3);
  get(1);
  expect(made).toEqual([1, 2, 3, 1]);
});
