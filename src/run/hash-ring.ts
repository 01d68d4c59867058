/**
 * Sets of hashes by number, in one block of memory that is written round and round: a new set takes the place of those that
 * were put first. Nothing is allocated for a set but a view of it; making and dropping arrays of some kilobytes by the
 * million would keep the garbage collector at work, the more the larger the corpus.
 */
export class HashRing {
  /** Made for the first set that is put: a run without pairs has none, and its room is large. */
  private block = new Float64Array(0);
  /** In the order in which they were put, which is that in which they stand from `next` on, round and round. */
  private readonly held = new Map<number, { readonly start: number; readonly hashes: Float64Array }>();
  /** Where the next set is put. */
  private next = 0;

  /** @param capacity hashes that are held */
  constructor(private readonly capacity: number) {}

  /** A view of the set, good until others take its place. */
  get(key: number): Float64Array | undefined {
    return this.held.get(key)?.hashes;
  }

  /** Whether a view that was given for a number no longer holds its set. */
  isStale(key: number, hashes: Float64Array): boolean {
    return hashes.buffer === this.block.buffer && this.get(key) !== hashes;
  }

  /**
   * Copies a set that is not held into the ring and returns its view. A set of more than a third of the capacity is copied by
   * itself and not held; so the set that was put last is never in the way of the next one, which may begin anew at the front.
   */
  put(key: number, hashes: Float64Array): Float64Array {
    if (hashes.length === 0 || hashes.length * 3 > this.capacity) return hashes.slice();
    if (this.block.length === 0) this.block = new Float64Array(this.capacity);
    if (this.next + hashes.length > this.block.length) {
      this.pushOut(this.block.length);
      this.next = 0;
    }
    const end = this.next + hashes.length;
    this.pushOut(end);
    const view = this.block.subarray(this.next, end);
    view.set(hashes);
    this.held.set(key, { start: this.next, hashes: view });
    this.next = end;
    return view;
  }

  /** Lets go of the sets that begin from `next` to before `end`: of all sets they were put first. */
  private pushOut(end: number): void {
    for (const [key, { start }] of this.held) {
      if (start < this.next || start >= end) break;
      this.held.delete(key);
    }
  }
}
