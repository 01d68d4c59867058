import { expect, test } from 'vitest';
import { longLines } from '../../../bench/baselines/long-lines.js';

test('a line is kept from 81 characters on', () => {
  expect(longLines(`${'a'.repeat(80)}\n${'a'.repeat(81)}`)).toEqual([false, true]);
});

test('spaces around a line do not make it longer', () => {
  expect(longLines(`   ${'a'.repeat(80)}   `)).toEqual([false]);
});
