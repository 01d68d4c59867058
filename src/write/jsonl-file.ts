import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes gathered before they are written. */
const batchBytes = 1 << 20;

export type WrittenFile = { readonly bytes: number; readonly sha256: string; readonly rows: number };

/** A file of JSON rows, digested while it is written. */
export class JsonlFile<Row> {
  private readonly digest = createHash('sha256');
  private batch: string[] = [];
  private batched = 0;
  private bytes = 0;
  private rows = 0;

  private constructor(private readonly file: FileHandle) {}

  static async create<Row>(path: string): Promise<JsonlFile<Row>> {
    return new JsonlFile<Row>(await open(path, 'wx'));
  }

  async append(row: Row): Promise<void> {
    const line = `${JSON.stringify(row)}\n`;
    this.batch.push(line);
    this.batched += line.length;
    this.rows++;
    if (this.batched >= batchBytes) await this.flush();
  }

  /** Everything is on disk when this returns. */
  async close(): Promise<WrittenFile> {
    await this.flush();
    await this.file.sync();
    await this.file.close();
    return { bytes: this.bytes, sha256: this.digest.digest('hex'), rows: this.rows };
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.from(this.batch.join(''));
    this.batch = [];
    this.batched = 0;
    this.digest.update(bytes);
    this.bytes += bytes.length;
    await this.file.appendFile(bytes);
  }
}
