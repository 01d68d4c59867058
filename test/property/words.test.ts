import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../../src/kernel/tokens.js';
import { forEachFoldedCharacter } from '../../src/stages/align/folded-characters.js';
import { plainWords } from '../stages/align/plain-words.js';
import { hashWord, wordsOf } from '../stages/align/texts.js';
import { anyText, awkwardText } from './arbitraries.js';

/** Scripts with marks, forms that normalisation changes one by one or together, blanks, and what stands beside them. */
const scripts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'น้ำำกำดีเรือ่ํแ (.,aBé', ...'हिन्दी क़ में\u093c\u094d', ...'渡轮，。Ａ１ｶﾞｶﾞ²ª\u3000\u00a0…ﬁ㍿Å'),
      fc.constantFrom(
        ...'عَرَبِيّ שָׁלוֹם',
        ...'한글\u1112\u1161\u11ab\u1161ㄱㅏ',
        ...'e\u0301\u0323\u0327\u0301İς',
        '𝒜',
        '𐐀',
        '😀',
      ),
      fc.constantFrom(
        ' ',
        ' ',
        '\n',
        '\t',
        '\u000b',
        '\0',
        '\u{16d67}',
        '\u{16d63}',
        'ຳ',
        'x'.repeat(1_025),
        'ด'.repeat(40),
      ),
      fc.constantFrom('\u0301'.repeat(31), 'é'.repeat(1_030)),
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((characters) => characters.join(''));

test('words are the tokens of tokens.ts, of any text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkwardText), (text) => {
      const { count, hashes } = wordsOf(text);
      expect([...hashes.subarray(0, count)]).toEqual(tokensOf(text).map(hashWord));
    }),
    { numRuns: 2_000 },
  );
});

test('words stand where those of pieces folded as a whole do', () => {
  fc.assert(
    fc.property(fc.oneof(scripts, awkwardText, anyText), (text) => {
      const { starts, ends, hashes } = wordsOf(text);
      const placed = [...starts].map((start, word) => ({ start, end: ends[word], hash: hashes[word] }));
      expect(placed).toEqual(plainWords(text).map(({ word, ...place }) => ({ ...place, hash: hashWord(word) })));
    }),
    { numRuns: 5_000 },
  );
});

test('so they do in a text that is searched a stretch at a time', () => {
  const line = 'The ferry, น้ำ ดี — Ａ１ cafe\u0301 ﬁ 渡轮，晚点 हिन्दी\n';
  for (const text of [
    line.repeat(3_000),
    `${'น้ำ'.repeat(9_000)} ${line}`,
    `${'渡轮ﬁ'.repeat(9_000)} ${line}`,
    'aำ'.repeat(50_000),
    '㌖'.repeat(50_000),
  ]) {
    const { starts, ends, hashes } = wordsOf(text);
    const plain = plainWords(text);
    const differs = plain.findIndex(
      ({ word, start, end }, at) => starts[at] !== start || ends[at] !== end || hashes[at] !== hashWord(word),
    );
    expect([starts.length, differs]).toEqual([plain.length, -1]);
  }
}, 120_000);

test('folded characters are those of the tokens, joined by spaces', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkwardText), (text) => {
      const characters: string[] = [];
      forEachFoldedCharacter(text, (codePoint) => characters.push(String.fromCodePoint(codePoint)));
      expect(characters.join('')).toBe(tokensOf(text).join(' '));
    }),
    { numRuns: 1_000 },
  );
});

test('places of words ascend on character boundaries, and each holds its word', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkwardText), (text) => {
      const { count, starts, ends } = wordsOf(text);
      const bytes = Buffer.from(text);
      for (let word = 0; word < count; word++) {
        expect(starts[word]).toBeLessThan(ends[word]);
        expect(word === 0 || (starts[word] >= starts[word - 1] && ends[word] >= ends[word - 1])).toBe(true);
        expect(isUtf8(bytes.subarray(starts[word], ends[word]))).toBe(true);
        expect(isUtf8(bytes.subarray(0, starts[word]))).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
