import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { declaredEncoding } from '../../../src/read/encodings/declaration.js';

const long = (bytes: number): string => `<!-- ${'x'.repeat(bytes)} -->`;

test.each([
  ['a charset', '<meta charset="windows-1251">', 'windows-1251'],
  ['without quotes', '<META CHARSET=koi8-r />', 'koi8-r'],
  ['in single quotes, among other attributes', "<meta name=a charset = ' Shift_JIS '>", 'shift_jis'],
  ['a content type', '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">', 'iso-8859-2'],
  ['a content type, the other way round', "<meta content='text/html;charset=gb2312' http-equiv=content-type>", 'gbk'],
  ['content that is no content type', '<meta name=description content="charset=koi8-r">', undefined],
  ['a label with another name', '<meta charset=latin1>', 'windows-1252'],
  ['a label that nobody knows', '<meta charset=klingon>', undefined],
  ['the first that is known counts', '<meta charset=klingon><meta charset=big5><meta charset=koi8-r>', 'big5'],
  ['in a comment', '<!-- <meta charset=koi8-r> --><meta charset=big5>', 'big5'],
  ['in an attribute', '<a title="<meta charset=koi8-r>"><meta charset=big5>', 'big5'],
  ['an XML declaration', '<?xml version="1.0" encoding="windows-1250"?><html>', 'windows-1250'],
  ['a meta element against an XML declaration', '<?xml version="1.0" encoding="big5"?><meta charset=koi8-r>', 'koi8-r'],
  ['UTF-16 in ASCII bytes', '<meta charset=utf-16le>', 'utf-8'],
  ['x-user-defined', '<meta charset=x-user-defined>', 'windows-1252'],
  ['an encoding that browsers refuse', '<meta charset=iso-2022-kr>', undefined],
  ['after a kilobyte', `${long(1500)}<meta charset=big5>`, 'big5'],
  ['after four', `${long(4090)}<meta charset=big5>`, undefined],
  ['none', '<title>charset=big5</title>', undefined],
])('a declaration: %s', (_, page, expected) => {
  expect(declaredEncoding(Buffer.from(page, 'latin1'))).toBe(expected);
});

test('the HTTP header goes before the page, unless nobody knows its charset', () => {
  const page = Buffer.from('<meta charset=big5>');
  expect(declaredEncoding(page, 'Windows-1251')).toBe('windows-1251');
  expect(declaredEncoding(page, 'klingon')).toBe('big5');
});

test.each([
  ['<meta charset="ISO-2022-JP">', 'iso-2022-jp'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=csISO2022JP">', 'iso-2022-jp'],
  ['<?xml version="1.0" encoding="iso-2022-jp"?>', 'iso-2022-jp'],
  ["<meta charset='logical'>", 'iso-8859-8-i'],
  ['<meta charset=x-mac-ukrainian>', 'x-mac-cyrillic'],
  ['<!-- <meta charset=iso-2022-jp> -->', undefined],
  ['<meta charset=iso-2022-kr>', undefined],
  ['<meta charset=hz-gb-2312>', undefined],
  ['<p>charset=iso-2022-jp', undefined],
])('%s declares %s', (page, label) => {
  expect(declaredEncoding(Buffer.from(`${page}<p>text`))).toBe(label);
});

test('an HTTP header may name any encoding that can be decoded', () => {
  expect(declaredEncoding(Buffer.from('<meta charset=koi8-r>'), 'ISO-2022-JP')).toBe('iso-2022-jp');
});
