import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../../src/kernel/tokens.js';
import { hashWord } from '../../src/kernel/word-hash.js';
import { scripts } from '../../src/model/language.js';
import { window } from '../../src/model/surfaces.js';
import { figureOf, surfacesOf, surfacesOfLines } from './surfaces-of.js';

const tokensIn = (line: string) => [...surfacesOfLines([line]).tokenHash.subarray(0, tokenCount(line))];
const tokenCount = (line: string) => surfacesOfLines([line]).tokenStart[1];
const hashOf = (line: string) => surfacesOfLines([line]).hash[0];

test.each([
  ['The ferry is late.', 18],
  ['  The ferry\t', 9],
  ['渡轮晚点', 10],
  ['用GPU训', 8],
  ['ดี', 5],
  ['', 0],
])('the length of “%s” counts characters without spaces two and a half times', (line, length) => {
  expect(figureOf(line, 'length')).toBe(length);
});

test.each([
  ['The ferry is late.', 4],
  ['Паром опоздал', 2],
  ['渡轮晚点。', 4],
  ['用GPU训练v2模型', 7],
  ['well-known: don’t', 4],
  ['12.5 km', 3],
  ['* * *', 0],
])('the words of “%s”', (line, words) => {
  expect(figureOf(line, 'words')).toBe(words);
});

test.each([
  ['Ten Quiet Walks near 7 Towns', 'capitalised', 4],
  ['Élan ВРЕМЯ αθήνα', 'capitalised', 2],
  ['IKEA and NATO, a USB C', 'allCapitals', 3],
  ['Ten Quiet Walks near 7 Towns', 'letterWords', 5],
  ['B52 at 18:30', 'letters', 3],
  ['B52 at 18:30', 'digits', 6],
  ['٣ и ３', 'digits', 2],
  ['渡轮 late', 'wordless', 2],
  ['One. Two! Three? Four', 'sentenceEnds', 3],
  ['Version 2.0 of example.org', 'sentenceEnds', 0],
  ['渡轮晚点。请等候！', 'sentenceEnds', 2],
  ['a, b; c、d，e', 'commas', 4],
  ['Home | News › Sport – Weather / More', 'separators', 4],
  ['a well-known word', 'separators', 0],
] as const)('of “%s”, %s is %d', (line, column, expected) => {
  expect(figureOf(line, column)).toBe(expected);
});

test.each([
  ['The ferry', 'Latin', 1],
  ['Паром', 'Cyrillic', 1],
  ['Паром at', 'Cyrillic', 5 / 7],
  ['渡轮', 'Han', 1],
  ['カナ', 'Kana', 1],
  ['배가', 'Hangul', 1],
  ['العبارة', 'Arabic', 1],
  ['המעבורת', 'Hebrew', 1],
  ['มาสาย', 'Thai', 1],
  ['𠀀𠀁', 'Han', 1],
])('the script of “%s” is %s', (line, script, share) => {
  const { script: found, scriptShare } = surfacesOfLines([line]);
  expect(scripts[found[0]]).toBe(script);
  expect(scriptShare[0]).toBeCloseTo(share, 6);
});

test.each(['船が遅れました', 'เรือ'])('all of “%s” is in its script', (line) => {
  expect(surfacesOfLines([line]).scriptShare[0]).toBe(1);
});

test('Japanese with more Han than kana is Japanese', () => {
  const { script, scriptShare } = surfacesOfLines(['渡船到着の遅れ発表']);
  expect([scripts[script[0]], scriptShare[0]]).toEqual(['Kana', 1]);
});

test('a line without a letter has no script', () => {
  const { script, scriptShare } = surfacesOfLines(['12 — 34']);
  expect([script[0], scriptShare[0]]).toEqual([-1, 0]);
});

test.each([
  ['The ferry | News', 'The ferry – News'],
  ['» The ferry', 'The ferry …'],
  ['THE FERRY', 'the ferry'],
  ['12 comments', '47 comments'],
  ['Паром', 'ПАРОМ'],
])('“%s” and “%s” have the same hash', (one, other) => {
  expect(hashOf(one)).toBe(hashOf(other));
});

