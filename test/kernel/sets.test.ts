import { expect, test } from 'vitest';
import { HashSet53 } from '../../src/kernel/sets.js';

test('a value is new once', () => {
  const set = new HashSet53();
  expect([set.add(5), set.add(5)]).toEqual([true, false]);
});

test('zero is a value like any other', () => {
  const set = new HashSet53();
  expect([set.has(0), set.add(0), set.has(0), set.add(0)]).toEqual([false, true, true, false]);
});

test('values that agree in their lower 32 bits stay apart', () => {
  const set = new HashSet53();
  set.add(7);
  expect([set.has(7 + 2 ** 32), set.add(7 + 2 ** 32), set.has(7 + 2 ** 33)]).toEqual([false, true, false]);
});

test('clearing forgets every value', () => {
  const set = new HashSet53();
  for (let value = 0; value < 300; value++) set.add(value);
  set.clear();
  expect(Array.from({ length: 300 }, (_, value) => set.has(value))).not.toContain(true);
});

test('growing keeps every value', () => {
  const set = new HashSet53();
  const values = Array.from({ length: 5_000 }, (_, at) => at * 2 ** 31 + at);
  for (const value of values) set.add(value);
  expect(values.every((value) => set.has(value) && !set.add(value))).toBe(true);
});

test('growing does not bring back values from before a clearing', () => {
  const set = new HashSet53();
  for (let value = 0; value < 400; value++) set.add(value);
  set.clear();
  for (let value = 1_000; value < 3_000; value++) set.add(value);
  expect(Array.from({ length: 400 }, (_, value) => set.has(value))).not.toContain(true);
});

test('values that all fall on one slot are found again', () => {
  const set = new HashSet53();
  const values = Array.from({ length: 600 }, (_, at) => at * 2 ** 20);
  for (const value of values) set.add(value);
  expect(values.every((value) => set.has(value))).toBe(true);
});
