import { expect, test } from 'vitest';
import { tokensOf } from '../../../src/kernel/tokens.js';
import { mayJoinBefore } from '../../../src/stages/align/unit-folds.js';
import { sliceOf } from './slices.js';
import { hashWord, wordsOf } from './texts.js';

/** Each word as it stands in the original. */
function slices(text: string): string[] {
  const { count, starts, ends } = wordsOf(text);
  return Array.from({ length: count }, (_, at) => sliceOf(text, { start: starts[at], end: ends[at] }));
}

const hashes = (text: string) => Array.from(wordsOf(text).hashes.subarray(0, wordsOf(text).count));

test('words of plain text are where they stand', () => {
  expect(slices('The ferry, at 7.45 — late.')).toEqual(['The', 'ferry', 'at', '7', '45', 'late']);
});

test('a ligature keeps its place, and so does what follows it', () => {
  expect(slices('the ﬁnal ofﬁce')).toEqual(['the', 'ﬁnal', 'ofﬁce']);
});

test('a combining mark belongs to its word', () => {
  expect(slices('cafe\u0301 noir')).toEqual(['cafe\u0301', 'noir']);
});

test('marks beyond the thirtieth belong to the place of their letter', () => {
  const marks = '\u0301'.repeat(50);
  expect(slices(`a${marks} b`)).toEqual([`a${marks}`, 'b']);
});

test('a letter that grows in lower case does not move the words after it', () => {
  expect(slices('İİİ İzmir körfezi')).toEqual(['İİİ', 'İzmir', 'körfezi']);
});

test('words that come from one character have its place', () => {
  expect(slices('在㍿内')).toEqual(['在', '㍿', '㍿', '㍿', '㍿', '内']);
});

test('a character of a script without spaces is a word, beside Latin ones and emoji', () => {
  expect(slices('用GPU训练😀模型，好')).toEqual(['用', 'GPU', '训', '练', '模', '型', '好']);
});

test('Thai is cut by characters also where a vowel sign is taken apart', () => {
  expect(hashes('น้ำ ดี')).toEqual(tokensOf('น้ำ ดี').map(hashWord));
});

test('a letter and its mark have a place each where normalisation leaves both alone', () => {
  expect(slices('ดีﬁ')).toEqual(['ด', 'ี', 'ﬁ']);
});

test('a capital Σ becomes the letter that the whole text gives it', () => {
  expect(hashes("ΟΔΟΣ ΟΔΟΣ'Α Σ")).toEqual(tokensOf("ΟΔΟΣ ΟΔΟΣ'Α Σ").map(hashWord));
});

test('a word of 1,025 letters is two words, as tokens are', () => {
  expect(slices('x'.repeat(1025)).map(({ length }) => length)).toEqual([1024, 1]);
});

test('composed and decomposed letters are one word', () => {
  expect(hashes('cafe\u0301')).toEqual(hashes('Café'));
});

test('a text without a letter or digit has no word', () => {
  expect(wordsOf(' …\u0000—😀\n').count).toBe(0);
});

test('every character that composes with one before it is known to', () => {
  const unknown: string[] = [];
  for (let code = 0x80; code < 0x110000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    const parts = Array.from(character.normalize('NFD'));
    if (parts.length > 1 && !parts.slice(1).every(mayJoinBefore)) unknown.push(code.toString(16));
  }
  expect(unknown).toEqual([]);
});
