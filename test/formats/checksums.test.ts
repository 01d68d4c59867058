import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksumLine, parseChecksumLine } from '../../src/formats/checksums.js';

const sha256 = 'a'.repeat(64);

test('a plain name is written as sha256sum writes it', () => {
  expect(checksumLine({ path: 'text/a b.txt', sha256 })).toBe(`${sha256}  text/a b.txt\n`);
});

test('a name with a line end is escaped, and its line begins with a backslash', () => {
  expect(checksumLine({ path: 'text/a\nb\\c.txt', sha256 })).toBe(`\\${sha256}  text/a\\nb\\\\c.txt\n`);
});

test('any name comes back from its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (path) => {
      const line = checksumLine({ path, sha256 });
      expect(line.trimEnd().includes('\n')).toBe(false);
      expect(parseChecksumLine(line.slice(0, -1))).toEqual({ path, sha256 });
    }),
  );
});

test('a line of another form is none', () => {
  expect(parseChecksumLine('not a digest  name')).toBeUndefined();
});
