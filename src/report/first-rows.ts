/** The rows that come first in an order, of any number that are offered. Holds at most twice its limit. */
export class FirstRows<Row> {
  private rows: Row[] = [];
  private offered = 0;

  constructor(
    private readonly limit: number,
    private readonly compare: (left: Row, right: Row) => number,
  ) {}

  offer(row: Row): void {
    this.offered++;
    this.rows.push(row);
    if (this.rows.length >= 2 * this.limit) this.cut();
  }

  /** What came first, in order, of how many. */
  listing(): Listing<Row> {
    this.cut();
    return { shown: this.rows, total: this.offered };
  }

  private cut(): void {
    this.rows = this.rows.sort(this.compare).slice(0, this.limit);
  }
}

/** Part of a file's rows, and how many there are in all. */
export type Listing<Row> = { readonly shown: readonly Row[]; readonly total: number };
