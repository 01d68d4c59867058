import { expect, test } from 'vitest';
import { functionWordTable } from '../../src/kernel/function-word-table.js';
import { FunctionWords } from '../../src/kernel/function-words.js';
import { shippedFunctionWords } from '../../src/run/function-words.js';
import { loadFunctionWords } from '../../src/run/word-lists.js';

const lists = loadFunctionWords();
const wordsOf = (language: string) => lists.get(language) ?? [];

test('forty languages and more have function words, forty words or more each', () => {
  expect(lists.size).toBeGreaterThanOrEqual(40);
  expect([...lists].filter(([, words]) => words.length < 40)).toEqual([]);
});

test('runs use the words of the lists: after a change to them, npm run build:words', () => {
  expect(shippedFunctionWords()).toEqual(new FunctionWords(functionWordTable(lists)));
});

test('a function word is one word: letters and their marks', () => {
  expect([...lists.values()].flat().filter((word) => !/^[\p{L}\p{M}]+$/u.test(word))).toEqual([]);
});

const relatives = [
  ['no', 'da', 'sv'],
  ['es', 'pt', 'gl', 'ca'],
  ['cs', 'sk', 'pl'],
  ['hr', 'sr', 'sl'],
  ['mk', 'bg', 'sr'],
  ['ru', 'uk', 'be'],
  ['id', 'ms'],
  ['fr', 'ca', 'it'],
  ['nl', 'af', 'de'],
  ['tr', 'az'],
  ['fi', 'et'],
  ['hi', 'ur'],
  ['fa', 'ur', 'ar'],
];
const pairs = relatives.flatMap((group) =>
  group.flatMap((one) => group.filter((other) => other !== one).map((other) => [one, other])),
);

test.each(pairs)('%s has eight function words or more that %s lacks', (one, other) => {
  const lacking = wordsOf(one).filter((word) => !wordsOf(other).includes(word));
  expect(lacking.length).toBeGreaterThanOrEqual(8);
});
