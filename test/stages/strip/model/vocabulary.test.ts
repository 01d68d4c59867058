import { expect, test } from 'vitest';
import { PageWords } from '../../../../src/stages/strip/model/vocabulary.js';
import { surfacesOfLines } from '../../../kernel/surfaces-of.js';

const wordsOf = (lines: readonly string[]) => new PageWords(surfacesOfLines(lines));

test('content words are numbered in the order of their first occurrence', () => {
  const { wordOf, words } = wordsOf(['ferry harbour', 'the harbour storm']);
  expect([[...wordOf], words]).toEqual([[0, 1, -1, 1, 2], 3]);
});

test('a line shares the words that stand in another of the chosen lines', () => {
  const shares = wordsOf(['ferry harbour', 'harbour storm', 'ferry storm', 'weather']).sharedWith((line) => line < 2);
  expect([...shares]).toEqual([0.5, 0.5, 1, 0]);
});

test('a chosen line does not share words with itself', () => {
  expect([...wordsOf(['ferry ferry harbour']).sharedWith(() => true)]).toEqual([0]);
});

test('a line without content words shares none', () => {
  expect([...wordsOf(['of the', 'ferry']).sharedWith(() => true)]).toEqual([0, 0]);
});

test('Han shares pairs of characters', () => {
  const shares = wordsOf(['渡轮晚点', '夜渡轮']).sharedWith((line) => line === 0);
  expect(shares[1]).toBe(0.5);
});

test('many words are told apart', () => {
  const lines = Array.from(
    { length: 3_000 },
    (_, at) => `word${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
  );
  expect(wordsOf(lines).words).toBe(3_000);
});

test('a page without lines has no words', () => {
  expect(wordsOf([]).sharedWith(() => true)).toHaveLength(0);
});
