import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { decodeAs, isDecodable } from '../../../src/read/encodings/decoder.js';

test('windows-1252 has signs where ISO-8859-1 has controls', () => {
  expect(decodeAs(Buffer.from('\x80\x93\x9f\xe9', 'latin1'), 'windows-1252')).toEqual({
    text: '€“Ÿé',
    replacements: 0,
  });
});

test('EUC-KR has the syllables that Korean Windows added', () => {
  expect(decodeAs(Buffer.from([0x8c, 0x63]), 'euc-kr').text).toBe('똠');
});

test('bytes without meaning become U+FFFD and are counted', () => {
  expect(decodeAs(Buffer.from([0x41, 0x81, 0x42]), 'windows-1250')).toEqual({ text: 'A\uFFFDB', replacements: 1 });
  expect(decodeAs(Buffer.from([0x41, 0xff, 0xe2, 0x82]), 'utf-8')).toEqual({ text: 'A\uFFFD\uFFFD', replacements: 2 });
});

test('a U+FFFD that UTF-8 spells is text', () => {
  expect(decodeAs(Buffer.from('a\uFFFDb\xff'), 'utf-8')).toMatchObject({ replacements: 0 });
});

test.each(['utf-8', 'windows-874', 'iso-8859-16', 'utf-16be', 'gb18030', 'iso-8859-8-i', 'x-mac-cyrillic'])(
  '%s can be decoded',
  (label) => {
    expect(isDecodable(label)).toBe(true);
  },
);

test.each(['replacement', 'iso-2022-kr', 'iso-2022-cn', 'hz-gb-2312', 'x-user-defined'])('%s cannot', (label) => {
  expect(isDecodable(label)).toBe(false);
});

test('the encodings of old Macintoshes have the sign of the euro, and Ukrainian letters', () => {
  expect(decodeAs(Buffer.from('\xdb\x8e', 'latin1'), 'macintosh').text).toBe('€é');
  expect(decodeAs(Buffer.from('\xff\xa2\xb6', 'latin1'), 'x-mac-cyrillic').text).toBe('€Ґґ');
});

test('Hebrew in logical order is decoded as ISO-8859-8', () => {
  expect(decodeAs(Buffer.from('\xf9\xec\xe5\xed', 'latin1'), 'iso-8859-8-i').text).toBe('שלום');
});
