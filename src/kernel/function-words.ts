import { hashWord } from './word-hash.js';

/**
 * Function words of many languages in one table: open addressing over 32-bit hashes of the folded word. At most 64
 * languages, a bit each in two masks. Memory: 4 bytes a slot and 8 a word, some 100 KB for forty languages.
 */
export class FunctionWords {
  /** Languages by bit. */
  readonly languages: readonly string[];
  /** By entry (from 1): languages 0 to 31, and 32 to 63. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** By entry: what one occurrence says for each of its languages: the fewer share it, the more. */
  readonly weight: Float32Array;
  private readonly keys: Int32Array;
  private readonly entries: Uint16Array;

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
    const slots = 2 ** Math.ceil(Math.log2(masks.size * 4 + 16));
    this.keys = new Int32Array(slots);
    this.entries = new Uint16Array(slots);
    let entry = 0;
    for (const [hash, [low, high]] of masks) {
      entry++;
      this.low[entry] = low;
      this.high[entry] = high;
      this.weight[entry] = 1 / Math.sqrt(bits(low) + bits(high));
      let slot = slotOf(hash, slots);
      while (this.entries[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.keys[slot] = hash;
      this.entries[slot] = entry;
    }
  }

  /** The entry of a word's hash; 0 where it is no function word. */
  entryOf(hash: number): number {
    const { keys, entries } = this;
    const mask = keys.length - 1;
    let slot = slotOf(hash, keys.length);
    while (entries[slot] !== 0) {
      if (keys[slot] === hash) return entries[slot];
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  /** Whether an entry is a function word of the language with this bit; no entry is one of bit -1. */
  isOf(entry: number, bit: number): boolean {
    if (entry === 0 || bit < 0) return false;
    return ((bit < 32 ? this.low[entry] : this.high[entry]) & (1 << (bit & 31))) !== 0;
  }
}

function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
