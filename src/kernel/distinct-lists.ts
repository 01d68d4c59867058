import { CountColumn } from './growing-columns.js';
import { mix } from './hash.js';

/**
 * Lists of numbers, each kept once with how often it was added. Memory: 4 bytes a number, and some 24 a list; of these and of the
 * table up to half as much again.
 */
export class DistinctLists {
  private readonly numbers = new CountColumn();
  private readonly startColumn = new CountColumn();
  private readonly timesColumn = new CountColumn();
  private readonly hashes = new CountColumn();
  /** A power of two, at least half free: one more than the list that stands there; 0 is a free slot. */
  private slots = new Uint32Array(1024);

  constructor() {
    this.startColumn.push(0);
  }

  get length(): number {
    return this.timesColumn.length;
  }

  /** Adds the numbers of `column` from `start` to before `end`. */
  add(column: Uint32Array, start: number, end: number): void {
    const hash = hashOf(column, start, end);
    const slot = this.slotOf(hash, (list) => this.holds(list, column, start, end));
    const known = this.slots[slot];
    if (known !== 0) {
      this.timesColumn.increment(known - 1);
      return;
    }
    for (let at = start; at < end; at++) this.numbers.push(column[at]);
    this.startColumn.push(this.numbers.length);
    this.timesColumn.push(1);
    this.hashes.push(hash);
    this.slots[slot] = this.length;
    if (this.length * 2 > this.slots.length) this.makeRoom();
  }

  /** The numbers of all lists, one list behind the other. Views, as those that follow: good until the next list is added. */
  members(): Uint32Array {
    return this.numbers.values();
  }

  /** By list, where its numbers begin; one more than there are lists. */
  starts(): Uint32Array {
    return this.startColumn.values();
  }

  /** By list, how often it was added. */
  times(): Uint32Array {
    return this.timesColumn.values();
  }

  private slotOf(hash: number, isThere: (list: number) => boolean): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0) {
      const list = this.slots[slot] - 1;
      if (this.hashes.at(list) === hash && isThere(list)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private holds(list: number, column: Uint32Array, start: number, end: number): boolean {
    const from = this.startColumn.at(list);
    if (this.startColumn.at(list + 1) - from !== end - start) return false;
    for (let at = start; at < end; at++) if (this.numbers.at(from + at - start) !== column[at]) return false;
    return true;
  }

  private makeRoom(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let list = 0; list < this.length; list++) {
      this.slots[this.slotOf(this.hashes.at(list), () => false)] = list + 1;
    }
  }
}

function hashOf(column: Uint32Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 0x85ebca6b) + column[at]) | 0;
  return mix(hash);
}
