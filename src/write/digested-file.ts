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
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    if (this.batched + bytes.length > batchBytes) this.flush();
    if (bytes.length > batchBytes) this.write(bytes);
    else {
      this.batch.set(bytes, this.batched);
      this.batched += bytes.length;
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
