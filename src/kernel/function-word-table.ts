import { HashTable32 } from './hash-table.js';
import { hashWord } from './word-hash.js';

/** Function words by hash, a row a word; a word of several languages has one row. */
export type FunctionWordTable = {
  /** By bit; at most 64. */
  readonly languages: readonly string[];
  /** Of the folded words, all different. */
  readonly hashes: Int32Array;
  /** The languages of each word: 0 to 31, and 32 to 63. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
};

/** The table of words that stand in lists, in the order in which they come first. */
export function functionWordTable(lists: ReadonlyMap<string, readonly string[]>): FunctionWordTable {
  const languages = [...lists.keys()];
  if (languages.length > 64) throw new RangeError('function words of at most 64 languages');
  const hashes: number[] = [];
  const masks: [number[], number[]] = [[], []];
  const rows = new HashTable32();
  for (const [bit, words] of [...lists.values()].entries()) {
    for (const hash of words.map(hashWord)) {
      if (rows.get(hash) === 0) rows.set(hash, hashes.push(hash));
      masks[bit >> 5][rows.get(hash) - 1] |= 1 << (bit & 31);
    }
  }
  const column = (mask: readonly number[]) => Uint32Array.from(hashes, (_, row) => mask[row] ?? 0);
  return { languages, hashes: Int32Array.from(hashes), low: column(masks[0]), high: column(masks[1]) };
}

/** A table as bytes: the number of its rows, its three columns, 32 bits a number, and its languages with blanks between. */
export function bytesOfTable({ languages, hashes, low, high }: FunctionWordTable): Uint8Array {
  const numbers = new Int32Array(1 + hashes.length * 3);
  numbers[0] = hashes.length;
  for (const [at, column] of [hashes, low, high].entries()) numbers.set(column, 1 + at * hashes.length);
  return Buffer.concat([Buffer.from(numbers.buffer), Buffer.from(languages.join(' '))]);
}

/** The table that `bytesOfTable` wrote down. */
export function tableInBytes(bytes: Uint8Array): FunctionWordTable {
  // A copy: the columns are read in place, from a place that four divides. `slice` of a Buffer makes none.
  const own = new Uint8Array(bytes);
  const [rows] = new Int32Array(own.buffer, 0, 1);
  const place = (column: number) => 4 + column * rows * 4;
  return {
    languages: new TextDecoder().decode(own.subarray(place(3))).split(' '),
    hashes: new Int32Array(own.buffer, place(0), rows),
    low: new Uint32Array(own.buffer, place(1), rows),
    high: new Uint32Array(own.buffer, place(2), rows),
  };
}
