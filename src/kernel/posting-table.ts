import { grownColumn } from './growing-columns.js';

/**
 * What becomes of a key that more rows have than the cap, which is two or more:
 * - `dropKey`: it holds none of them any more;
 * - `keepLowest`: it holds those of the lowest rank, whatever the order in which they came.
 */
export type CapRule = {
  readonly cap: number;
  readonly beyond: 'dropKey' | 'keepLowest';
  /** Of a row that is in the table, 0 or more; no two rows have the same. */
  rankOf(row: number): number;
};

/** Of a key that was cut: it holds exactly those of its rows whose rank is `highest` or lower. */
type Cut = { highest: number; held: number };

/** Keys in use grow by half when they are full; slots are the next power of two above twice as many. */
const firstKeys = 32;

/**
 * Rows by 64-bit key, to which rows are added and from which they are taken at any time: open addressing with linear
 * probing, at most half full, and a chain of entries a key. Adding costs amortised O(1); taking a row away walks the
 * chains of its keys, which a cap bounds.
 *
 * Memory: 16 bytes a key, 8 an entry, each with at most half as much again, and 8 to 24 a key for slots. Keys and entries
 * that are free again are used again. A key holds `cap` entries at most; only the first 2^32 keys and entries fit.
 *
 * What it holds follows from the rows that are in it, not from the order in which they came. There is one exception: a
 * key that was cut and lost rows afterwards does not take back those it had passed over, until no row has it any more.
 */
export class PostingTable {
  /** 0 is a free slot, else one more than the number of a key. */
  private slots = new Uint32Array(2 * firstKeys);
  private hashes = new Uint32Array(firstKeys);
  private lows = new Uint32Array(firstKeys);
  /** The key's first entry; 0 for none. */
  private heads = new Uint32Array(firstKeys);
  /** Rows that have the key, held or passed over. */
  private counts = new Uint32Array(firstKeys);
  private keys = 0;
  /** Keys that no row has any more. */
  private emptyKeys = 0;
  /** Entry 0 ends a chain. */
  private rows = new Uint32Array(firstKeys);
  private nexts = new Uint32Array(firstKeys);
  private entries = 1;
  private freeEntry = 0;
  /** By number of the key. A cut key has more rows than the cap, so there are few. */
  private cuts = new Map<number, Cut>();

  constructor(private readonly rule?: CapRule) {}

  /** Keys that more rows have, or had, than the cap allows. */
  get cutKeys(): number {
    return this.cuts.size;
  }

  /** Bytes of the columns. */
  get bytes(): number {
    return 4 * (this.slots.length + 4 * this.hashes.length + 2 * this.rows.length);
  }

  /**
   * @param hash with even bits, as `hashOfKey` makes them
   * @param row that does not have this key yet
   */
  add(hash: number, low: number, row: number): void {
    const key = this.keyFor(hash, low);
    const held = this.cuts.get(key)?.held ?? this.counts[key];
    this.counts[key]++;
    if (this.rule !== undefined && (held >= this.rule.cap || this.cuts.has(key))) {
      this.addBeyondCap(key, row, held, this.rule);
    } else {
      this.link(key, row);
    }
  }

  /** @param row that has this key */
  remove(hash: number, low: number, row: number): void {
    const key = this.keyOf(hash, low);
    if (key < 0) return;
    const wasHeld = this.unlink(key, row);
    const cut = this.cuts.get(key);
    if (cut !== undefined && wasHeld) cut.held--;
    if (--this.counts[key] > 0) return;
    this.emptyKeys++;
    this.cuts.delete(key);
  }

  /** Visits the rows that a key holds, in no particular order. */
  forEach(hash: number, low: number, visit: (row: number) => void): void {
    const key = this.keyOf(hash, low);
    if (key < 0) return;
    for (let entry = this.heads[key]; entry !== 0; entry = this.nexts[entry]) visit(this.rows[entry]);
  }

  private addBeyondCap(key: number, row: number, held: number, { cap, beyond, rankOf }: CapRule): void {
    if (beyond === 'dropKey') {
      this.unlinkAll(key);
      this.cuts.set(key, { highest: -1, held: 0 });
      return;
    }
    const cut = this.cuts.get(key);
    if (cut !== undefined && rankOf(row) > cut.highest) return;
    this.link(key, row);
    if (held < cap) this.cuts.set(key, { highest: cut?.highest ?? -1, held: held + 1 });
    else this.cuts.set(key, { highest: this.removeHighest(key, rankOf), held: cap });
  }

