import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes gathered before they are written. */
const batchBytes = 1 << 20;

/** A file of JSON rows, digested while it is written. */
export class JsonlFile<Row> {
  private readonly digest = createHash('sha256');
  private batch: string[] = [];
  private batched = 0;

  private constructor(private readonly file: FileHandle) {}

  static async create<Row>(path: string): Promise<JsonlFile<Row>> {
    return new JsonlFile<Row>(await open(path, 'wx'));
  }

  async append(row: Row): Promise<void> {
    const line = `${JSON.stringify(row)}\n`;
    this.batch.push(line);
    this.batched += line.length;
    if (this.batched >= batchBytes) await this.flush();
  }

  /** Everything is on disk when this returns the file's SHA-256. */
  async close(): Promise<string> {
    await this.flush();
    await this.file.sync();
    await this.file.close();
    return this.digest.digest('hex');
  }

  /** Lets go of the file without writing the rest; for a run that failed. */
  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined);
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.from(this.batch.join(''));
    this.batch = [];
    this.batched = 0;
    this.digest.update(bytes);
    await this.file.appendFile(bytes);
  }
}

/** Writes a whole file of rows and returns its SHA-256. */
export async function writeRows<Row>(path: string, rows: Iterable<Row>): Promise<string> {
  const file = await JsonlFile.create<Row>(path);
  try {
    for (const row of rows) await file.append(row);
    return await file.close();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
