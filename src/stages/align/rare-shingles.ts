import { mix } from '../../kernel/hash.js';
import type { Words } from './words.js';

/** Words in a shingle. */
export const shingleLength = 5;

/** A shingle that stands more often than this in either text seeds nothing: it says little of where it belongs. */
export const mostOccurrences = 8;

/**
 * Calls `visit` for each shingle that both texts hold and neither holds more than eight times, with each pair of its
 * places: by ascending place in left, then in right. At most eight pairs for each shingle of either text.
 * Shingles are told apart by 32 bits, so a pair may, once in some billion, be of different words: the caller compares.
 * Memory: at most 36 bytes for each word of left and 8 for each of right.
 */
export function forEachRareShingle(left: Words, right: Words, visit: (left: number, right: number) => void): void {
  const ofLeft = shingleHashes(left);
  const ofRight = shingleHashes(right);
  const table = new ShingleTable(ofLeft.length);
  const entryOfLeft = new Int32Array(ofLeft.length);
  const timesInLeft = new Uint8Array(ofLeft.length + 1);
  for (let at = 0; at < ofLeft.length; at++) {
    const entry = table.enter(ofLeft[at]);
    entryOfLeft[at] = entry;
    if (timesInLeft[entry] <= mostOccurrences) timesInLeft[entry]++;
  }
  const timesInRight = new Uint8Array(ofLeft.length + 1);
  /** First place in right by entry, and by place the next one; -1 after the last. */
  const first = new Int32Array(ofLeft.length + 1).fill(-1);
  const next = new Int32Array(ofRight.length);
  for (let at = ofRight.length - 1; at >= 0; at--) {
    const entry = table.find(ofRight[at]);
    if (entry === 0 || timesInRight[entry] > mostOccurrences) continue;
    timesInRight[entry]++;
    next[at] = first[entry];
    first[entry] = at;
  }
  for (let at = 0; at < ofLeft.length; at++) {
    const entry = entryOfLeft[at];
    if (timesInLeft[entry] > mostOccurrences || timesInRight[entry] > mostOccurrences) continue;
    for (let place = first[entry]; place >= 0; place = next[place]) visit(at, place);
  }
}

const multiplier = 0x9e3779b1;
/** The multiplier to the fifth power: what a word's hash has been multiplied by when it leaves the shingle. */
const leaving = Array.from({ length: shingleLength }).reduce<number>((power) => Math.imul(power, multiplier), 1);

/** By place, a 32-bit polynomial of the hashes of five words (Karp and Rabin 1987). */
function shingleHashes({ hashes, count }: Words): Int32Array {
  const shingles = new Int32Array(Math.max(0, count - shingleLength + 1));
  let hash = 0;
  for (let at = 0; at < count; at++) {
    hash = (Math.imul(hash, multiplier) + (hashes[at] | 0)) | 0;
    if (at >= shingleLength) hash = (hash - Math.imul(hashes[at - shingleLength], leaving)) | 0;
    if (at >= shingleLength - 1) shingles[at - shingleLength + 1] = mix(hash);
  }
  return shingles;
}

/** Numbers distinct hashes from 1 on: open addressing, linear probing, at most half full. */
class ShingleTable {
  private readonly entries: Int32Array;
  private readonly hashes: Int32Array;
  private size = 0;

  /** @param most distinct hashes that will be entered */
  constructor(most: number) {
    this.entries = new Int32Array(2 ** Math.ceil(Math.log2(most * 2 + 2)));
    this.hashes = new Int32Array(most + 1);
  }

  /** The number of a hash, a new one where it has none. */
  enter(hash: number): number {
    const slot = this.slotOf(hash);
    if (this.entries[slot] === 0) {
      this.entries[slot] = ++this.size;
      this.hashes[this.size] = hash;
    }
    return this.entries[slot];
  }

  /** The number of a hash; 0 where it has none. */
  find(hash: number): number {
    return this.entries[this.slotOf(hash)];
  }

  private slotOf(hash: number): number {
    const { entries, hashes } = this;
    const mask = entries.length - 1;
    let slot = hash & mask;
    while (entries[slot] !== 0 && hashes[entries[slot]] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}
