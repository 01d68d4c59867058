import { expect, test } from 'vitest';
import { parseWordLists } from '../../src/formats/word-lists.js';

const listsOf = (text: string) => Object.fromEntries(parseWordLists(text).lists);

test('a line in brackets begins a language, every other line is an entry', () => {
  expect(listsOf('[de] German\nmehr lesen\nteilen\n\n[sr-Latn]\nopširnije\n[*] Names\nfacebook')).toEqual({
    de: ['mehr lesen', 'teilen'],
    'sr-Latn': ['opširnije'],
    '*': ['facebook'],
  });
});

test('remarks, blank lines, a byte-order mark and line ends of any kind are no entries', () => {
  expect(listsOf('\uFEFF# remark\r\n[de]\r\n\r\n  # another\r\n  teilen  \r\n')).toEqual({ de: ['teilen'] });
});

test('entries come out in lower case and in one form of Unicode, each once', () => {
  expect(listsOf('[de]\nMenü\nmenu\u0308\nＭＥＮÜ')).toEqual({ de: ['menü'] });
});

test('a language that comes twice is one list', () => {
  expect(listsOf('[de]\nteilen\n[fr]\npartager\n[de]\ndrucken')).toEqual({
    de: ['teilen', 'drucken'],
    fr: ['partager'],
  });
});

test.each([
  ['an entry before the first language', 'teilen\n[de]\nsuche', 1, 'stands before the first language'],
  ['a language line that is not closed', '[de]\nsuche\n[fr French', 3, 'begins no language'],
  ['a language that is no code', '[German]\nsuche', 1, 'begins no language'],
  ['an entry that is too long', `[de]\n${'lang '.repeat(20)}`, 2, 'longer than 80'],
  ['an entry without a letter', '[de]\n12 »', 2, 'has no letter'],
])('%s is a problem with its line', (_, text, line, message) => {
  expect(parseWordLists(text).problems[0]).toEqual({ line, message: expect.stringContaining(message) });
});
