import { KernelMemory } from './kernel-memory.js';

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

/**
 * Texts out of JSON and into it, in UTF-8, by compiled code (src/kernel/assembly). Memory, which is kept: seven bytes a byte
 * of the longest text or record.
 */
export class JsonText {
  private readonly memory: KernelMemory<Kernel>;
  private name: { readonly of: string; readonly bytes: Buffer } | undefined;

  /** @param compiled src/kernel/assembly, compiled */
  constructor(compiled: WebAssembly.Module) {
    this.memory = new KernelMemory(compiled, 16);
  }

  /**
   * A text as a JSON string, quotes and all, as JSON.stringify writes it.
   *
   * @param text well-formed UTF-8
   * @returns a view that is good until the next call
   */
  stringOf(text: Uint8Array): Buffer {
    const into = margin + text.length + margin;
    this.memory.reserve(into + text.length * 6 + margin);
    this.memory.bytes.set(text, margin);
    const end = this.memory.kernel.writeString(into, margin, margin + text.length);
    return this.memory.bytes.subarray(into, end);
  }

  /**
   * Takes the text out of a record: the value, a string, of the member of this name. Undefined where the record is not
   * plain, and has to be parsed as a whole.
   *
   * @param record well-formed UTF-8
   */
  textOf(record: Uint8Array, member: string): ParsedText | undefined {
    const name = this.nameOf(member);
    const from = margin + name.length + margin;
    const into = from + record.length + margin;
    this.memory.reserve(into + record.length + margin);
    this.memory.bytes.set(name, margin);
    this.memory.bytes.set(record, from);
    if (this.memory.kernel.readMember(into, from, from + record.length, margin, name.length) === 0) return undefined;
    const [start, end] = [this.memory.kernel.foundStart(), this.memory.kernel.foundEnd()];
    return {
      text: this.memory.bytes.subarray(into, this.memory.kernel.foundTextEnd()),
      rest: `${this.memory.bytes.toString('utf8', from, start)}""${this.memory.bytes.toString('utf8', end, from + record.length)}`,
    };
  }

  /** As it stands in records; the same is asked for again and again. */
  private nameOf(member: string): Buffer {
    if (this.name?.of !== member) this.name = { of: member, bytes: Buffer.from(JSON.stringify(member)) };
    return this.name.bytes;
  }
}
