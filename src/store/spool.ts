import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { NumberColumn } from '../kernel/growing-columns.js';

/** Bytes gathered before they are written. */
const batchBytes = 4 << 20;

/**
 * Rows of a head and a text, written once and read back by number, in one file: documents are spooled when read, so that
 * nothing is read again from inputs that may have changed. The text can be read without its head. In memory: at most 24
 * bytes a row, one batch, and the longest row.
 */
export class Spool<Head> {
  /** Where each row's head begins, and its text; the last entry of the first is the end of the file. */
  private readonly heads = new NumberColumn();
  private readonly texts = new NumberColumn();
  private readonly batch = Buffer.allocUnsafe(batchBytes);
  private batched = 0;
  private written = 0;
  private readonly file: number;
  /** What is read is read into it. */
  private held = Buffer.allocUnsafeSlow(1 << 16);
  private isClosed = false;

  /** @param path of a file that is not there yet */
  constructor(path: string) {
    this.file = openSync(path, 'wx+');
    this.heads.push(0);
  }

  get length(): number {
    return this.texts.length;
  }

  /** Returns the row's number, from 0 in the order of appending. */
  append(head: Head, text: Uint8Array): number {
    this.put(Buffer.from(JSON.stringify(head)));
    this.texts.push(this.written + this.batched);
    this.put(text);
    this.heads.push(this.written + this.batched);
    return this.length - 1;
  }

  private put(bytes: Uint8Array): void {
    if (this.batched + bytes.length > batchBytes) this.flush();
    if (bytes.length > batchBytes) {
      writeAll(this.file, bytes);
      this.written += bytes.length;
    } else {
      this.batch.set(bytes, this.batched);
      this.batched += bytes.length;
    }
  }

  /** Must be called after the last append and before the first read. */
  flush(): void {
    writeAll(this.file, this.batch.subarray(0, this.batched));
    this.written += this.batched;
    this.batched = 0;
  }

  head(row: number): Head {
    return JSON.parse(this.read(row, this.heads.at(row), this.texts.at(row)).toString('utf8'));
  }

  textBytes(row: number): number {
    return this.heads.at(row + 1) - this.texts.at(row);
  }

  /** The text in UTF-8: a view that is good until the next reading. */
  text(row: number): Buffer {
    return this.read(row, this.texts.at(row), this.heads.at(row + 1));
  }

  private read(row: number, start: number, end: number): Buffer {
    if (end - start > this.held.length) this.held = Buffer.allocUnsafeSlow(Math.ceil((end - start) * 1.5));
    const bytes = this.held.subarray(0, end - start);
    for (let at = 0; at < bytes.length; ) {
      const count = readSync(this.file, bytes, at, bytes.length - at, start + at);
      if (count === 0) throw new Error(`spool: row ${row} is cut short`);
      at += count;
    }
    return bytes;
  }

  /** May be called twice. */
  close(): void {
    if (!this.isClosed) closeSync(this.file);
    this.isClosed = true;
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
}
