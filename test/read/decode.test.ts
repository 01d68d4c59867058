import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/read/decode.js';
import { firstInvalidByte } from '../../src/read/invalid-utf8.js';

const bytes = (...values: number[]): Buffer => Buffer.from(values);
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test('UTF-8 without a byte order mark', () => {
  expect(decode(Buffer.from('Füße 😀\r\n'))).toEqual({
    text: 'Füße 😀\r\n',
    encoding: 'utf-8',
    encodingFrom: 'wellFormed',
    replacements: 0,
  });
});

test('one byte order mark is dropped and noted, a second is text', () => {
  expect(decode(Buffer.from('\uFEFFa'))).toEqual({
    text: 'a',
    encoding: 'utf-8-bom',
    encodingFrom: 'byteOrderMark',
    replacements: 0,
  });
  expect(decode(Buffer.from('\uFEFF\uFEFFa'))).toMatchObject({ text: '\uFEFFa' });
});

test('UTF-16 of both byte orders, when marked', () => {
  expect(decode(Buffer.from('\uFEFFAž😀', 'utf16le'))).toEqual({
    text: 'Až😀',
    encoding: 'utf-16le',
    encodingFrom: 'byteOrderMark',
    replacements: 0,
  });
  expect(decode(utf16be('\uFEFFAž😀'))).toEqual({
    text: 'Až😀',
    encoding: 'utf-16be',
    encodingFrom: 'byteOrderMark',
    replacements: 0,
  });
});

test('decoding big-endian UTF-16 leaves the bytes as they were', () => {
  const input = utf16be('\uFEFFab');
  const before = Buffer.from(input);
  decode(input);
  expect(input).toEqual(before);
});

test('a lone surrogate in UTF-16 becomes U+FFFD and is counted', () => {
  expect(decode(Buffer.from('\uFEFFa\uD800b\uDC00', 'utf16le'))).toEqual({
    text: 'a\uFFFDb\uFFFD',
    encoding: 'utf-16le',
    encodingFrom: 'byteOrderMark',
    replacements: 2,
  });
});

test('UTF-16 of an odd length is refused', () => {
  expect(decode(bytes(0xff, 0xfe, 0x41))).toMatchObject({ code: 'invalidUtf16' });
});

test('invalid UTF-8 is refused with the offset of the first bad byte', async () => {
  const refused = await decode(Buffer.concat([Buffer.from('Füße '), bytes(0xe9), Buffer.from('t\xe9')]));
  expect(refused).toEqual({
    code: 'invalidUtf8',
    message: expect.stringMatching(
      /^The file is not UTF-8: the byte 0xE9 at offset 7 starts no valid sequence; .*; convert it to UTF-8\.$/,
    ),
  });
});

test.each([
  ['overlong', [0xc0, 0x80]],
  ['surrogate', [0xed, 0xa0, 0x80]],
  ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
  ['cut off', [0xe2, 0x82]],
  ['lone continuation', [0x80]],
])('the first bad byte of an ill-formed sequence: %s', async (_, sequence) => {
  expect(await decode(Buffer.concat([Buffer.from('ab'), bytes(...sequence)]))).toMatchObject({
    code: 'invalidUtf8',
    message: expect.stringContaining('at offset 2 '),
  });
});

test.each([
  ['PNG', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'a PNG image'],
  ['PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'latin1'), 'a PDF document'],
  ['gzip', bytes(0x1f, 0x8b, 8, 0), 'gzip-compressed'],
  ['ZIP', Buffer.from('PK\x03\x04\x14\0\xff', 'latin1'), 'a ZIP archive'],
  ['zero bytes', Buffer.from('abc\0\xff', 'latin1'), 'a zero byte at offset 3'],
  ['control characters', bytes(1, 2, 3, 4, 0xff, 6), 'control characters'],
])('binary is refused as such: %s', async (_, input, reason) => {
  expect(await decode(input)).toMatchObject({ code: 'binary', message: expect.stringContaining(reason) });
});

test('well-formed UTF-8 is text, whatever control characters it holds', () => {
  const text = '\0a\r\u0001\u0002\u0003\u0004\r\0';
  expect(decode(Buffer.from(text))).toMatchObject({ text });
});

test('every well-formed text comes back from its UTF-8 and its marked UTF-16', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const marked = `\uFEFF${text}`;
      expect(decode(Buffer.from(marked))).toMatchObject({ text });
      expect(decode(Buffer.from(marked, 'utf16le'))).toMatchObject({ text });
      expect(decode(utf16be(marked))).toMatchObject({ text });
      if (!text.startsWith('\uFEFF')) expect(decode(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8' });
    }),
  );
});

test('the first bad byte is where the strict decoder stops', () => {
  const valid = (input: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(input);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (input) => {
      const found = firstInvalidByte(input);
      const offset = found === -1 ? input.length : found;
      expect(valid(input.subarray(0, offset))).toBe(true);
      expect(valid(input)).toBe(found === -1);
    }),
  );
});
