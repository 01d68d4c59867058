import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAs } from '../../../src/read/encodings/decoder.js';
import { detectEncoding, neededConfidence } from '../../../src/read/encodings/detect.js';
import { encoded } from './encoded.js';
import { legacyTexts } from './texts.js';

const inEachEncoding = legacyTexts.flatMap(({ language, encodings, text }) =>
  encodings.map((encoding) => ({ language, encoding, text })),
);

test.each(inEachEncoding)('$language in $encoding is told from its bytes', ({ encoding, text }) => {
  const bytes = encoded(text, encoding);
  const guess = detectEncoding(bytes);
  expect(guess?.confidence).toBeGreaterThanOrEqual(neededConfidence);
  // Encodings that make the same text of these bytes are as right.
  expect(decodeAs(bytes, guess?.encoding ?? '').text).toBe(text);
});

test('a page is judged by its text, not by its tags and scripts', () => {
  const text = legacyTexts.find(({ language }) => language === 'ru')?.text ?? '';
  const page = `<html><head><meta charset="koi8-r"><script>var a = "${'é'.repeat(300)}";</script></head><p title="x">${text}</p>`;
  const bytes = Buffer.concat([
    encoded(page.slice(0, page.indexOf('é')), 'windows-1251'),
    Buffer.alloc(300, 0xe9),
    encoded(page.slice(page.lastIndexOf('é') + 1), 'windows-1251'),
  ]);
  expect(detectEncoding(bytes)).toMatchObject({ encoding: 'windows-1251' });
});

test('what a plain text says of encodings is no declaration', () => {
  const text = legacyTexts.find(({ language }) => language === 'ru')?.text ?? '';
  const bytes = encoded(`# coding: koi8-r\n<meta charset=koi8-r>\n${text}\n`, 'windows-1251');
  expect(detectEncoding(bytes)).toMatchObject({ encoding: 'windows-1251' });
});

test('English with nothing but quotation marks and dashes beyond ASCII is windows-1252', () => {
  const bytes = encoded('It’s as “plain” as can be – there is nothing else in it…', 'windows-1252');
  expect(detectEncoding(bytes)).toEqual({ encoding: 'windows-1252', confidence: 0.5 });
});

test('a word or two is no evidence', () => {
  expect(detectEncoding(Buffer.from('caf\xe9', 'latin1'))?.confidence ?? 0).toBeLessThan(neededConfidence);
  expect(detectEncoding(Buffer.from('plain'))).toBeUndefined();
});

test('any bytes have a guess or none, the same each time, between 0 and 1', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const guess = detectEncoding(bytes);
      expect(detectEncoding(bytes)).toEqual(guess);
      if (guess === undefined) return;
      expect(guess.confidence).toBeGreaterThanOrEqual(0);
      expect(guess.confidence).toBeLessThanOrEqual(1);
      expect(decodeAs(bytes, guess.encoding).text.isWellFormed()).toBe(true);
    }),
    { numRuns: 60 },
  );
});
