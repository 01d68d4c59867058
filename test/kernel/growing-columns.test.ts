import { expect, test } from 'vitest';
import { NumberColumn } from '../../src/kernel/growing-columns.js';

test('every value is found again at its row after growing', () => {
  const column = new NumberColumn();
  const values = Array.from({ length: 5_000 }, (_, at) => at * 1.5);
  for (const value of values) column.push(value);
  expect([column.length, values.map((_, row) => column.at(row))]).toEqual([5_000, values]);
});
