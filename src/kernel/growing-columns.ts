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

/** The same for whole numbers below 2^32, in four bytes each. */
export class CountColumn {
  private room = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.room.length) {
      const larger = new Uint32Array(Math.ceil(this.room.length * 1.5));
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length++] = value;
  }

  at(row: number): number {
    return this.room[row];
  }

  increment(row: number): void {
    this.room[row]++;
  }

  /** What was pushed; a view, good until the next push. */
  values(): Uint32Array {
    return this.room.subarray(0, this.length);
  }
}
