import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfTable, functionWordTable, tableInBytes } from '../../src/kernel/function-word-table.js';
import { FunctionWords } from '../../src/kernel/function-words.js';
import { hashWord } from '../../src/kernel/word-hash.js';

const words = wordsOf({ en: ['the', 'in', 'on'], de: ['der', 'in'], it: ['in'], nl: ['in'] });

function wordsOf(lists: { readonly [language: string]: readonly string[] }): FunctionWords {
  return new FunctionWords(functionWordTable(new Map(Object.entries(lists))));
}

const entry = (word: string) => words.entryOf(hashWord(word));
const languagesOf = (word: string) => words.languages.filter((_, bit) => words.isOf(entry(word), bit));

test('languages have their bits in the order of the lists', () => {
  expect(words.languages).toEqual(['en', 'de', 'it', 'nl']);
});

test('a word is found with all of its languages', () => {
  expect([languagesOf('the'), languagesOf('der'), languagesOf('in')]).toEqual([
    ['en'],
    ['de'],
    ['en', 'de', 'it', 'nl'],
  ]);
});

test('a word is found whatever its case', () => {
  expect(entry('The')).toBe(entry('the'));
});

test('a word of no list has the entry 0, which is of no language', () => {
  expect([entry('ferry'), languagesOf('ferry')]).toEqual([0, []]);
});

test('no entry is of a language that has no bit', () => {
  expect(words.isOf(entry('the'), -1)).toBe(false);
});

test('the more languages share a word, the less it says', () => {
  expect([words.weight[entry('the')], words.weight[entry('in')]]).toEqual([1, 0.5]);
});

test('all of many words are found', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => `word${'abcdefghij'[at % 10]}${at.toString(36)}`);
  const table = wordsOf({ xx: many });
  expect(many.filter((word) => !table.isOf(table.entryOf(hashWord(word)), 0))).toEqual([]);
});

test('languages beyond the thirty-second are told apart', () => {
  const names = Array.from({ length: 64 }, (_, at) => 'x'.repeat(at + 1));
  const table = wordsOf(Object.fromEntries(names.map((name) => [name, [`word${name}`, 'shared']])));
  const found = names.filter((_, bit) => table.isOf(table.entryOf(hashWord(`word${names[63]}`)), bit));
  expect([found, table.weight[table.entryOf(hashWord('shared'))]]).toEqual([[names[63]], 1 / 8]);
});

test('more than sixty-four languages are refused', () => {
  const lists = Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`l${at}`, ['word']]));
  expect(() => wordsOf(lists)).toThrow(RangeError);
});

test('a table comes out of its bytes as it went in, wherever they stand', () => {
  const lists = fc.dictionary(fc.stringMatching(/^[a-z]{2,3}$/), fc.array(fc.string()), { minKeys: 1, maxKeys: 64 });
  fc.assert(
    fc.property(lists, fc.nat(7), (found, before) => {
      const table = functionWordTable(new Map(Object.entries(found)));
      const bytes = new Uint8Array([...new Uint8Array(before), ...bytesOfTable(table)]).subarray(before);
      expect(tableInBytes(bytes)).toEqual(table);
    }),
  );
});
