import { slabLength } from './slabs.js';

/** Columns of one length by row, from 0 to before `length`, read where they stand: a view of each row would take longer than it. */
export type EvenRows<Column> = {
  readonly length: number;
  /** Numbers of a row; of no rows, 0. */
  readonly width: number;
  /** The array that a row stands in. */
  arrayOf(row: number): Column;
  /** Where in it the row begins. */
  startOf(row: number): number;
};

/** Keeps columns of one length side by side. Memory: that of the numbers, and at most one slab that is not full. */
export class EvenSlabs<Column extends Uint16Array | Uint32Array> implements EvenRows<Column> {
  private readonly slabs: Column[] = [];
  private rowsPerSlab = 0;
  length = 0;
  width = 0;

  /** @param make an array of so many numbers */
  constructor(private readonly make: (length: number) => Column) {}

  /**
   * Copies a column into the next row; numbers lose the bits that there is no room for.
   *
   * @throws RangeError for a column that is not as long as the first one
   */
  push(column: ArrayLike<number>): void {
    if (this.length === 0) {
      this.width = column.length;
      this.rowsPerSlab = Math.max(1, Math.floor(slabLength / Math.max(1, column.length)));
    }
    if (column.length !== this.width) throw new RangeError(`a row of ${column.length} among rows of ${this.width}`);
    if (this.length === this.slabs.length * this.rowsPerSlab) this.slabs.push(this.make(this.rowsPerSlab * this.width));
    const row = this.length++;
    this.arrayOf(row).set(column, this.startOf(row));
  }

  arrayOf(row: number): Column {
    return this.slabs[Math.floor(row / this.rowsPerSlab)];
  }

  startOf(row: number): number {
    return (row % this.rowsPerSlab) * this.width;
  }
}

/** Arrays of one length as rows. */
export function evenRows<Column extends ArrayLike<number>>(arrays: readonly Column[]): EvenRows<Column> {
  return {
    length: arrays.length,
    width: arrays.at(0)?.length ?? 0,
    arrayOf: (row) => arrays[row],
    startOf: () => 0,
  };
}

/** Some rows of others, in an order of their own. */
export function selectedEven<Column>(rows: EvenRows<Column>, numbers: ArrayLike<number>): EvenRows<Column> {
  return {
    length: numbers.length,
    width: rows.width,
    arrayOf: (row) => rows.arrayOf(numbers[row]),
    startOf: (row) => rows.startOf(numbers[row]),
  };
}
