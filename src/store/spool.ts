import { type FileHandle, open } from 'node:fs/promises';
import { NumberColumn } from '../kernel/growing-columns.js';

/** Bytes gathered before they are written. */
const batchBytes = 4 << 20;

/**
 * Rows written once and read back by number, in one file: documents are spooled when read, so that nothing is read
 * again from inputs that may have changed. In memory: 16 bytes a row, and one batch.
 */
export class Spool<Row> {
  private readonly offsets = new NumberColumn();
  private batch: Buffer[] = [];
  private batched = 0;
  private written = 0;

  private constructor(private readonly file: FileHandle) {}

  static async create<Row>(path: string): Promise<Spool<Row>> {
    const spool = new Spool<Row>(await open(path, 'wx+'));
    spool.offsets.push(0);
    return spool;
  }

  get length(): number {
    return this.offsets.length - 1;
  }

  /** Returns the row's number, from 0 in the order of appending. */
  async append(row: Row): Promise<number> {
    const bytes = Buffer.from(JSON.stringify(row));
    this.batch.push(bytes);
    this.batched += bytes.length;
    this.offsets.push(this.written + this.batched);
    if (this.batched >= batchBytes) await this.flush();
    return this.length - 1;
  }

  /** Must be called after the last append and before the first read. */
  async flush(): Promise<void> {
    if (this.batched === 0) return;
    const bytes = Buffer.concat(this.batch, this.batched);
    await this.file.appendFile(bytes);
    this.written += bytes.length;
    this.batch = [];
    this.batched = 0;
  }

  async read(row: number): Promise<Row> {
    const start = this.offsets.at(row);
    const bytes = Buffer.allocUnsafe(this.offsets.at(row + 1) - start);
    const { bytesRead } = await this.file.read(bytes, 0, bytes.length, start);
    if (bytesRead !== bytes.length) throw new Error(`spool: row ${row} is cut short`);
    return JSON.parse(bytes.toString('utf8'));
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}
