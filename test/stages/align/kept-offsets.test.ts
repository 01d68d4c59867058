import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeptOffsets } from '../../../src/stages/align/kept-offsets.js';

const text = Buffer.from('menu|The ferry sails.|share|It returns.|end');
const span = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + Buffer.byteLength(words) };
};
const kept = [span('The ferry sails.'), span('It returns.')];
const cleaned = Buffer.concat(kept.map(({ start, end }) => text.subarray(start, end)));
const offsets = new KeptOffsets(kept);
const asRead = (words: string) => {
  const start = cleaned.indexOf(words);
  const found = offsets.asRead({ start, end: start + Buffer.byteLength(words) });
  return text.toString('utf8', found.start, found.end);
};

test('a span of the cleaned text says the same in the text as read', () => {
  expect([asRead('ferry'), asRead('The ferry sails.'), asRead('It'), asRead('returns.')]).toEqual([
    'ferry',
    'The ferry sails.',
    'It',
    'returns.',
  ]);
});

test('a span across removed text goes from its first kept byte to its last, with what was removed in between', () => {
  expect(asRead('sails.It')).toBe('sails.|share|It');
});

test('without removed text nothing moves, and every byte is found where it came from', () => {
  expect(new KeptOffsets([{ start: 0, end: 9 }]).asRead({ start: 2, end: 9 })).toEqual({ start: 2, end: 9 });
  const parts = fc.array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 4 }) }), { minLength: 1 });
  fc.assert(
    fc.property(parts, (lengths) => {
      let at = 0;
      const spans = lengths.map(({ gap, length }) => {
        const start = at + gap;
        at = start + length;
        return { start, end: at };
      });
      const bytes = spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, byte) => start + byte));
      const found = new KeptOffsets(spans);
      bytes.forEach((byte, place) => {
        expect(found.asRead({ start: place, end: place + 1 })).toEqual({ start: byte, end: byte + 1 });
      });
    }),
  );
});
