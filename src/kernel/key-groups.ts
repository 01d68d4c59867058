import { mix } from './hash.js';

/** Sees the rows of one key: those of `rows` from `start` to before `end`, two or more, in the order they were added. */
export type GroupVisitor = (rows: Uint32Array, start: number, end: number) => void;

/** Keys in a piece: with its table of slots it takes about 100 kB, which a core's own cache holds. */
const pieceSize = 4096;

/** Pieces are written to side by side; more of them than this and each write misses the cache. */
const mostPieceBits = 11;

/** One row's key each: `hash` is `hashOfKey` of both halves, with which `low` still says the whole key; and the row. */
export type KeyColumns = { readonly hash: Uint32Array; readonly low: Uint32Array; readonly row: Uint32Array };

/** Even bits for uneven keys. Both steps can be undone, so keys with equal `low` and equal hash are equal. */
export function hashOfKey(high: number, low: number): number {
  return mix(Math.imul(high, 0x9e3779b1) ^ low);
}

/**
 * Finds rows of equal 64-bit keys: one MSD radix partition into pieces that fit into the cache, then an open-addressing
 * table a piece. Time is linear however keys are distributed; a key that many rows have makes its piece as large.
 *
 * Memory: 24 bytes a key of the capacity, and 28 to 56 bytes a key of the largest piece.
 */
export class KeyGrouper {
  /** Filled from the start by the caller; columns stay as they are while rows are grouped. */
  readonly keys: KeyColumns;
  private readonly parted: KeyColumns;
  private readonly table = new PieceTable();

  /** @param capacity keys that are grouped at once at most */
  constructor(capacity: number) {
    this.keys = columnsOf(capacity);
    this.parted = columnsOf(capacity);
  }

  /**
   * Visits each of the first `count` keys that two rows or more have, in an order that depends on the columns alone;
   * rows come in the order of the columns.
   */
  forEachGroup(count: number, visit: GroupVisitor): void {
    let start = 0;
    for (const end of partition(this.keys, this.parted, count)) {
      this.table.forEachGroup(this.parted, start, end, visit);
      start = end;
    }
  }
}

function columnsOf(capacity: number): KeyColumns {
  return { hash: new Uint32Array(capacity), low: new Uint32Array(capacity), row: new Uint32Array(capacity) };
}

/** Moves keys into pieces by the upper bits of their hash, keeping their order within each; returns where each ends. */
function partition(keys: KeyColumns, parted: KeyColumns, count: number): Uint32Array {
  const { hash, low, row } = keys;
  const { hash: toHash, low: toLow, row: toRow } = parted;
  const bits = Math.min(mostPieceBits, Math.max(1, Math.ceil(Math.log2(count / pieceSize))));
  const shift = 32 - bits;
  const next = new Uint32Array(2 ** bits);
  for (let at = 0; at < count; at++) next[hash[at] >>> shift]++;
  for (let piece = 0, sum = 0; piece < next.length; piece++) {
    const start = sum;
    sum += next[piece];
    next[piece] = start;
  }
  for (let at = 0; at < count; at++) {
    const to = next[hash[at] >>> shift]++;
    toHash[to] = hash[at];
    toLow[to] = low[at];
    toRow[to] = row[at];
  }
  return next;
}

/** Groups the keys of one piece: numbers each distinct key, counts its rows, and lays rows of one key side by side. */
class PieceTable {
  /** A power of two, at least half free: the number of a key, from 1; 0 is a free slot. */
  private slots = new Uint32Array(2 * pieceSize);
  /** Of each key of the piece, the number of its distinct key. */
  private keyAt = new Uint32Array(pieceSize);
  /** By number of a distinct key, from 1: where it stands first, how many rows it has, where its rows are laid. */
  private firstAt = new Uint32Array(pieceSize + 1);
  private sizes = new Uint32Array(pieceSize + 1);
  private laidAt = new Uint32Array(pieceSize + 1);
  private laidRows = new Uint32Array(pieceSize);

  /** Visits keys of the piece from `start` to before `end`. */
  forEachGroup(keys: KeyColumns, start: number, end: number, visit: GroupVisitor): void {
    if (end - start < 2) return;
    this.makeRoomFor(end - start);
    const distinct = this.numberKeys(keys, start, end);
    if (distinct === end - start) return;
    this.layRows(keys.row, start, end, distinct);
    for (let key = 1; key <= distinct; key++) {
      if (this.sizes[key] > 1) visit(this.laidRows, this.laidAt[key] - this.sizes[key], this.laidAt[key]);
    }
  }

  private makeRoomFor(size: number): void {
    if (size <= this.keyAt.length) return;
    const room = 2 ** Math.ceil(Math.log2(size));
    this.slots = new Uint32Array(2 * room);
    this.keyAt = new Uint32Array(room);
    this.firstAt = new Uint32Array(room + 1);
    this.sizes = new Uint32Array(room + 1);
    this.laidAt = new Uint32Array(room + 1);
    this.laidRows = new Uint32Array(room);
  }

  /** Returns how many distinct keys there are. */
  private numberKeys({ hash: hashes, low: lows }: KeyColumns, start: number, end: number): number {
    const { slots, keyAt, firstAt, sizes } = this;
    const slotCount = 2 ** Math.ceil(Math.log2(2 * (end - start)));
    const mask = slotCount - 1;
    slots.fill(0, 0, slotCount);
    let distinct = 0;
    for (let at = start; at < end; at++) {
      const hash = hashes[at];
      const low = lows[at];
      let slot = hash & mask;
      let key = slots[slot];
      while (key !== 0 && (hashes[firstAt[key]] !== hash || lows[firstAt[key]] !== low)) {
        slot = (slot + 1) & mask;
        key = slots[slot];
      }
      if (key === 0) {
        key = ++distinct;
        slots[slot] = key;
        firstAt[key] = at;
        sizes[key] = 0;
      }
      sizes[key]++;
      keyAt[at - start] = key;
    }
    return distinct;
  }

  /** Lays the rows of keys that two or more have, in order; `laidAt` is then where those of each key end. */
  private layRows(rows: Uint32Array, start: number, end: number, distinct: number): void {
    const { keyAt, sizes, laidAt, laidRows } = this;
    let laid = 0;
    for (let key = 1; key <= distinct; key++) {
      laidAt[key] = laid;
      if (sizes[key] > 1) laid += sizes[key];
    }
    for (let at = start; at < end; at++) {
      const key = keyAt[at - start];
      if (sizes[key] > 1) laidRows[laidAt[key]++] = rows[at];
    }
  }
}
