import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../src/read/decode.js';
import { decodeAs } from '../../../src/read/encodings/decoder.js';
import { isIso2022Jp } from '../../../src/read/encodings/iso-2022-jp.js';
import { encoded } from './encoded.js';
import { legacyTexts } from './texts.js';

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Kanji by what EUC-JP has for them, without the highest bits. */
function escaped(text: string): Buffer {
  const pieces = text.match(/[\0-\x7f]+|[^\0-\x7f]+/g) ?? [];
  return Buffer.concat(
    pieces.map((piece) =>
      piece < '\x80'
        ? bytesOf(piece)
        : Buffer.concat([bytesOf('\x1b$B'), encoded(piece, 'euc-jp').map((byte) => byte & 0x7f), bytesOf('\x1b(B')]),
    ),
  );
}

const japanese = legacyTexts.find(({ language }) => language === 'ja')?.text ?? '';

test('a text in ISO-2022-JP is known by its escape sequences', async () => {
  expect(await decode(escaped(`Mail:\n${japanese}\n`))).toEqual({
    text: `Mail:\n${japanese}\n`,
    replacements: 0,
    encoding: 'iso-2022-jp',
    encodingFrom: 'detected',
    encodingConfidence: 1,
  });
});

test('a page in ISO-2022-JP that declares it is read as that, and one that declares UTF-8 as UTF-8', async () => {
  const page = (label: string) => escaped(`<meta charset="${label}"><p>${japanese}</p>`);
  expect(await decode(page('iso-2022-jp'), { isPage: true })).toMatchObject({ encodingFrom: 'declared' });
  expect(await decode(page('utf-8'), { isPage: true })).toMatchObject({ encoding: 'utf-8' });
});

test.each([
  ['colours of a terminal', '\x1b[31mred\x1b[0m and \x1b$Bkanji'],
  ['no kanji', 'plain \x1b(B text'],
  ['other bytes beyond ASCII', '\x1b$B$"\x1b(B caf\xe9'],
  ['ISO-2022-KR', '\x1b$)C\x0e0!\x0f'],
])('what has %s is no ISO-2022-JP', (_, text) => {
  expect(isIso2022Jp(bytesOf(text))).toBe(false);
});

test('Latin and half-width letters have sets of their own', () => {
  expect(decodeAs(bytesOf('\x1b(J\\~a\x1b(I1\x1b(B\\'), 'iso-2022-jp')).toEqual({ text: '¥‾aｱ\\', replacements: 0 });
});

test('an escape sequence right behind another, half a character and bytes without meaning are losses', () => {
  expect(decodeAs(bytesOf('a\x1b$B\x1b(Bb'), 'iso-2022-jp')).toEqual({ text: 'a\uFFFDb', replacements: 1 });
  expect(decodeAs(bytesOf('\x1b$B$"$\x1b(Bb\x0e\x1bz'), 'iso-2022-jp')).toEqual({
    text: 'あ\uFFFDb\uFFFD\uFFFDz',
    replacements: 3,
  });
});

test('any bytes are decoded as the engine does, a line end among kanji aside', () => {
  const engine = new TextDecoder('iso-2022-jp', { ignoreBOM: true });
  const piece = fc.oneof(
    fc.constantFrom('\x1b(B', '\x1b(J', '\x1b(I', '\x1b$B', '\x1b$@'),
    // Two bytes that EUC-JP has in every version, or ASCII.
    fc.constantFrom('$"', '%"', '0!', 'ab', '12'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const bytes = bytesOf(pieces.join(''));
      const text = decodeAs(bytes, 'iso-2022-jp').text;
      expect(text.replaceAll('\uFFFD', '')).toBe(engine.decode(bytes).replaceAll('\uFFFD', ''));
      expect(text.isWellFormed()).toBe(true);
    }),
  );
});
