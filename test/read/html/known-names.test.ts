import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownNames } from '../../../src/read/html/known-names.js';

const names = ['a', 'b', 'blockquote', 'aria-hidden', 'xml:lang', 'h1', 'h2', 'class', 'li', 'ol', 'ul'];
const known = new KnownNames(names);

test('a name is found wherever it stands, in capitals or not', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom(...names),
      fc.string(),
      fc.array(fc.boolean()),
      (before, name, behind, up) => {
        const written = [...name].map((letter, at) => (up[at] ? letter.toUpperCase() : letter)).join('');
        const start = before.length;
        expect(known.find(before + written + behind, start, start + name.length)).toBe(name);
      },
    ),
  );
});

test('nothing else is found: only Latin capitals are letters of a name', () => {
  const letter = fc.constantFrom(
    'a',
    'b',
    'K',
    '\u212A',
    '\u017F',
    '@',
    '`',
    '-',
    ':',
    '1',
    '\u0011',
    'l',
    'i',
    'o',
    'u',
  );
  fc.assert(
    fc.property(
      fc.array(letter, { maxLength: 4 }).map((letters) => letters.join('')),
      (text) => {
        const small = text.replace(/[A-Z]/g, (one) => one.toLowerCase());
        expect(known.find(text, 0, text.length)).toBe(names.includes(small) ? small : undefined);
      },
    ),
    { numRuns: 5_000 },
  );
});
