import type { FunctionWordTable } from './function-word-table.js';
import { HashTable32 } from './hash-table.js';

/**
 * Function words of many languages in one table, by the hash of the folded word. At most 64 languages, a bit each in two
 * masks. Memory: some 200 KB for sixty languages.
 */
export class FunctionWords {
  /** Languages by bit. */
  readonly languages: readonly string[];
  /** By entry (from 1): languages 0 to 31, and 32 to 63. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** By entry: what one occurrence says for each of its languages: the fewer share it, the more. */
  readonly weight: Float32Array;
  private readonly entries: HashTable32;

  constructor({ languages, hashes, low, high }: FunctionWordTable) {
    const size = hashes.length + 1;
    this.languages = languages;
    this.low = new Uint32Array(size);
    this.low.set(low, 1);
    this.high = new Uint32Array(size);
    this.high.set(high, 1);
    this.weight = new Float32Array(size);
    this.entries = new HashTable32(hashes.length);
    for (let entry = 1; entry < size; entry++) {
      this.weight[entry] = 1 / Math.sqrt(bits(this.low[entry]) + bits(this.high[entry]));
      this.entries.set(hashes[entry - 1], entry);
    }
  }

  /** The entry of a word's hash; 0 where it is no function word. */
  entryOf(hash: number): number {
    return this.entries.get(hash);
  }

  /** The entries by hash, as `HashTable32` holds them. */
  get slots(): HashTable32['slots'] {
    return this.entries.slots;
  }

  /** Whether an entry is a function word of the language with this bit; no entry is one of bit -1. */
  isOf(entry: number, bit: number): boolean {
    if (entry === 0 || bit < 0) return false;
    return ((bit < 32 ? this.low[entry] : this.high[entry]) & (1 << (bit & 31))) !== 0;
  }
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
