import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charactersOf, characterWidth, columnWidth } from '../../src/cli/column-width.js';
import { padded, wrappedText } from '../../src/cli/wrapped-text.js';

test.each([
  ['plain', 5],
  ['Погода', 6],
  ['日本語', 6],
  ['한국', 4],
  ['\u1112\u1161\u11ab', 2],
  ['ｶﾅ', 2],
  ['ＡＢ', 4],
  ['e\u0301', 1],
  ['مَرْحَبًا', 5],
  ['ที่นี่', 2],
  ['👍🏽', 2],
  ['🥹', 2],
  ['🇩🇪', 2],
  ['❤', 1],
  ['❤\uFE0F', 2],
  ['1\uFE0F\u20E3', 2],
  ['“—…│‹', 5],
  ['', 0],
])('%j takes %i columns', (text, columns) => {
  expect(columnWidth(text)).toBe(columns);
});

test('letters that join without end are no character of endless width', () => {
  for (const joined of ['\u1100'.repeat(50), '\u0915\u094D'.repeat(50), `${'\u0D4E'.repeat(50)}😀`]) {
    for (const character of charactersOf(joined)) expect(characterWidth(character)).toBeLessThanOrEqual(2);
    for (const row of wrappedText(joined, 10, 99)) expect(columnWidth(row)).toBeLessThanOrEqual(10);
  }
});

test('a text is broken at blanks', () => {
  expect(wrappedText('the tide turns twice a day', 10, 9)).toEqual(['the tide', 'turns', 'twice a', 'day']);
});

test('words longer than a row, and text without blanks, are broken between characters', () => {
  expect(wrappedText('aaaaaaaaaaaa b', 5, 9)).toEqual(['aaaaa', 'aaaaa', 'aa b']);
  expect(wrappedText('潮汐发电站今天', 5, 9)).toEqual(['潮汐', '发电', '站今', '天']);
});

test('what needs more rows ends in a sign of it', () => {
  expect(wrappedText('the tide turns twice a day', 10, 2)).toEqual(['the tide', 'turns twi…']);
  expect(wrappedText('潮汐发电站今天', 5, 1)).toEqual(['潮汐…']);
  expect(wrappedText('fits', 4, 1)).toEqual(['fits']);
});

test('no row is wider than asked, and nothing but blanks is lost between rows', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.integer({ min: 3, max: 30 }), fc.integer({ min: 1, max: 4 }), (shown, width, mostRows) => {
      const rows = wrappedText(shown, width, mostRows);
      expect(rows.length).toBeLessThanOrEqual(mostRows);
      for (const row of rows) expect(columnWidth(row)).toBeLessThanOrEqual(width);
      const whole = wrappedText(shown, width, Number.POSITIVE_INFINITY).join('');
      expect(whole.replaceAll(/\s/g, '')).toBe(shown.replaceAll(/\s/g, ''));
    }),
  );
});

test('padding fills columns, not characters', () => {
  expect(padded('日本', 6)).toBe('日本  ');
  expect(padded('مَرْحَبًا', 6)).toBe('مَرْحَبًا ');
  expect(padded('too long', 3)).toBe('too long');
});
