import { expect, test } from 'vitest';
import { characterJaccard } from '../../../src/stages/align/character-jaccard.js';

test('equal texts are one, also those shorter than a gram', () => {
  expect([characterJaccard('the quay', 'The  QUAY!'), characterJaccard('quay', 'Quay')]).toEqual([1, 1]);
});

test('texts without a gram in common are zero', () => {
  expect(characterJaccard('the quay', 'a bridge')).toBe(0);
});

test('a text without a word is zero to any other, and to itself', () => {
  expect([characterJaccard('', 'quay'), characterJaccard('…', '—')]).toEqual([0, 0]);
});

test('grams are counted once each, over words joined by single spaces', () => {
  // "a quay" has two grams, "a quays" three, "a quay a quay" seven of which five are new.
  expect(characterJaccard('a quay', 'a, quays')).toBe(2 / 3);
  expect(characterJaccard('a quay', 'a quay a quay')).toBe(2 / 7);
});

test('a run of 1,025 letters is two words, as among tokens', () => {
  const letters = 'x'.repeat(1_024);
  expect(characterJaccard(`${letters}y`, `${letters} y`)).toBe(1);
});

test('a gram has five characters, however many bytes each', () => {
  expect(characterJaccard('𐐨𐐩𐐪𐐫𐐬', '𐐨𐐩𐐪𐐫𐐬𐐭')).toBe(1 / 2);
});

test('an edited word costs less than it costs among word shingles', () => {
  const left = 'the engineers called the repairs of the bridge urgent';
  expect(characterJaccard(left, left.replace('repairs', 'repair'))).toBeGreaterThan(0.8);
});
