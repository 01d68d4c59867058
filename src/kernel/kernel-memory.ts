const pageBytes = 65_536;

/**
 * The memory of one instance of the compiled kernel (src/kernel/assembly) as bytes, 64-bit floats and 32-bit numbers; places are
 * bytes from its start. Views stand for the whole memory until it grows: read them anew after `reserve`.
 */
export class KernelMemory<Kernel> {
  readonly kernel: Kernel;
  private readonly memory: WebAssembly.Memory;
  bytes: Buffer;
  floats: Float64Array;
  numbers: Uint32Array;

  /** @param pages of 64 KiB to begin with */
  constructor(compiled: WebAssembly.Module, pages: number) {
    this.memory = new WebAssembly.Memory({ initial: pages });
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.kernel = exports as unknown as Kernel;
    this.bytes = Buffer.from(this.memory.buffer);
    this.floats = new Float64Array(this.memory.buffer);
    this.numbers = new Uint32Array(this.memory.buffer);
  }

  /** Makes the memory reach up to there; what stands in it stays. */
  reserve(end: number): void {
    const missing = end - this.bytes.length;
    if (missing <= 0) return;
    this.memory.grow(Math.ceil(missing / pageBytes));
    this.bytes = Buffer.from(this.memory.buffer);
    this.floats = new Float64Array(this.memory.buffer);
    this.numbers = new Uint32Array(this.memory.buffer);
  }
}

/** The next multiple of 16: what stands there is read 16 bytes at a time. */
export function aligned(place: number): number {
  return Math.ceil(place / 16) * 16;
}