test.each([
  ['The ferry', 'Theferry'],
  ['12 comments', '112 comments'],
  ['渡轮', '轮渡'],
])('“%s” and “%s” have different hashes', (one, other) => {
  expect(hashOf(one)).not.toBe(hashOf(other));
});

test('signs alone have the hash 0', () => {
  expect(hashOf('* — *')).toBe(0);
});

test('tokens are hashes of the folded words', () => {
  expect(tokensIn('The FERRY, Паром')).toEqual(['the', 'ferry', 'паром'].map(hashWord));
});

test('a character of a script without spaces is a token', () => {
  expect(tokensIn('用GPU训')).toEqual(['用', 'gpu', '训'].map(hashWord));
});

test('words of four letters or more carry content, digits and short words none', () => {
  const { contentHash } = surfacesOfLines(['The old ferry sank 2025 x1234']);
  expect([...contentHash.subarray(0, 6)].map((hash) => hash !== 0)).toEqual([false, false, true, true, false, false]);
});

test('a pair of Han characters carries content wherever it stands', () => {
  const { contentHash } = surfacesOfLines(['渡轮晚点']);
  const other = surfacesOfLines(['夜渡轮']);
  expect(contentHash[0]).toBe(0);
  expect(contentHash[1]).toBe(other.contentHash[2]);
});

test('two Han characters with a sign between them are no pair', () => {
  expect([...surfacesOfLines(['渡，轮']).contentHash.subarray(0, 2)]).toEqual([0, 0]);
});

test('function words are found whatever their case', () => {
  const { functionWord } = surfacesOfLines(['THE port of 的']);
  expect([...functionWord.subarray(0, 4)].map((entry) => entry !== 0)).toEqual([true, false, true, true]);
});

test('the tokens of each line stand behind those of the line before', () => {
  expect([...surfacesOfLines(['The ferry', '', '渡轮晚点', 'late']).tokenStart]).toEqual([0, 2, 2, 6, 7]);
});

test('a line begins and ends without the white space around it', () => {
  const { start, end } = surfacesOfLines(['  The ferry ', '', ' late']);
  expect([[...start], [...end]]).toEqual([
    [2, 14, 15],
    [11, 14, 19],
  ]);
});

test('half a character does not end the pass', () => {
  expect(figureOf('\ud83d The ferry \udc00 is late', 'words')).toBe(4);
});

test('a text without lines has empty columns', () => {
  const { lines, length, tokenStart } = surfacesOf('', new Int32Array(0));
  expect([lines, length.length, [...tokenStart]]).toEqual([0, 0, [0]]);
});

test('of text in plain characters, as many words are counted as there are tokens', () => {
  const plain = fc
    .array(
      fc.constantFrom(
        'The',
        'ferry',
        '渡',
        '轮',
        'паром',
        'ดี',
        '배가',
        '7',
        '12.5',
        ' ',
        ' ',
        '|',
        ', ',
        '“',
        'É',
        '\t',
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join('').trim());
  fc.assert(
    fc.property(plain, (line) => {
      expect(figureOf(line, 'words')).toBe(tokensOf(line).length);
    }),
  );
});

test('figures of a line that is longer than the window are extrapolated from its beginning', () => {
  const line = 'The ferry, '.repeat(4_000).trim();
  const words = figureOf(line, 'words');
  expect(words).toBeGreaterThan(7_800);
  expect(words).toBeLessThan(8_200);
});

test('the end of a long line is looked at', () => {
  const { shapes } = surfacesOfLines([`${'The ferry '.repeat(1_000)}is late.`, 'The ferry '.repeat(1_000)]);
  expect([shapes[0] & 1, shapes[1] & 1]).toEqual([1, 0]);
});

test('a line of ten megabytes holds no more tokens than its window', () => {
  const line = 'ab '.repeat(3_500_000);
  const start = performance.now();
  const { tokenStart } = surfacesOfLines([line]);
  expect(tokenStart[1]).toBeLessThanOrEqual(window);
  expect(performance.now() - start).toBeLessThan(1_000);
});
