import { lookupBits } from './hash-sets.js';
import { aligned, KernelMemory } from './kernel-memory.js';
import { distinctBits } from './shingle-memory.js';

/** The functions of kernel/assembly that are called here; places are bytes into the memory. */
type Kernel = {
  distinct(into: number, hashes: number, count: number, table: number, slots: number): number;
  setBytes(bits: number): number;
  fillSet(set: number, bits: number, keys: number, count: number): void;
  countInSet(set: number, bits: number, keys: number, count: number): number;
};

/** Hashes of a set: where they begin, how many there are, and whether each is there once. */
type HeldSet = { readonly start: number; count: number; isDistinct: boolean };

/** Distinct hashes of two sets, and those in both. */
export type SetCounts = { readonly left: number; readonly right: number; readonly shared: number };

/**
 * Sets of hashes by number, in one block of the kernel's memory that is written round and round: a new set takes the place of
 * those that were put first. Nothing is allocated for a set; making and dropping arrays of some kilobytes by the million would
 * keep the garbage collector at work, the more the larger the corpus.
 *
 * Memory, which is kept: 8 bytes a hash of the capacity, as far as it was filled; 52 at most a hash of the largest set.
 */
export class HashRing {
  private readonly memory: KernelMemory<Kernel>;
  /** In the order in which they were put, which is that in which they stand from `next` on, round and round. */
  private readonly held = new Map<number, HeldSet>();
  private readonly kept = new Map<number, HeldSet>();
  /** Where the next set is put. */
  private next = 0;
  /** Where those stand that take turns; in front of it those that are kept. */
  private base = 0;
  private readonly nominalBytes: number;
  /** As many, or more where a set was large. */
  private bytes: number;
  /** Bytes that sets may take before the lookup has to move. */
  private room = 1 << 16;
  private lookup: Lookup | undefined;
  /** Whether a set took the place of another. */
  private hasWrapped = false;

  /**
   * @param compiled src/kernel/assembly, compiled
   * @param capacity hashes that are held
   */
  constructor(compiled: WebAssembly.Module, capacity: number) {
    this.memory = new KernelMemory(compiled, 4);
    this.nominalBytes = capacity * 8;
    this.bytes = this.nominalBytes;
  }

  /** Lets go of all sets; the memory is kept for others. */
  clear(): void {
    this.held.clear();
    this.kept.clear();
    this.next = 0;
    this.base = 0;
    this.hasWrapped = false;
    this.bytes = this.nominalBytes;
    this.lookup = undefined;
  }

  /**
   * Keeps the sets that are held until all are let go: others take turns in what is left of the capacity.
   *
   * @throws RangeError where a set took the place of another before
   */
  keep(): void {
    if (this.hasWrapped) throw new RangeError('sets are kept before any is pushed out');
    for (const [key, set] of this.held) this.kept.set(key, set);
    this.held.clear();
    this.base = this.next;
  }

  /** Hashes that are held at most, unless a set is large. */
  get capacity(): number {
    return this.nominalBytes / 8;
  }

  /** Hashes in front of where the next set is put. */
  get heldHashes(): number {
    return this.next / 8;
  }

  /** Whether every set that was put is still there. */
  get holdsAll(): boolean {
    return !this.hasWrapped;
  }

  has(key: number): boolean {
    return this.held.has(key) || this.kept.has(key);
  }

  /**
   * Copies a set that is not held into the ring, where it is until others take its place. The set that was put last is never in
   * the way of the next one: a set of more than a third of what is left of the capacity raises it.
   *
   * @param hashes 64 bits each, the lowest byte first; repeats count once
   */
  put(key: number, hashes: Uint8Array): void {
    // Even an empty set has a place of its own: by their places sets are pushed out.
    const room = Math.max(8, hashes.length);
    this.bytes = Math.max(this.bytes, this.base + room * 3);
    if (this.next + room > this.bytes) {
      this.pushOut(this.bytes);
      this.next = this.base;
    }
    const end = this.next + room;
    this.pushOut(end);
    this.makeRoom(end);
    this.memory.bytes.set(hashes, this.next);
    this.held.set(key, { start: this.next, count: hashes.length / 8, isDistinct: false });
    this.next = end;
  }

  /** Comparing one left set with many right ones in a row is cheapest. Both must be held. */
  compare(left: number, right: number): SetCounts {
    const ofLeft = this.distinctSet(left);
    const ofRight = this.distinctSet(right);
    const { place, bits } = this.filled(left, ofLeft);
    const shared = this.memory.kernel.countInSet(place, bits, ofRight.start, ofRight.count);
    return { left: ofLeft.count, right: ofRight.count, shared };
  }

  private distinctSet(key: number): HeldSet {
    const set = (this.held.get(key) ?? this.kept.get(key)) as HeldSet;
    if (!set.isDistinct) {
      const slots = 2 ** distinctBits(set.count);
      const table = this.lookup?.end ?? this.room;
      this.memory.reserve(table + slots * 8);
      set.count = this.memory.kernel.distinct(set.start, set.start, set.count, table, slots);
      set.isDistinct = true;
    }
    return set;
  }

  private filled(key: number, { start, count }: HeldSet): Lookup {
    if (this.lookup?.key === key) return this.lookup;
    const { memory, room: place } = this;
    const bits = lookupBits(count);
    const end = place + memory.kernel.setBytes(bits);
    memory.reserve(end);
    memory.kernel.fillSet(place, bits, start, count);
    this.lookup = { key, place, bits, end };
    return this.lookup;
  }

  /** Lets go of the sets that begin from `next` to before `end`: of all sets they were put first. */
  private pushOut(end: number): void {
    for (const [key, { start }] of this.held) {
      if (start < this.next || start >= end) break;
      this.held.delete(key);
      this.hasWrapped = true;
    }
  }

  private makeRoom(end: number): void {
    if (end <= this.room) return;
    this.room = aligned(Math.max(end, Math.min(this.room * 2, this.bytes)));
    this.memory.reserve(this.room);
    this.lookup = undefined;
  }
}

/** A left set as `fillSet` lays it out: whose it is, and from where to where it stands. */
type Lookup = { readonly key: number; readonly place: number; readonly bits: number; readonly end: number };
