import { expect, test } from 'vitest';
import { tokensOf } from '../../src/kernel/tokens.js';

test('compatibility forms fold together', () => {
  expect(tokensOf('ﬁne ＡＢＣ m²')).toEqual(['fine', 'abc', 'm2']);
});

test('composed and decomposed letters give the same token', () => {
  expect(tokensOf('cafe\u0301')).toEqual(tokensOf('caf\u00e9'));
});

test('case does not tell tokens apart', () => {
  expect(tokensOf('Äpfel МОСТ ÉCOLE')).toEqual(['äpfel', 'мост', 'école']);
});

test('every sign but letters, marks and digits separates', () => {
  expect(tokensOf('well-known: don’t\tstop_here—ever')).toEqual(['well', 'known', 'don', 't', 'stop', 'here', 'ever']);
});

test('Han, kana and Hangul give one token a character', () => {
  expect(tokensOf('漢字かなカナ한글')).toEqual(['漢', '字', 'か', 'な', 'カ', 'ナ', '한', '글']);
});

test('Thai gives one token a character, vowel signs included', () => {
  expect(tokensOf('ดี')).toEqual(['ด', 'ี']);
});

test('a Latin word between Han characters stays one token', () => {
  expect(tokensOf('用GPU训练v2模型')).toEqual(['用', 'gpu', '训', '练', 'v2', '模', '型']);
});

test('a word of two alphabets stays one token', () => {
  expect(tokensOf('Кaфе')).toEqual(['кaфе']);
});

test('digits are word characters and decimal points separate', () => {
  expect(tokensOf('12.5 km, ７ days, B52')).toEqual(['12', '5', 'km', '7', 'days', 'b52']);
});

test('marks inside a word do not separate', () => {
  expect(tokensOf('हिन्दी भाषा')).toEqual(['हिन्दी', 'भाषा']);
});

test('Han of four bytes give one token a character', () => {
  expect(tokensOf('𠀀𠀁')).toEqual(['𠀀', '𠀁']);
});

test('letters of four bytes are lower-cased', () => {
  expect(tokensOf('𐐀𐐁')).toEqual(['𐐨𐐩']);
});

test('an emoji separates', () => {
  expect(tokensOf('up😀down')).toEqual(['up', 'down']);
});

test('text without a letter or digit has no token', () => {
  expect(tokensOf(' …\u0000—😀\n')).toEqual([]);
});

test('a letter under a hundred thousand marks is read in no time, as the letter under thirty', () => {
  const started = performance.now();
  const [token] = tokensOf(`a${'\u0301\u0323'.repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(token.normalize('NFD').length).toBe(31);
});

test('signs of scripts without spaces separate', () => {
  expect(tokensOf('๏ ๚ ⺀')).toEqual([]);
});
