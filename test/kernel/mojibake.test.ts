import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mojibakeIn } from '../../src/kernel/mojibake.js';
import { legacyTexts } from '../read/encodings/texts.js';

/** Text that was written as UTF-8 and read as something else. */
const misread = (text: string, encoding: 'latin1' | 'windows-1251'): string =>
  encoding === 'latin1' ? Buffer.from(text).toString('latin1') : new TextDecoder(encoding).decode(Buffer.from(text));

test.each([
  ['windows-1252', 'It isnâ€™t what itâ€™s called.', 2],
  ['windows-1252', 'Ð¿Ñ€Ð¸', 3],
  ['windows-1252', 'GrÃ¶ÃŸe', 2],
  ['windows-1251', 'РїСЂРёРІРµС‚', 6],
  ['windows-1251', 'the mayorвЂ™s вЂњplanвЂќ', 3],
  ['iso-8859-1', misread('it’s “so”', 'latin1'), 3],
] as const)('mojibake by %s: %s', (as, text, sequences) => {
  expect(mojibakeIn(Buffer.from(text))).toEqual({ as, sequences });
});

test.each(legacyTexts)('$language as it is has none, and has when it was misread', ({ text, language }) => {
  expect(mojibakeIn(Buffer.from(text))).toBeUndefined();
  expect(mojibakeIn(Buffer.from(text.repeat(20)))).toBeUndefined();
  // The two differ in signs alone, and not every text has one.
  expect(mojibakeIn(Buffer.from(misread(text, 'latin1')))?.as, language).toMatch(/^(iso-8859-1|windows-1252)$/);
  expect(mojibakeIn(Buffer.from(misread(text, 'windows-1251')))?.as, language).toBe('windows-1251');
});

test.each([
  ['French quotation', '« Liberté\u00a0», « égalité\u00a0», « fraternité\u00a0»'],
  ['capitals before a quotation mark', '«LIBERTÉ» «ÉGALITÉ» «CITÉ»'],
  ['Ukrainian', 'Події: Різдво, Січень, Ріг. Академії, премії, дії'],
  ['Serbian', 'Сјај, сјајно, Рјечник, јј'],
  ['units', '25 °C, 30 °C, ±5 %, 10 m², 3 µm, 5 £, © 2020 ®'],
  ['a page that shows one', 'The sign â€™ is what is left of an apostrophe: “’” — „“ — ’’'],
])('none in ordinary text: %s', (_, text) => {
  expect(mojibakeIn(Buffer.from(text))).toBeUndefined();
});

test('a trace among other characters is too little', () => {
  const one = 'isnâ€™t itâ€™s ';
  expect(mojibakeIn(Buffer.from(one + 'é'.repeat(48 - 6)))).toBeDefined();
  expect(mojibakeIn(Buffer.from(one + 'é'.repeat(49 - 6)))).toBeUndefined();
});

test('any text has mojibake or none, and ASCII never', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const found = mojibakeIn(Buffer.from(text));
      if (found !== undefined) expect(found.sequences).toBeGreaterThanOrEqual(2);
      expect(mojibakeIn(Buffer.from(text.replace(/[^\0-\x7f]/gu, '')))).toBeUndefined();
    }),
  );
});

test('a text whose first 512 characters beyond ASCII show none is looked at no further', () => {
  const mojibake = 'isnâ€™t itâ€™s '.repeat(400);
  expect(mojibakeIn(Buffer.from('é'.repeat(400) + mojibake))).toBeDefined();
  expect(mojibakeIn(Buffer.from('é'.repeat(512) + mojibake))).toBeUndefined();
});
