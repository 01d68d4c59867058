import { CountColumn, NumberColumn } from './growing-columns.js';

/** Numbers of a slab: some megabytes, so that little of the last one is unused and few of them are made. */
export const slabLength = 2 ** 20;

/** Columns by row, from 0 to before `length`, however they are held: an array of them is one such. */
export type Rows<Column> = { readonly length: number; at(row: number): Column | undefined };

/**
 * Keeps many short columns side by side, a row each: each by itself would take a few hundred bytes more than its numbers.
 * Memory: that of the numbers, 12 to 18 bytes a row, and at most one slab that is not full.
 */
export class Slabs<Column extends Uint16Array | Uint32Array | Float64Array> implements Rows<Column> {
  private readonly slabs: Column[] = [];
  /** By row: where it stands, its slab times `slabLength` and its place in it; and how long it is. */
  private readonly places = new NumberColumn();
  private readonly lengths = new CountColumn();
  private used = slabLength;

  /** @param make an array of so many numbers */
  constructor(private readonly make: (length: number) => Column) {}

  get length(): number {
    return this.lengths.length;
  }

  /** Copies a column into the next row; numbers lose the bits that there is no room for. */
  push(column: ArrayLike<number>): void {
    if (this.used >= slabLength || this.used + column.length > slabLength) {
      this.slabs.push(this.make(Math.max(slabLength, column.length)));
      this.used = 0;
    }
    this.slabs[this.slabs.length - 1].set(column, this.used);
    this.places.push((this.slabs.length - 1) * slabLength + this.used);
    this.lengths.push(column.length);
    this.used += column.length;
  }

  /** @returns a view of the row, which must be there */
  at(row: number): Column {
    const place = this.places.at(row);
    const start = place % slabLength;
    return this.slabs[Math.floor(place / slabLength)].subarray(start, start + this.lengths.at(row)) as Column;
  }
}

/** Some rows of others, in an order of their own. */
export function selected<Column>(rows: Rows<Column>, numbers: ArrayLike<number>): Rows<Column> {
  return { length: numbers.length, at: (row) => rows.at(numbers[row]) };
}
