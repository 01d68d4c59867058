import { expect, test } from 'vitest';
import { Slabs, selected } from '../../src/kernel/slabs.js';

test('columns stay as they were pushed, whatever comes after them', () => {
  const slabs = new Slabs((length) => new Uint32Array(length));
  const columns = Array.from({ length: 500 }, (_, at) => Uint32Array.from({ length: (at * 97) % 9_000 }, () => at));
  for (const column of columns) slabs.push(column);
  expect(slabs.length).toBe(500);
  expect(columns.map((_, row) => slabs.at(row))).toEqual(columns);
});

test('a row is a copy', () => {
  const slabs = new Slabs((length) => new Float64Array(length));
  const column = Float64Array.of(1, 2);
  slabs.push(column);
  column[0] = 9;
  expect([...slabs.at(0)]).toEqual([1, 2]);
});

test('a column longer than a slab is kept, and so are those around it', () => {
  const slabs = new Slabs((length) => new Uint16Array(length));
  for (const length of [3, 3_000_000, 2]) slabs.push(new Uint16Array(length).fill(length % 7));
  expect([0, 1, 2].map((row) => [slabs.at(row).length, slabs.at(row).at(-1)])).toEqual([
    [3, 3],
    [3_000_000, 3_000_000 % 7],
    [2, 2],
  ]);
});

test('rows without numbers stand anywhere, also where a slab is full', () => {
  const slabs = new Slabs((length) => new Uint16Array(length));
  for (const length of [0, 2 ** 20, 0, 0, 5]) slabs.push(new Uint16Array(length));
  expect([0, 1, 2, 3, 4].map((row) => slabs.at(row).length)).toEqual([0, 2 ** 20, 0, 0, 5]);
});

test('rows are selected in any order, and more than once', () => {
  const rows = selected([Uint32Array.of(5), Uint32Array.of(6)], [1, 0, 1]);
  expect([rows.length, rows.at(0)?.[0], rows.at(1)?.[0], rows.at(2)?.[0]]).toEqual([3, 6, 5, 6]);
});
