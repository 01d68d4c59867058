import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../../src/kernel/tokens.js';
import { forEachFoldedCharacter } from '../../src/stages/align/folded-characters.js';
import { hashWord, wordsOf } from '../../src/stages/align/words.js';
import { anyText, awkwardText } from './arbitraries.js';

test('words are the tokens of tokens.ts, of any text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkwardText), (text) => {
      const { count, hashes } = wordsOf(text);
      expect([...hashes.subarray(0, count)]).toEqual(tokensOf(text).map(hashWord));
    }),
    { numRuns: 2_000 },
  );
});

test('folded characters are those of the tokens, joined by spaces', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkwardText), (text) => {
      const characters: string[] = [];
      forEachFoldedCharacter(text, (codePoint) => characters.push(String.fromCodePoint(codePoint)));
      expect(characters.join('')).toBe(tokensOf(text).join(' '));
    }),
    { numRuns: 1_000 },
  );
});

test('places of words ascend on character boundaries, and each holds its word', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkwardText), (text) => {
      const { count, starts, ends } = wordsOf(text);
      for (let word = 0; word < count; word++) {
        expect(starts[word]).toBeLessThan(ends[word]);
        expect(word === 0 || (starts[word] >= starts[word - 1] && ends[word] >= ends[word - 1])).toBe(true);
        expect(text.slice(starts[word], ends[word]).isWellFormed()).toBe(true);
        expect(text.slice(0, starts[word]).isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
