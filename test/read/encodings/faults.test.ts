import { expect, test } from 'vitest';
import { faultsOf } from '../../../src/read/encodings/faults.js';
import { legacyTexts } from './texts.js';

test.each(legacyTexts)('$language has none in its right encoding', ({ text }) => {
  expect(faultsOf(text)).toBe(0);
});

test('small before capital letters, and signs in words', () => {
  expect(faultsOf('пРИВЕТ')).toBe(1);
  expect(faultsOf('s³owo jêzyk k¹t')).toBe(2);
});

test('ASCII alone has none, nor have apostrophes, hyphens and brand names', () => {
  expect(faultsOf('iPhone and JavaScript')).toBe(0);
  expect(faultsOf('l’été, col·legi, long–term')).toBe(0);
});
