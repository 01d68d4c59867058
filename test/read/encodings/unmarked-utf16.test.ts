import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unmarkedUtf16 } from '../../../src/read/encodings/unmarked-utf16.js';
import { legacyTexts } from './texts.js';

test.each(legacyTexts)('$language in UTF-16 of either byte order', ({ text }) => {
  const bytes = Buffer.from(`${text}\n${text}\n`, 'utf16le');
  expect(unmarkedUtf16(bytes)).toEqual({ encoding: 'utf-16le', confidence: 1 });
  expect(unmarkedUtf16(Buffer.from(bytes).swap16())).toEqual({ encoding: 'utf-16be', confidence: 1 });
});

test('a character beyond the first plane may be cut by the end of the sample', () => {
  expect(unmarkedUtf16(Buffer.from(`a${' 😀😀'.repeat(20_000)}`, 'utf16le'))?.encoding).toBe('utf-16le');
});

test.each([
  ['an odd length', Buffer.from('a b\0')],
  ['no zero byte', Buffer.from('Bush hid the facts')],
  ['a control', Buffer.from('a b\u0001 c', 'utf16le')],
  ['a lone surrogate', Buffer.from('a b\ud800 c', 'utf16le')],
  ['no blank', Buffer.from('a'.repeat(1000), 'utf16le')],
  ['zeros', Buffer.alloc(64)],
])('not UTF-16: %s', (_, bytes) => {
  expect(unmarkedUtf16(bytes.length === 4 ? bytes.subarray(0, 3) : bytes)).toBeUndefined();
});

test('arbitrary bytes throw nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect([undefined, 'utf-16le', 'utf-16be']).toContain(unmarkedUtf16(bytes)?.encoding);
    }),
  );
});
