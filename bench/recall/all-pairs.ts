import type { Similarity } from '../../src/model/pair.js';
import { similarityOf } from '../../src/stages/verify/similarity.js';

/** Two texts by their place in the list, `left < right`, with exact figures. */
export type ExactPair = Similarity & { readonly left: number; readonly right: number };

/**
 * Every pair of texts that share a shingle, by left, then right: brute force over an inverted index of all shingles, however
 * common. What the search for candidates is measured against, so it shares no code with it: shingles are numbered by
 * their place among all that were sorted, and each text counts how often it meets those after it.
 *
 * Memory: 20 bytes a shingle of all texts. Time: the sum over all shingles of the squared number of texts they stand in.
 *
 * @param texts distinct shingle hashes of each
 */
export function* allPairs(texts: readonly Float64Array[]): Generator<ExactPair> {
  const { numbers, starts, texts: postings } = invertedIndex(texts);
  const met = new Uint32Array(texts.length);
  const others: number[] = [];
  let at = 0;
  for (let left = 0; left < texts.length; left++) {
    for (const end = at + texts[left].length; at < end; at++) {
      const shingle = numbers[at];
      for (let posting = starts[shingle + 1] - 1; postings[posting] > left; posting--) {
        if (met[postings[posting]]++ === 0) others.push(postings[posting]);
      }
    }
    others.sort((a, b) => a - b);
    for (const right of others) {
      yield { left, right, ...similarityOf(met[right], texts[left].length, texts[right].length) };
      met[right] = 0;
    }
    others.length = 0;
  }
}

type InvertedIndex = {
  /** Of the shingles of all texts in turn, their numbers. */
  readonly numbers: Uint32Array;
  /** By number, where its texts begin; one more than there are numbers. */
  readonly starts: Uint32Array;
  /** The texts of each shingle, ascending. */
  readonly texts: Uint32Array;
};

function invertedIndex(texts: readonly Float64Array[]): InvertedIndex {
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  const sorted = new Float64Array(total);
  let filled = 0;
  for (const own of texts) {
    sorted.set(own, filled);
    filled += own.length;
  }
  sorted.sort();
  let distinct = 0;
  for (let at = 0; at < total; at++)
    if (at === 0 || sorted[at] !== sorted[distinct - 1]) sorted[distinct++] = sorted[at];
  const numbers = new Uint32Array(total);
  const starts = new Uint32Array(distinct + 1);
  let place = 0;
  for (const own of texts) {
    for (const hash of own) {
      const number = placeOf(hash, sorted, distinct);
      numbers[place++] = number;
      starts[number + 1]++;
    }
  }
  for (let number = 0; number < distinct; number++) starts[number + 1] += starts[number];
  const next = starts.slice();
  const postings = new Uint32Array(total);
  place = 0;
  for (const [text, own] of texts.entries()) {
    for (let count = own.length; count > 0; count--) postings[next[numbers[place++]]++] = text;
  }
  return { numbers, starts, texts: postings };
}

function placeOf(hash: number, sorted: Float64Array, length: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
