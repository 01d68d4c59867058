import { forEachFoldedToken } from '../../../src/kernel/tokens.js';
import { foldWithOrigins } from '../../../src/stages/align/folded-offsets.js';

/** A word with its place in bytes. */
export type PlainWord = { readonly word: string; readonly start: number; readonly end: number };

/** The words of a text, each piece between blanks folded as a whole. */
export function plainWords(text: string): PlainWord[] {
  const words: PlainWord[] = [];
  let before = 0;
  for (const piece of text.split(/([ \t-\r])/)) {
    const { folded, startOf, endOf } = foldWithOrigins(piece);
    const bytesBefore = (unit: number) => before + Buffer.byteLength(piece.slice(0, unit));
    forEachFoldedToken(folded, (word, start) => {
      words.push({ word, start: bytesBefore(startOf(start)), end: bytesBefore(endOf(start + word.length - 1)) });
    });
    before += Buffer.byteLength(piece);
  }
  return words;
}
