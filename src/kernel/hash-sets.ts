import { KernelMemory } from './kernel-memory.js';

/** The functions of kernel/assembly that are called here; places are bytes into the memory. */
type Kernel = {
  setBytes(bits: number): number;
  fillSet(set: number, bits: number, keys: number, count: number): void;
  countInSet(set: number, bits: number, keys: number, count: number): number;
};

/**
 * Counts what sets of hashes share, by compiled code (src/kernel/assembly). Memory, which is kept: 8 bytes a hash of the
 * longest list, and 36 at most a hash of the largest set.
 */
export class HashSets {
  private readonly memory: KernelMemory<Kernel>;
  /** Of the set that was filled last, which stands behind the list. */
  private bits = 1;
  private filled: Float64Array | undefined;
  private listRoom = 1024;

  /** @param compiled src/kernel/assembly, compiled */
  constructor(compiled: WebAssembly.Module) {
    this.memory = new KernelMemory(compiled, 4);
  }

  /**
   * How many hashes stand in both. Comparing one left set with many right ones in a row fills its table once.
   *
   * @param left,right distinct numbers; `left` stays as it is between calls
   */
  countShared(left: Float64Array, right: Float64Array): number {
    const room = Math.max(this.listRoom, left.length, right.length);
    if (this.filled !== left || room > this.listRoom) this.fill(left, room);
    this.memory.floats.set(right);
    return this.memory.kernel.countInSet(this.listRoom * 8, this.bits, 0, right.length);
  }

  private fill(left: Float64Array, room: number): void {
    const { memory } = this;
    // By halves, so that it is seldom made anew.
    if (room > this.listRoom) this.listRoom = Math.ceil(room * 1.5);
    this.bits = lookupBits(left.length);
    memory.reserve(this.listRoom * 8 + memory.kernel.setBytes(this.bits));
    memory.floats.set(left);
    memory.kernel.fillSet(this.listRoom * 8, this.bits, 0, left.length);
    this.filled = left;
  }
}

/** Bits of the slots of a set of so many hashes: from two to four slots for each. */
export function lookupBits(count: number): number {
  return Math.ceil(Math.log2(count * 2 + 2));
}
