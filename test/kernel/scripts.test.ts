import { expect, test } from 'vitest';
import { dominantScript } from '../../src/kernel/scripts.js';

test('the script with most letters wins, with its share', () => {
  expect(dominantScript('мост abc')).toEqual({ script: 'Cyrillic', share: 4 / 7 });
});

test('digits and signs are of no script', () => {
  expect(dominantScript('2025 – 40 % × 3 ÷ 2')).toBeUndefined();
});

test('a text with a tenth of kana is Japanese', () => {
  expect(dominantScript('東京都議会選挙結果発表の')?.script).toBe('Han');
  expect(dominantScript('東京都議会選挙の結果')?.script).toBe('Kana');
});

test('kana and Han share the letters of a Japanese text', () => {
  expect(dominantScript('東京のabc')).toEqual({ script: 'Latin', share: 0.5 });
  expect(dominantScript('東京都のab')).toEqual({ script: 'Kana', share: 4 / 6 });
});

test.each([
  ['Ελληνικά', 'Greek'],
  ['עברית', 'Hebrew'],
  ['العربية', 'Arabic'],
  ['ไทย', 'Thai'],
  ['हिन्दी', 'Devanagari'],
  ['한국어', 'Hangul'],
  ['𠀀𠀁', 'Han'],
  ['ქართული', 'Other'],
  ['Ĳsland ẞ', 'Latin'],
])('%s is %s', (text, script) => {
  expect(dominantScript(text)?.script).toBe(script);
});
