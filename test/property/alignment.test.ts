import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../../src/kernel/tokens.js';
import type { Change } from '../../src/model/alignment.js';
import type { Span } from '../../src/model/block.js';
import { align, wordsOf } from '../stages/align/texts.js';
import { anyPage, anyPair, anyText, fewWords } from './arbitraries.js';

test('spans ascend, do not overlap and lie on character boundaries of both texts', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      const { passages } = align(left, right);
      expectAscending(
        passages.map((passage) => passage.left),
        left,
      );
      expectAscending(
        passages.map((passage) => passage.right),
        right,
      );
      for (const { parts, ...passage } of passages) {
        expectAscending(
          parts.map((part) => part.left),
          left,
        );
        expectAscending(
          parts.map((part) => part.right),
          right,
        );
        expect(parts[0]).toMatchObject({ left: { start: passage.left.start }, right: { start: passage.right.start } });
        expect(parts.at(-1)).toMatchObject({ left: { end: passage.left.end }, right: { end: passage.right.end } });
      }
    }),
    { numRuns: 300 },
  );
});

test('equal parts hold equal words, others differ, and every count is that of the words in the spans', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      const { passages, alignedWords } = align(left, right);
      let counted = 0;
      for (const { parts, words } of passages) {
        let equal = 0;
        parts.forEach((part, at) => {
          const ofLeft = wordsWithin(left, part.left);
          const ofRight = wordsWithin(right, part.right);
          expect(changeOf(ofLeft, ofRight)).toBe(part.change);
          if (part.change === 'equal') equal += ofLeft.length;
          expect(part.change === 'equal').toBe(at % 2 === 0);
        });
        expect(equal).toBe(words);
        counted += equal;
      }
      expect(counted).toBe(alignedWords);
    }),
    { numRuns: 300 },
  );
});

test('the alignment of right with left is the mirror image', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      const mirror = align(right, left);
      const passages = mirror.passages.map((passage) => ({
        ...swapped(passage),
        parts: passage.parts.map((part) => ({ ...swapped(part), change: mirroredChange[part.change] })),
      }));
      const { wordsOfLeft: wordsOfRight, wordsOfRight: wordsOfLeft } = mirror;
      expect(align(left, right)).toEqual({ ...mirror, passages, wordsOfLeft, wordsOfRight });
    }),
    { numRuns: 300 },
  );
});

test('a text and itself share every word, in one passage', () => {
  fc.assert(
    fc.property(fc.oneof(anyPage, fewWords, anyText), (text) => {
      const { passages, alignedWords, alignedShareOfLonger } = align(text, text);
      const words = tokensOf(text).length;
      expect(alignedWords).toBe(words);
      expect(passages.length).toBe(words === 0 ? 0 : 1);
      expect(alignedShareOfLonger).toBe(words === 0 ? 0 : 1);
    }),
  );
});

function expectAscending(spans: readonly Span[], text: string): void {
  const bytes = Buffer.from(text);
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(bytes.length);
    for (const at of [span.start, span.end]) expect(at < bytes.length ? bytes[at] & 0xc0 : 0).not.toBe(0x80);
    end = span.end;
  }
}

/** Hashes of the words that lie within a span of bytes. */
function wordsWithin(text: string, { start, end }: Span): number[] {
  const { starts, ends, hashes } = wordsOf(text);
  return [...hashes].filter((_, word) => starts[word] >= start && ends[word] <= end);
}

function changeOf(left: readonly number[], right: readonly number[]): Change {
  if (left.length === 0) return 'inserted';
  if (right.length === 0) return 'removed';
  return String(left) === String(right) ? 'equal' : 'replaced';
}

const mirroredChange = { equal: 'equal', replaced: 'replaced', removed: 'inserted', inserted: 'removed' } as const;

function swapped<Sides extends { readonly left: Span; readonly right: Span }>(sides: Sides): Sides {
  return { ...sides, left: sides.right, right: sides.left };
}
