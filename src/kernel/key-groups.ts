import { mix } from './hash.js';

/** Sees the rows of one key: those of `rows` from `start` to before `end`, two or more, in the order they were added. */
export type GroupVisitor = (rows: Uint32Array, start: number, end: number) => void;

/** Keys in a piece: with its table of slots it takes about 100 kB, which a core's own cache holds. */
const pieceSize = 4096;

/** Pieces are written to side by side; more of them than this and each write misses the cache. */
const mostPieceBits = 11;

/**
 * Keys of rows, as columns of one length: `hash` is `hashOfKey` of both halves of a key, with which `low` still says the
 * whole key; `row` is whose key it is.
 */
export type KeyColumns = { readonly hash: Uint32Array; readonly low: Uint32Array; readonly row: Uint32Array };

export function keyColumns(length: number): KeyColumns {
  return { hash: new Uint32Array(length), low: new Uint32Array(length), row: new Uint32Array(length) };
}

/** Even bits for uneven keys. Both steps can be undone, so keys with equal `low` and equal hash are equal. */
export function hashOfKey(high: number, low: number): number {
  return mix(Math.imul(high, 0x9e3779b1) ^ low);
}

/**
 * Finds rows of equal 64-bit keys: a filter passes over the keys that stand alone, which most do; one MSD radix partition of the
 * others into pieces that fit into the cache, then an open-addressing table a piece. Time is linear however keys are
 * distributed; a key that many rows have makes its piece as large.
 *
 * Memory: 6 to 8 bytes a key, 16 a key that the filter lets through, and 32 to 64 bytes a key of the largest piece.
 */
export class KeyGrouper {
  private readonly filter = new RepeatFilter();
  private readonly table = new PieceTable();
  private parted: KeyColumns = keyColumns(0);

  /**
   * Visits each key that two rows or more have, in an order that depends on `keys` alone; rows come in the order of the
   * columns, which stay as they are.
   */
  forEachGroup(keys: KeyColumns, visit: GroupVisitor): void {
    const passed = this.filter.passed(keys.hash);
    if (this.parted.hash.length < passed.length) this.parted = keyColumns(Math.ceil(passed.length * 1.25));
    let start = 0;
    for (const end of partition(keys, passed, this.parted)) {
      this.table.forEachGroup(this.parted, start, end, visit);
      start = end;
    }
  }
}

/** Bits of the filter a key: of keys that stand alone one in nine meets another one's bit. */
const filterBits = 8;

/** Tells keys that may repeat from those that stand alone. */
class RepeatFilter {
  /** By 32 hashes in turn: those that were seen, and those that were seen again. */
  private bits = new Uint32Array(0);
  private places = new Uint32Array(0);

  /** Where the keys stand that may repeat, ascending: all that do, and a few that do not. A view, good until the next call. */
  passed(hashes: Uint32Array): Uint32Array {
    const { bits, mask } = this.marked(hashes);
    const { places } = this;
    let count = 0;
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at];
      places[count] = at;
      count += (bits[((hash >>> 4) & mask) | 1] >>> (hash & 31)) & 1;
    }
    return places.subarray(0, count);
  }

  private marked(hashes: Uint32Array): { readonly bits: Uint32Array; readonly mask: number } {
    const words = 2 ** Math.max(1, Math.ceil(Math.log2((hashes.length * filterBits) / 16)));
    if (this.bits.length < words) this.bits = new Uint32Array(words);
    if (this.places.length < hashes.length + 1) this.places = new Uint32Array(hashes.length + 1);
    const { bits } = this;
    bits.fill(0, 0, words);
    const mask = words - 2;
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at];
      const word = (hash >>> 4) & mask;
      const bit = 1 << (hash & 31);
      bits[word | 1] |= bits[word] & bit;
      bits[word] |= bit;
    }
    return { bits, mask };
  }
}

