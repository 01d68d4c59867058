import { expect, test } from 'vitest';
import { compareCodePoints } from '../../src/kernel/order.js';

test('a character above U+FFFF sorts after the private use area', () => {
  expect(['\u{1f600}', '\uf000', '\ufffd'].sort(compareCodePoints)).toEqual(['\uf000', '\ufffd', '\u{1f600}']);
});

test('a text sorts after its own beginning', () => {
  expect(['ab', 'a', ''].sort(compareCodePoints)).toEqual(['', 'a', 'ab']);
});

test('capitals sort before small letters', () => {
  expect(['b', 'B', 'a'].sort(compareCodePoints)).toEqual(['B', 'a', 'b']);
});

test('equal texts compare as zero', () => {
  expect(compareCodePoints('same 😀', 'same 😀')).toBe(0);
});
