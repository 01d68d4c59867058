import type { Words } from './words.js';

/** A shingle that stands more often than this in either text seeds nothing: it says little of where it belongs. */
export const mostOccurrences = 8;

/**
 * Calls `visit` for each shingle that both texts hold and neither holds more than eight times, with each pair of its
 * places: by ascending place in left, then in right. At most eight pairs for each shingle of either text.
 * Shingles are told apart by 32 bits, so a pair may, once in some billion, be of different words: the caller compares.
 */
export function forEachRareShingle(left: Words, right: Words, visit: (left: number, right: number) => void): void {
  const ofLeft = left.shingles;
  table.enter(ofLeft);
  table.link(right.shingles);
  for (let at = 0; at < ofLeft.length; at++) {
    for (let place = table.firstOf(at); place >= 0; place = table.nextOf(place)) visit(at, place);
  }
}

/**
 * The places of shingles of one text in another: open addressing, linear probing, at most half full. It serves pair after pair
 * and keeps the room of the longest texts: at most 48 bytes for each word of the first and 8 for each of the second.
 */
class ShinglePlaces {
  private slots = 0;
  private hashes = new Int32Array(0);
  /** How often a slot's shingle stands in the first text, 0 for a free slot, and in the second; up to one more than may be. */
  private timesInLeft = new Uint8Array(0);
  private timesInRight = new Uint8Array(0);
  /** By slot, the first place in the second text; by place the next one; -1 after the last. */
  private first = new Int32Array(0);
  private next = new Int32Array(0);
  /** By place in the first text. */
  private slotOfLeft = new Int32Array(0);

  /** Begins with the shingles of a first text. */
  enter(shingles: Int32Array): void {
    this.begin(shingles.length);
    const { hashes, timesInLeft, slotOfLeft } = this;
    const mask = this.slots - 1;
    for (let at = 0; at < shingles.length; at++) {
      const hash = shingles[at];
      let slot = hash & mask;
      while (timesInLeft[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
      hashes[slot] = hash;
      if (timesInLeft[slot] <= mostOccurrences) timesInLeft[slot]++;
      slotOfLeft[at] = slot;
    }
  }

  /** Finds the shingles of a second text among them. */
  link(shingles: Int32Array): void {
    if (this.next.length < shingles.length) this.next = new Int32Array(roomFor(shingles.length));
    const { hashes, timesInLeft, timesInRight, first, next } = this;
    const mask = this.slots - 1;
    for (let at = shingles.length - 1; at >= 0; at--) {
      const hash = shingles[at];
      let slot = hash & mask;
      while (timesInLeft[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
      if (timesInLeft[slot] === 0 || timesInRight[slot] > mostOccurrences) continue;
      next[at] = timesInRight[slot]++ === 0 ? -1 : first[slot];
      first[slot] = at;
    }
  }

  /** The first place in the second text of the shingle at a place of the first one; -1 where it is not rare, or in one only. */
  firstOf(place: number): number {
    const slot = this.slotOfLeft[place];
    const times = this.timesInRight[slot];
    const isRare = times !== 0 && times <= mostOccurrences && this.timesInLeft[slot] <= mostOccurrences;
    return isRare ? this.first[slot] : -1;
  }

  nextOf(place: number): number {
    return this.next[place];
  }

  /** @param shingles of the first text */
  private begin(shingles: number): void {
    this.slots = roomFor(shingles * 2 + 1);
    if (this.hashes.length < this.slots) {
      this.hashes = new Int32Array(this.slots);
      this.timesInLeft = new Uint8Array(this.slots);
      this.timesInRight = new Uint8Array(this.slots);
      this.first = new Int32Array(this.slots);
    } else {
      this.timesInLeft.fill(0, 0, this.slots);
      this.timesInRight.fill(0, 0, this.slots);
    }
    if (this.slotOfLeft.length < shingles) this.slotOfLeft = new Int32Array(roomFor(shingles));
  }
}

/** A power of two, 1,024 at least. */
function roomFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1_024, count)));
}

const table = new ShinglePlaces();