/** Moves some keys into pieces by the upper bits of their hash, keeping their order within each; returns where each ends. */
function partition({ hash, low, row }: KeyColumns, places: Uint32Array, parted: KeyColumns): Uint32Array {
  const count = places.length;
  const { hash: toHash, low: toLow, row: toRow } = parted;
  const bits = Math.min(mostPieceBits, Math.max(1, Math.ceil(Math.log2(count / pieceSize))));
  const shift = 32 - bits;
  const next = new Uint32Array(2 ** bits);
  for (let at = 0; at < count; at++) next[hash[places[at]] >>> shift]++;
  for (let piece = 0, sum = 0; piece < next.length; piece++) {
    const start = sum;
    sum += next[piece];
    next[piece] = start;
  }
  for (let at = 0; at < count; at++) {
    const from = places[at];
    const to = next[hash[from] >>> shift]++;
    toHash[to] = hash[from];
    toLow[to] = low[from];
    toRow[to] = row[from];
  }
  return next;
}

/**
 * Groups the keys of one piece. Most keys stand alone and cost one look into a table of where keys stand first; only
 * for repeats is more done. Between pieces `sizes` is all zero.
 */
class PieceTable {
  /** A power of two, at least half free: one more than where a key stands first in the piece; 0 is a free slot. */
  private slots = new Uint32Array(2 * pieceSize);
  /** By repeat: where it stands in the piece, and where its key stands first. */
  private repeats = new Uint32Array(pieceSize);
  private firstOfRepeat = new Uint32Array(pieceSize);
  /** Firsts of keys that repeat; by first, how many repeats it has and where its rows are laid. */
  private firsts = new Uint32Array(pieceSize);
  private sizes = new Uint32Array(pieceSize);
  private laidAt = new Uint32Array(pieceSize);
  private laidRows = new Uint32Array(pieceSize);

  /** Visits keys of the piece from `start` to before `end`. */
  forEachGroup(keys: KeyColumns, start: number, end: number, visit: GroupVisitor): void {
    this.makeRoomFor(end - start);
    const repeats = this.findRepeats(keys, start, end);
    if (repeats === 0) return;
    const groups = this.layRows(keys.row, start, repeats);
    for (let group = 0; group < groups; group++) {
      const first = this.firsts[group];
      const laidEnd = this.laidAt[first];
      visit(this.laidRows, laidEnd - this.sizes[first] - 1, laidEnd);
      this.sizes[first] = 0;
    }
  }

  private makeRoomFor(size: number): void {
    if (size <= this.repeats.length) return;
    const room = 2 ** Math.ceil(Math.log2(size));
    this.slots = new Uint32Array(2 * room);
    this.repeats = new Uint32Array(room);
    this.firstOfRepeat = new Uint32Array(room);
    this.firsts = new Uint32Array(room);
    this.sizes = new Uint32Array(room);
    this.laidAt = new Uint32Array(room);
    this.laidRows = new Uint32Array(room);
  }

  /** Returns how many there are. */
  private findRepeats({ hash: hashes, low: lows }: KeyColumns, start: number, end: number): number {
    const { slots, repeats, firstOfRepeat } = this;
    if (start === end) return 0;
    const slotCount = 2 ** Math.ceil(Math.log2(2 * (end - start)));
    const mask = slotCount - 1;
    slots.fill(0, 0, slotCount);
    let found = 0;
    for (let at = start; at < end; at++) {
      const hash = hashes[at];
      let slot = hash & mask;
      let first = slots[slot];
      while (first !== 0 && (hashes[start + first - 1] !== hash || lows[start + first - 1] !== lows[at])) {
        slot = (slot + 1) & mask;
        first = slots[slot];
      }
      if (first === 0) {
        slots[slot] = at - start + 1;
      } else {
        repeats[found] = at - start;
        firstOfRepeat[found++] = first - 1;
      }
    }
    return found;
  }

  /** Lays the rows of each key that repeats side by side, in order, and returns how many such keys there are. */
  private layRows(rows: Uint32Array, start: number, repeatCount: number): number {
    const { repeats, firstOfRepeat, firsts, sizes, laidAt, laidRows } = this;
    let groups = 0;
    for (let at = 0; at < repeatCount; at++) {
      const first = firstOfRepeat[at];
      if (sizes[first]++ === 0) firsts[groups++] = first;
    }
    let laid = 0;
    for (let group = 0; group < groups; group++) {
      const first = firsts[group];
      laidRows[laid] = rows[start + first];
      laidAt[first] = laid + 1;
      laid += sizes[first] + 1;
    }
    for (let at = 0; at < repeatCount; at++) {
      laidRows[laidAt[firstOfRepeat[at]]++] = rows[start + repeats[at]];
    }
    return groups;
  }
}
