/** Where a column stands in the memory of the compiled code: a 32-bit float a line. */
export type Column = number & { readonly kind?: 'column' };

/** Running sums of a column, from which sums over stretches of lines take constant time. */
export type RunningSums = number & { readonly kind?: 'running sums' };

/** A whole number a line: a hash, a form. */
export type Keys = number & { readonly kind?: 'keys' };

/** Sixteen bits a line. */
export type Bits = number & { readonly kind?: 'bits' };

/** What is in memory for good: the weights of a network. */
export type Place = number & { readonly kind?: 'place' };

const pageBytes = 65_536;

/**
 * The memory of compiled code, in which columns of figures about the lines of one page stand. `begin` starts a page and
 * forgets the columns of the one before. Memory grows with the largest page: 4 bytes a line and column, and is kept.
 */
export class ColumnMemory {
  lines = 0;
  protected readonly memory = new WebAssembly.Memory({ initial: 4 });
  private floats = new Float32Array(this.memory.buffer);
  /** Where the columns begin, behind what is there for good; where the next one does. */
  private start = 64;
  private top = this.start;
  /** Bytes of a column, a multiple of 32: compiled code works on four or eight lines at a time. */
  protected bytes = 0;

  /**
   * Puts values into memory for good, one behind the other.
   *
   * @throws RangeError where a page was begun: what is there for good stands in front of its columns
   */
  place(parts: readonly Float32Array[]): Place {
    if (this.lines > 0) throw new RangeError('what stands in memory for good is placed before a page begins');
    this.top = this.start;
    const place = this.take(parts.reduce((sum, part) => sum + part.byteLength, 0));
    let at = place / 4;
    for (const part of parts) {
      this.floats.set(part, at);
      at += part.length;
    }
    this.start = this.top;
    return place;
  }

  /** Bytes of memory that the largest page has asked for. */
  get bytesHeld(): number {
    return this.memory.buffer.byteLength;
  }

  begin(lines: number): void {
    this.lines = lines;
    this.top = this.start;
    this.bytes = Math.ceil(lines / 8) * 32;
  }

  /** @param values one a line */
  of(values: Float32Array): Column {
    if (values.length !== this.lines) throw new RangeError(`${values.length} values for ${this.lines} lines`);
    const into = this.next();
    this.floats.set(values, into / 4);
    return into;
  }

  /**
   * So many columns, one behind the other.
   *
   * @returns the first of them
   */
  matrix(count: number, valuesOf: (column: number) => Float32Array): Column {
    const first = this.take(this.bytes * count);
    for (let column = 0; column < count; column++) this.floats.set(valuesOf(column), (first + column * this.bytes) / 4);
    return first;
  }

  keys(values: Int32Array): Keys {
    const into = this.take(values.byteLength);
    new Int32Array(this.memory.buffer).set(values, into / 4);
    return into;
  }

  bits(values: Uint16Array): Bits {
    const into = this.take(values.byteLength);
    new Uint16Array(this.memory.buffer).set(values, into / 2);
    return into;
  }

  /** A copy of a column's values. */
  values(column: Column): Float32Array {
    return this.floats.slice(column / 4, column / 4 + this.lines);
  }

  /** Room for so many columns, one behind the other. */
  several(count: number): readonly Column[] {
    const first = this.take(this.bytes * count);
    return Array.from({ length: count }, (_, at) => first + at * this.bytes);
  }

  protected next(): Column {
    return this.take(this.bytes);
  }

  /** So many bytes of memory, at a multiple of 16. */
  protected take(bytes: number): number {
    const at = this.top;
    this.top = at + Math.ceil(bytes / 16) * 16;
    const size = this.memory.buffer.byteLength;
    if (this.top > size) {
      this.memory.grow(Math.ceil(Math.max(this.top - size, size / 2) / pageBytes));
      this.floats = new Float32Array(this.memory.buffer);
    }
    return at;
  }
}
