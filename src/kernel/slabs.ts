/** Numbers of a slab: some megabytes, so that little of the last one is unused and few of them are made. */
const slabLength = 2 ** 20;

type NumberArray = Uint16Array | Uint32Array | Float64Array;

/**
 * Keeps many short columns side by side: each by itself would take a few hundred bytes more than its numbers. Memory: that
 * of the numbers, a view of some hundred bytes a column, and at most one slab that is not full.
 */
export class Slabs<Column extends NumberArray> {
  private slab: Column;
  private used = 0;

  /** @param make an array of so many numbers */
  constructor(private readonly make: (length: number) => Column) {
    this.slab = make(0);
  }

  /** Copies a column and returns the view that stays; numbers lose the bits that there is no room for. */
  keep(column: ArrayLike<number>): Column {
    if (this.used + column.length > this.slab.length) {
      this.slab = this.make(Math.max(slabLength, column.length));
      this.used = 0;
    }
    this.slab.set(column, this.used);
    const kept = this.slab.subarray(this.used, this.used + column.length) as Column;
    this.used += column.length;
    return kept;
  }
}
