import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../src/read/decode.js';
import { encoded } from './encoded.js';
import { legacyTexts } from './texts.js';

const textIn = (language: string): string => legacyTexts.find((text) => text.language === language)?.text ?? '';
const russian = textIn('ru');
const page = { isPage: true };

test.each(
  legacyTexts.flatMap(({ language, encodings, text }) => encodings.map((encoding) => ({ language, encoding, text }))),
)('$language in $encoding comes back, detected or declared', async ({ encoding, text }) => {
  const bytes = encoded(text, encoding);
  expect(await decode(bytes)).toMatchObject({ text, encodingFrom: 'detected', replacements: 0 });
  const declaring = `<meta charset="${encoding}"><p>${text}`;
  expect(await decode(encoded(declaring, encoding), page)).toMatchObject({ text: declaring, encodingFrom: 'declared' });
});

test('what a page declares is believed also where too little stands to be detected', async () => {
  const text = '<meta charset=windows-1257><p>Šiauliai';
  expect(await decode(encoded(text, 'windows-1257'), page)).toEqual({
    text,
    encoding: 'windows-1257',
    encodingFrom: 'declared',
    replacements: 0,
  });
});

test('well-formed UTF-8 is UTF-8 whatever a page declares', async () => {
  const text = `<meta charset=windows-1251><p>${russian}`;
  expect(await decode(Buffer.from(text), page)).toMatchObject({ text, encoding: 'utf-8', encodingFrom: 'wellFormed' });
});

test('a mark goes before a declaration', async () => {
  const text = '<meta charset=koi8-r><p>Füße';
  expect(await decode(Buffer.from(`\uFEFF${text}`), page)).toMatchObject({ text, encoding: 'utf-8-bom' });
});

test('the HTTP header goes before what the page says', async () => {
  const text = `<meta charset=koi8-r><p>${russian}`;
  const transport = 'windows-1251';
  expect(await decode(encoded(text, transport), { ...page, transport })).toMatchObject({ text, encoding: transport });
});

test('a declaration that bytes contradict loses to an encoding that is sure', async () => {
  const text = `<meta charset=iso-8859-2><p>${textIn('pl')}`;
  const found = await decode(encoded(text, 'windows-1250'), page);
  expect(found).toMatchObject({ text, encoding: 'windows-1250', encodingFrom: 'detected' });
});

test('a declaration of UTF-8 that is wrong loses too', async () => {
  const text = `<meta charset=utf-8><p>${russian}`;
  expect(await decode(encoded(text, 'koi8-r'), page)).toMatchObject({ text, encoding: 'koi8-r' });
});

test('a plain text declares nothing', async () => {
  const text = `<meta charset=koi8-r>\n${russian}`;
  expect(await decode(encoded(text, 'windows-1251'))).toMatchObject({ text, encodingFrom: 'detected' });
});

test('UTF-8 with a stray byte in a thousand characters stays UTF-8, and the loss is counted', async () => {
  const text = russian.repeat(4);
  const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xd0])]);
  expect(await decode(bytes)).toEqual({
    text: `${text}\uFFFD`,
    encoding: 'utf-8',
    encodingFrom: 'detected',
    encodingConfidence: 0.998,
    replacements: 1,
  });
  expect(await decode(Buffer.concat([Buffer.from('\uFEFF'), bytes]))).toMatchObject({
    encoding: 'utf-8-bom',
    encodingFrom: 'byteOrderMark',
    replacements: 1,
  });
  const declaring = Buffer.concat([Buffer.from('<meta charset=windows-1251>'), bytes]);
  expect(await decode(declaring, page)).toMatchObject({ encoding: 'utf-8', encodingFrom: 'detected' });
});

test('UTF-8 with more losses is refused, not taken for something else', async () => {
  const bytes = Buffer.concat([Buffer.from('a'.repeat(996)), Buffer.from([0xff, 0xff])]);
  expect(await decode(Buffer.concat([Buffer.from('<meta charset=utf-8>'), bytes]), page)).toMatchObject({
    code: 'invalidUtf8',
    message: expect.stringContaining('which it declares'),
  });
});

test('what is not sure is refused with the best guess and the mend', async () => {
  expect(await decode(Buffer.from('a caf\xe9', 'latin1'))).toEqual({
    code: 'invalidUtf8',
    message: expect.stringMatching(
      /^The file is not UTF-8: the byte 0xE9 at offset 5 starts no valid sequence; the best guess is windows-125\d \(confidence 0\.0\d+, below 0\.26\); convert it to UTF-8\.$/,
    ),
  });
});

test('UTF-16 without a mark is text where it is sure', async () => {
  const text = `« ${russian} »\n`;
  const bytes = Buffer.from(text, 'utf16le');
  const found = { text, encodingFrom: 'detected', encodingConfidence: 1, replacements: 0 };
  expect(await decode(bytes)).toEqual({ ...found, encoding: 'utf-16le' });
  expect(await decode(Buffer.from(bytes).swap16())).toEqual({ ...found, encoding: 'utf-16be' });
});

test('any bytes are text or refused, and well-formed UTF-8 is taken as such', async () => {
  const utf8 = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => Buffer.from(text));
  const bytes = fc.uint8Array({ maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, utf8), fc.boolean(), async (input, isPage) => {
      const found = await decode(input, { isPage });
      if ('code' in found) expect(found.message).toMatch(/^The file .*\.$/s);
      else expect(found.text.isWellFormed()).toBe(true);
      const isUtf8 = Buffer.from(Buffer.from(input).toString()).equals(input);
      if (!isUtf8 || input[0] === 0xef) return;
      expect(found).toMatchObject({
        encoding: 'utf-8',
        encodingFrom: 'wellFormed',
        text: Buffer.from(input).toString(),
      });
    }),
    { numRuns: 150 },
  );
});

test('a mark of UTF-8 in front of another encoding is no part of the text', async () => {
  const bytes = Buffer.concat([Buffer.from('\uFEFF'), encoded(russian, 'windows-1251')]);
  expect(await decode(bytes)).toMatchObject({ text: russian, encoding: 'windows-1251', replacements: 0 });
});

test('a short page that was cut within its last character is read', async () => {
  const text = `<meta charset=shift_jis><p>${textIn('ja').slice(0, 60)}`;
  const decoded = await decode(Buffer.concat([encoded(text, 'shift_jis'), Buffer.of(0x82)]), page);
  expect(decoded).toMatchObject({ text: `${text}\uFFFD`, encoding: 'shift_jis', replacements: 1 });
});
