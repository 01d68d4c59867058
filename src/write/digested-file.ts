import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Bytes gathered before they are digested and written. */
const batchBytes = 1 << 20;

/** A file that is digested while it is written, piece by piece. Holds one batch. */
export class DigestedFile {
  private readonly digest = createHash('sha256');
  private readonly batch = Buffer.allocUnsafe(batchBytes);
  private batched = 0;
  private readonly file: number;
  private isClosed = false;

  /** @param path of a file that is not there yet */
  constructor(path: string) {
    this.file = openSync(path, 'wx');
  }

  append(piece: string | Uint8Array): void {
    const isText = typeof piece === 'string';
    // A unit of text takes three bytes at most.
    const most = isText ? piece.length * 3 : piece.length;
    if (this.batched + most > batchBytes) this.flush();
    if (most > batchBytes) this.write(isText ? Buffer.from(piece) : piece);
    else if (isText) this.batched += this.batch.write(piece, this.batched);
    else {
      this.batch.set(piece, this.batched);
      this.batched += piece.length;
    }
  }

  /** Everything is on disk when this returns the file's SHA-256. */
  close(): string {
    this.flush();
    fsyncSync(this.file);
    this.abandon();
    return this.digest.digest('hex');
  }

  /** Lets go of the file without writing the rest; for a run that failed. May be called twice. */
  abandon(): void {
    if (!this.isClosed) closeSync(this.file);
    this.isClosed = true;
  }

  private flush(): void {
    this.write(this.batch.subarray(0, this.batched));
    this.batched = 0;
  }

  private write(bytes: Uint8Array): void {
    this.digest.update(bytes);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at, bytes.length - at);
  }
}
