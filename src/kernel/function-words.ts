import { HashTable32 } from './hash-table.js';
import { hashWord } from './word-hash.js';

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

  constructor(lists: ReadonlyMap<string, readonly string[]>) {
    this.languages = [...lists.keys()];
    if (this.languages.length > 64) throw new RangeError('function words of at most 64 languages');
    const masks = new Map<number, [number, number]>();
    for (const [bit, words] of [...lists.values()].entries()) {
      for (const word of words) {
        const hash = hashWord(word);
        const mask = masks.get(hash) ?? [0, 0];
        mask[bit >> 5] |= 1 << (bit & 31);
        masks.set(hash, mask);
      }
    }
    this.low = new Uint32Array(masks.size + 1);
    this.high = new Uint32Array(masks.size + 1);
    this.weight = new Float32Array(masks.size + 1);
    this.entries = new HashTable32(masks.size);
    let entry = 0;
    for (const [hash, [low, high]] of masks) {
      entry++;
      this.low[entry] = low;
      this.high[entry] = high;
      this.weight[entry] = 1 / Math.sqrt(bits(low) + bits(high));
      this.entries.set(hash, entry);
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
