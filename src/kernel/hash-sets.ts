/** The functions of kernel/assembly that are called here; places are bytes into the memory. */
type Kernel = {
  fillSet(table: number, slots: number, keys: number, count: number): void;
  countInSet(table: number, slots: number, keys: number, count: number): number;
};

const pageBytes = 65_536;

/**
 * Counts what sets of hashes share, by compiled code (src/kernel/assembly). Memory, which is kept: 8 bytes a hash of the
 * longest list, and 32 at most a hash of the largest set.
 */
export class HashSets {
  private readonly memory = new WebAssembly.Memory({ initial: 4 });
  private readonly kernel: Kernel;
  private floats = new Float64Array(this.memory.buffer);
  /** Slots of the table of the set that was filled last, and where it stands: behind the list. */
  private slots = 2;
  private filled: Float64Array | undefined;
  private listRoom = 1024;

  /** @param compiled src/kernel/assembly, compiled */
  constructor(compiled: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.kernel = exports as unknown as Kernel;
  }

  /**
   * How many hashes stand in both. Comparing one left set with many right ones in a row fills its table once.
   *
   * @param left,right distinct numbers; `left` stays as it is between calls
   */
  countShared(left: Float64Array, right: Float64Array): number {
    const room = Math.max(this.listRoom, left.length, right.length);
    if (this.filled !== left || room > this.listRoom) this.fill(left, room);
    this.floats.set(right);
    return this.kernel.countInSet(this.listRoom * 8, this.slots, 0, right.length);
  }

  private fill(left: Float64Array, room: number): void {
    // By halves, so that it is seldom made anew.
    if (room > this.listRoom) this.listRoom = Math.ceil(room * 1.5);
    this.slots = 2 ** Math.ceil(Math.log2(left.length * 2 + 2));
    this.reserve((this.listRoom + this.slots) * 8);
    this.floats.set(left);
    this.kernel.fillSet(this.listRoom * 8, this.slots, 0, left.length);
    this.filled = left;
  }

  /** Makes the memory reach up to there. */
  private reserve(end: number): void {
    const missing = end - this.memory.buffer.byteLength;
    if (missing <= 0) return;
    this.memory.grow(Math.ceil(missing / pageBytes));
    this.floats = new Float64Array(this.memory.buffer);
  }
}
