/** A column of doubles that grows by half. Eight bytes a row and at most half as much again. */
export class NumberColumn {
  private values = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Float64Array(Math.ceil(this.values.length * 1.5));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  at(row: number): number {
    return this.values[row];
  }
}

/** A copy of a column with room for half as many numbers again. */
export function grownColumn(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(Math.ceil(column.length * 1.5));
  grown.set(column);
  return grown;
}
