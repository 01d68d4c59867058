import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { decoded } from '../formats/decoded.js';
import { CountColumn, NumberColumn } from '../kernel/growing-columns.js';

/** Bytes gathered before they are written. */
const batchBytes = 4 << 20;

/** Bytes that are read at once, at most, where rows are asked for one after the other. */
const mostReadAhead = 1 << 18;

/** Bytes that may lie between two rows that are asked for one after the other: passing over them costs less than another reading. */
const mostGap = 1 << 15;

/**
 * Rows of a head and a text, written once and read back by number, in one file: documents are spooled when read, so that
 * nothing is read again from inputs that may have changed. The text can be read without its head. In memory: at most 18
 * bytes a row, one batch, and half as much again as the longest row and 256 KB.
 */
export class Spool<Head> {
  /** Where each row's head begins, and at last the end of the file; and bytes of each head, behind which its text begins. */
  private readonly heads = new NumberColumn();
  private readonly headBytes = new CountColumn();
  private readonly batch = Buffer.allocUnsafe(batchBytes);
  private batched = 0;
  private written = 0;
  private readonly file: number;
  /** What is read is read into it: bytes of the file from `heldFrom` up to `heldTo`. */
  private held = Buffer.allocUnsafeSlow(1 << 16);
  private heldFrom = 0;
  private heldTo = 0;
  /** Where the reading before ended, and the bytes that are read beyond what is asked for. */
  private askedTo = -1;
  private readAhead = 0;
  private isClosed = false;

  /** @param path of a file that is not there yet */
  constructor(path: string) {
    this.file = openSync(path, 'wx+');
    this.heads.push(0);
  }

  get length(): number {
    return this.headBytes.length;
  }

  /** Returns the row's number, from 0 in the order of appending. */
  append(head: Head, text: Uint8Array): number {
    const start = this.written + this.batched;
    this.put(JSON.stringify(head));
    this.headBytes.push(this.written + this.batched - start);
    this.put(text);
    this.heads.push(this.written + this.batched);
    return this.length - 1;
  }

  private put(piece: string | Uint8Array): void {
    const isText = typeof piece === 'string';
    // A unit of text takes three bytes at most.
    const most = isText ? piece.length * 3 : piece.length;
    if (this.batched + most > batchBytes) this.flush();
    if (most > batchBytes) {
      const bytes = isText ? Buffer.from(piece) : piece;
      writeAll(this.file, bytes);
      this.written += bytes.length;
    } else if (isText) this.batched += this.batch.write(piece, this.batched);
    else {
      this.batch.set(piece, this.batched);
      this.batched += piece.length;
    }
  }

  /** Must be called after the last append and before the first read. */
  flush(): void {
    writeAll(this.file, this.batch.subarray(0, this.batched));
    this.written += this.batched;
    this.batched = 0;
  }

  head(row: number): Head {
    return JSON.parse(decoded(this.writtenHead(row)));
  }

  /** The head in JSON, as it was written: a view that is good until the next reading. */
  writtenHead(row: number): Buffer {
    return this.read(row, this.heads.at(row), this.textStart(row));
  }

  private textStart(row: number): number {
    return this.heads.at(row) + this.headBytes.at(row);
  }

  textBytes(row: number): number {
    return this.heads.at(row + 1) - this.textStart(row);
  }

  /** The text in UTF-8: a view that is good until the next reading. */
  text(row: number): Buffer {
    return this.read(row, this.textStart(row), this.heads.at(row + 1));
  }

  private read(row: number, start: number, end: number): Buffer {
    // Rows that follow one another, or nearly, are read ever more at a time, others by themselves.
    const gap = start - this.askedTo;
    const isNext = gap >= 0 && gap <= mostGap;
    this.readAhead = isNext ? Math.min(mostReadAhead, this.readAhead * 2 + end - this.askedTo) : 0;
    this.askedTo = end;
    if (start < this.heldFrom || end > this.heldTo) this.hold(row, start, end);
    return this.held.subarray(start - this.heldFrom, end - this.heldFrom);
  }

  /** Reads from `start` on up to `end` at least. */
  private hold(row: number, start: number, end: number): void {
    const most = Math.max(end, Math.min(this.written, end + this.readAhead)) - start;
    if (most > this.held.length) this.held = Buffer.allocUnsafeSlow(Math.ceil(most * 1.5));
    this.heldFrom = start;
    this.heldTo = start;
    while (this.heldTo < end) {
      const count = readSync(this.file, this.held, this.heldTo - start, start + most - this.heldTo, this.heldTo);
      if (count === 0) throw new Error(`spool: row ${row} is cut short`);
      this.heldTo += count;
    }
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
