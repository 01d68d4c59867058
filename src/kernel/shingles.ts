import { hashUnits, join53, mix } from './hash.js';
import { HashSet53 } from './sets.js';
import { forEachToken } from './tokens.js';

/** Words in a shingle. */
export const shingleLength = 5;

const seedHigh = 0x9747b28c;
const seedLow = 0x811c9dc5;

/**
 * The 53-bit hashes of a text's word 5-shingles in reading order, repeats included, and the number of its words.
 * A text with fewer words than a shingle is one shingle; a text without a word has none.
 */
export type ShingleSequence = { readonly hashes: Float64Array; readonly words: number };

export function shingleSequence(text: string): ShingleSequence {
  const high: number[] = [];
  const low: number[] = [];
  forEachToken(text, (token) => {
    high.push(mix(hashUnits(token, seedHigh)));
    low.push(mix(hashUnits(token, seedLow)));
  });
  const words = high.length;
  if (words === 0) return { hashes: new Float64Array(0), words };
  const length = Math.min(shingleLength, words);
  const hashes = new Float64Array(words - length + 1);
  for (let at = 0; at < hashes.length; at++) {
    hashes[at] = join53(combine(high, at, length, seedHigh), combine(low, at, length, seedLow));
  }
  return { hashes, words };
}

/** Depends on the order of the words, not only on which they are. */
function combine(wordHashes: readonly number[], from: number, length: number, seed: number): number {
  let hash = seed;
  for (let at = from; at < from + length; at++) {
    hash = (Math.imul(hash, 31) + mix(wordHashes[at] ^ hash)) >>> 0;
  }
  return mix(hash);
}

const seen = new HashSet53();

/** The distinct hashes of `hashes`, in order of first occurrence. */
export function distinct(hashes: Float64Array): Float64Array {
  seen.clear();
  const kept = new Float64Array(hashes.length);
  let count = 0;
  for (let at = 0; at < hashes.length; at++) {
    if (seen.add(hashes[at])) kept[count++] = hashes[at];
  }
  return kept.slice(0, count);
}
