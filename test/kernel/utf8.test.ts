import { expect, test } from 'vitest';
import { utf8Length, wellFormed } from '../../src/kernel/utf8.js';

test('characters count one to four bytes', () => {
  expect(['a', 'é', '漢', '😀'].map((character) => utf8Length(character))).toEqual([1, 2, 3, 4]);
});

test('the length of a part leaves the rest out', () => {
  expect(utf8Length('漢 é😀 a', 2, 5)).toBe(6);
});

test('well-formed text is handed back as it is', () => {
  expect(wellFormed('fine 😀')).toEqual({ text: 'fine 😀', replacements: 0 });
});

test('each lone surrogate becomes one replacement character and is counted', () => {
  expect(wellFormed('a\ud800b\udc00\udc00')).toEqual({ text: 'a\ufffdb\ufffd\ufffd', replacements: 3 });
});

test('a pair beside a lone surrogate stays whole', () => {
  expect(wellFormed('\ud83d\ud83d\ude00')).toEqual({ text: '\ufffd😀', replacements: 1 });
});

test('a replacement character that stood in the text is not counted', () => {
  expect(wellFormed('\ufffd\udfff')).toEqual({ text: '\ufffd\ufffd', replacements: 1 });
});
