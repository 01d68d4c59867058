import { expect, test } from 'vitest';
import { Slabs } from '../../src/kernel/slabs.js';

test('columns stay as they were kept, whatever comes after them', () => {
  const slabs = new Slabs<Uint32Array>((length) => new Uint32Array(length));
  const columns = Array.from({ length: 500 }, (_, at) => Uint32Array.from({ length: (at * 97) % 9_000 }, () => at));
  const kept = columns.map((column) => slabs.keep(column));
  expect(kept).toEqual(columns);
});

test('a kept column is a copy', () => {
  const slabs = new Slabs<Float64Array>((length) => new Float64Array(length));
  const column = Float64Array.of(1, 2);
  const kept = slabs.keep(column);
  column[0] = 9;
  expect([...kept]).toEqual([1, 2]);
});

test('a column longer than a slab is kept', () => {
  const slabs = new Slabs<Uint32Array>((length) => new Uint32Array(length));
  expect(slabs.keep(new Uint32Array(3_000_000).fill(7)).at(-1)).toBe(7);
});
