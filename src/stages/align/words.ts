import { forEachFoldedToken } from '../../kernel/tokens.js';
import type { PlacedWords, WordPlaces } from '../../kernel/word-places.js';
import { foldWithOrigins } from './folded-offsets.js';
import { shingleHashes } from './shingle-hashes.js';

/**
 * The words of a text in order, as columns: the tokens of tokens.ts, with places in the original text. 20 bytes a word.
 * Starts and ends ascend; words that come from one character (㍿ is 株式会社) have the same place.
 */
export type Words = PlacedWords & {
  /** In UTF-8. */
  readonly text: Uint8Array;
  readonly count: number;
  /** By the place of its first word, a 32-bit hash of five words. */
  readonly shingles: Int32Array;
};

/** Finds the words of texts, by compiled code where folding looks at one character at a time. */
export class WordFinder {
  constructor(private readonly places: WordPlaces) {}

  /** @param text well-formed, in UTF-8; it is copied */
  wordsOf(text: Uint8Array): Words {
    const words = this.places.wordsOf(text, foldPiece);
    const copy = Uint8Array.prototype.slice.call(text);
    return { text: copy, count: words.hashes.length, ...words, shingles: shingleHashes(words.hashes) };
  }

  /** The hash of a folded word. */
  hashOf(folded: string): number {
    return this.places.hashOf(folded);
  }
}

/** The words of a piece between blanks, folded as a whole. */
function foldPiece(bytes: Uint8Array, add: (folded: string, start: number, end: number) => void): void {
  const piece = Buffer.from(bytes).toString('utf8');
  const { folded, startOf, endOf } = foldWithOrigins(piece);
  const places = bytesBefore(piece);
  forEachFoldedToken(folded, (token, start) => {
    add(token, places[startOf(start)], places[endOf(start + token.length - 1)]);
  });
}

/** By UTF-16 unit of a text, and for its end, the bytes before it. */
function bytesBefore(text: string): Int32Array {
  const places = new Int32Array(text.length + 1);
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    places[at] = bytes;
    // Half a character of four bytes is two of them.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  places[text.length] = bytes;
  return places;
}
