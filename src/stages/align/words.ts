import { hashUnits, join53, mix } from '../../kernel/hash.js';
import { forEachFoldedToken, longestToken } from '../../kernel/tokens.js';
import { foldWithOrigins } from './folded-offsets.js';
import { forEachPiece } from './pieces.js';
import { folds, kinds, unitKind } from './unit-folds.js';

/**
 * The words of a text in order, as columns: the tokens of tokens.ts, with places in the original text. 16 bytes a word.
 * Starts and ends ascend; words that come from one character (㍿ is 株式会社) have the same place.
 */
export type Words = {
  readonly text: string;
  readonly count: number;
  /** 53-bit hash of the folded word. */
  readonly hashes: Float64Array;
  /** UTF-16 units of `text`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

const seedHigh = 0x9747b28c | 0;
const seedLow = 0x811c9dc5 | 0;
/** As in `hashUnits`, which hashes the words that are not hashed unit by unit here. */
const prime = 0x01000193;

/** @param text well-formed */
export function wordsOf(text: string): Words {
  columns.count = 0;
  forEachPiece(text, (start, end, plain) => {
    if (plain) addPlain(text, start, end);
    else addFolded(text.slice(start, end), start);
  });
  const { count, hashes, starts, ends } = columns;
  return { text, count, hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

function addPlain(text: string, from: number, to: number): void {
  /** Where the word starts that `at` is in; -1 outside words. */
  let start = -1;
  let high = seedHigh;
  let low = seedLow;
  const endWord = (end: number) => {
    columns.push(join53(mix(high), mix(low)), start, end);
    start = -1;
    high = seedHigh;
    low = seedLow;
  };
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit];
    if (start >= 0 && (kind !== unitKind.word || at - start === longestToken)) endWord(at);
    if (kind !== unitKind.word && kind !== unitKind.wordless) continue;
    if (start < 0) start = at;
    high = Math.imul(high ^ folds[unit], prime);
    low = Math.imul(low ^ folds[unit], prime);
    if (kind === unitKind.wordless) endWord(at + 1);
  }
  if (start >= 0) endWord(to);
}

/** The words of a piece between blanks, folded as a whole. */
function addFolded(piece: string, offset: number): void {
  const { folded, startOf, endOf } = foldWithOrigins(piece);
  forEachFoldedToken(folded, (token, start) => {
    columns.push(hashWord(token), offset + startOf(start), offset + endOf(start + token.length - 1));
  });
}

/** The hash of a folded word. */
export function hashWord(word: string): number {
  return join53(mix(hashUnits(word, seedHigh)), mix(hashUnits(word, seedLow)));
}

/** Columns that double. They are filled with one text's words after the other's, and keep the room of the longest. */
class WordColumns {
  count = 0;
  hashes = new Float64Array(1024);
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);

  push(hash: number, start: number, end: number): void {
    if (this.count === this.hashes.length) this.grow();
    this.hashes[this.count] = hash;
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }

  private grow(): void {
    const { hashes, starts, ends } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.starts = new Int32Array(hashes.length * 2);
    this.ends = new Int32Array(hashes.length * 2);
    this.hashes.set(hashes);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

const columns = new WordColumns();
