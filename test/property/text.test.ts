import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCodePoints } from '../../src/kernel/order.js';
import { tokensOf } from '../../src/kernel/tokens.js';
import { utf8Length, wellFormed } from '../../src/kernel/utf8.js';
import { anyText, anyUnits } from './arbitraries.js';

test('the length in bytes is that of the encoded text', () => {
  fc.assert(fc.property(anyText, (text) => utf8Length(text) === Buffer.byteLength(text)));
});

test('the lengths of two parts cut between characters add up', () => {
  fc.assert(
    fc.property(anyText, anyText, (head, tail) => {
      const text = head + tail;
      return utf8Length(text, 0, head.length) + utf8Length(text, head.length) === Buffer.byteLength(text);
    }),
  );
});

test('any units become the text that an encoder would make of them', () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      expect(wellFormed(units).text).toBe(units.toWellFormed());
    }),
  );
});

test('replacements are as many as the characters that changed', () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      const { text, replacements } = wellFormed(units);
      let changed = 0;
      for (let at = 0; at < units.length; at++) if (units[at] !== text[at]) changed++;
      expect(replacements).toBe(changed);
    }),
  );
});

test('texts sort as their bytes do', () => {
  const close = fc.array(fc.constantFrom('a', '\u07ff', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'));
  const texts = fc.oneof(
    fc.tuple(anyText, anyText),
    fc.tuple(close, close).map(([left, right]) => [left.join(''), right.join('')] as const),
  );
  fc.assert(
    fc.property(texts, ([left, right]) => {
      const bytes = Buffer.compare(Buffer.from(left), Buffer.from(right));
      expect(Math.sign(compareCodePoints(left, right))).toBe(bytes);
    }),
  );
});

test('a token is a run of letters, marks and digits, or one character of a script without spaces', () => {
  const token =
    /^(?:[\p{L}\p{M}\p{N}]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])$/u;
  fc.assert(
    fc.property(anyText, (text) => {
      for (const found of tokensOf(text)) expect(found).toMatch(token);
    }),
  );
});

test('a text of two lines gives the tokens of the first, then of the second', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      expect(tokensOf(`${one}\n${other}`)).toEqual([...tokensOf(one), ...tokensOf(other)]);
    }),
  );
});