  /** Takes the row of the highest rank from a chain of two or more, and returns the highest rank that is left. */
  private removeHighest(key: number, rankOf: (row: number) => number): number {
    let [highest, second, row] = [-1, -1, 0];
    for (let entry = this.heads[key]; entry !== 0; entry = this.nexts[entry]) {
      const rank = rankOf(this.rows[entry]);
      if (rank > highest) [highest, second, row] = [rank, highest, this.rows[entry]];
      else if (rank > second) second = rank;
    }
    this.unlink(key, row);
    return second;
  }

  private link(key: number, row: number): void {
    const entry = this.newEntry();
    this.rows[entry] = row;
    this.nexts[entry] = this.heads[key];
    this.heads[key] = entry;
  }

  private newEntry(): number {
    const free = this.freeEntry;
    if (free !== 0) {
      this.freeEntry = this.nexts[free];
      return free;
    }
    if (this.entries === this.rows.length) {
      this.rows = grownColumn(this.rows);
      this.nexts = grownColumn(this.nexts);
    }
    return this.entries++;
  }

  /** Whether the chain held the row. */
  private unlink(key: number, row: number): boolean {
    let before = 0;
    for (let entry = this.heads[key]; entry !== 0; entry = this.nexts[entry]) {
      if (this.rows[entry] === row) {
        if (before === 0) this.heads[key] = this.nexts[entry];
        else this.nexts[before] = this.nexts[entry];
        this.free(entry);
        return true;
      }
      before = entry;
    }
    return false;
  }

  private unlinkAll(key: number): void {
    let entry = this.heads[key];
    this.heads[key] = 0;
    while (entry !== 0) {
      const next = this.nexts[entry];
      this.free(entry);
      entry = next;
    }
  }

  private free(entry: number): void {
    this.nexts[entry] = this.freeEntry;
    this.freeEntry = entry;
  }

  /** The number of a key that is there; −1 for none. */
  private keyOf(hash: number, low: number): number {
    return this.slots[this.slotOf(hash, low)] - 1;
  }

  /** The number of a key, which is made where there is none. */
  private keyFor(hash: number, low: number): number {
    let slot = this.slotOf(hash, low);
    const known = this.slots[slot] - 1;
    if (known >= 0) {
      if (this.counts[known] === 0) this.emptyKeys--;
      return known;
    }
    if (this.keys === this.hashes.length) {
      this.makeRoom();
      slot = this.slotOf(hash, low);
    }
    const key = this.keys++;
    this.hashes[key] = hash;
    this.lows[key] = low;
    this.heads[key] = 0;
    this.counts[key] = 0;
    this.slots[slot] = key + 1;
    return key;
  }

  /** The slot of a key, or the free one where it belongs. */
  private slotOf(hash: number, low: number): number {
    const { slots, hashes, lows } = this;
    const mask = slots.length - 1;
    let slot = (hash & mask) >>> 0;
    for (let key = slots[slot]; key !== 0; key = slots[slot]) {
      if (hashes[key - 1] === hash && lows[key - 1] === low) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Clears away keys that no row has, or grows where these are less than a quarter. */
  private makeRoom(): void {
    if (this.emptyKeys * 4 >= this.keys) {
      this.removeEmptyKeys();
    } else {
      this.hashes = grownColumn(this.hashes);
      this.lows = grownColumn(this.lows);
      this.heads = grownColumn(this.heads);
      this.counts = grownColumn(this.counts);
    }
    const slots = 2 ** Math.ceil(Math.log2(2 * this.hashes.length));
    if (slots === this.slots.length) this.slots.fill(0);
    else this.slots = new Uint32Array(slots);
    for (let key = 0; key < this.keys; key++) this.slots[this.slotOf(this.hashes[key], this.lows[key])] = key + 1;
  }

  private removeEmptyKeys(): void {
    const { hashes, lows, heads, counts } = this;
    const cuts = new Map<number, Cut>();
    let kept = 0;
    for (let key = 0; key < this.keys; key++) {
      if (counts[key] === 0) continue;
      const cut = this.cuts.get(key);
      if (cut !== undefined) cuts.set(kept, cut);
      hashes[kept] = hashes[key];
      lows[kept] = lows[key];
      heads[kept] = heads[key];
      counts[kept++] = counts[key];
    }
    this.cuts = cuts;
    this.keys = kept;
    this.emptyKeys = 0;
  }
}
