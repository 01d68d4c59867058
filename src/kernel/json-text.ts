/** The functions of kernel/assembly that are called here; places are bytes into the memory. */
type Kernel = {
  writeString(into: number, from: number, end: number): number;
  readMember(into: number, from: number, end: number, name: number, nameLength: number): number;
  foundStart(): number;
  foundEnd(): number;
  foundTextEnd(): number;
};

/** A record whose text was taken out of it. Both are views that are good until the next call. */
export type ParsedText = {
  readonly text: Buffer;
  /** The record as it stands, with an empty string in place of the text. */
  readonly rest: string;
};

/** Room behind what is read and written. */
const margin = 64;

const pageBytes = 65_536;

/**
 * Texts out of JSON and into it, in UTF-8, by compiled code (src/kernel/assembly). Memory, which is kept: seven bytes a byte
 * of the longest text or record.
 */
export class JsonText {
  private readonly memory = new WebAssembly.Memory({ initial: 16 });
  private readonly kernel: Kernel;
  private bytes = Buffer.from(this.memory.buffer);

  /** @param compiled src/kernel/assembly, compiled */
  constructor(compiled: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.kernel = exports as unknown as Kernel;
  }

  /**
   * A text as a JSON string, quotes and all, as JSON.stringify writes it.
   *
   * @param text well-formed UTF-8
   * @returns a view that is good until the next call
   */
  stringOf(text: Uint8Array): Buffer {
    const into = margin + text.length + margin;
    this.reserve(into + text.length * 6 + margin);
    this.bytes.set(text, margin);
    const end = this.kernel.writeString(into, margin, margin + text.length);
    return this.bytes.subarray(into, end);
  }

  /**
   * Takes the text out of a record: the value, a string, of the member of this name. Undefined where the record is not
   * plain, and has to be parsed as a whole.
   *
   * @param record well-formed UTF-8
   */
  textOf(record: Uint8Array, member: string): ParsedText | undefined {
    const name = Buffer.from(JSON.stringify(member));
    const from = margin + name.length + margin;
    const into = from + record.length + margin;
    this.reserve(into + record.length + margin);
    this.bytes.set(name, margin);
    this.bytes.set(record, from);
    if (this.kernel.readMember(into, from, from + record.length, margin, name.length) === 0) return undefined;
    const [start, end] = [this.kernel.foundStart(), this.kernel.foundEnd()];
    return {
      text: this.bytes.subarray(into, this.kernel.foundTextEnd()),
      rest: `${this.bytes.toString('utf8', from, start)}""${this.bytes.toString('utf8', end, from + record.length)}`,
    };
  }

  /** Makes the memory reach up to there. */
  private reserve(end: number): void {
    const missing = end - this.memory.buffer.byteLength;
    if (missing <= 0) return;
    this.memory.grow(Math.ceil(missing / pageBytes));
    this.bytes = Buffer.from(this.memory.buffer);
  }
}
