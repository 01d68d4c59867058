import { DigestedFile } from './digested-file.js';

/** A file of JSON rows, digested while it is written. */
export class JsonlFile<Row> {
  private readonly file: DigestedFile;

  /** @param path of a file that is not there yet */
  constructor(path: string) {
    this.file = new DigestedFile(path);
  }

  append(row: Row): void {
    appendRow(this.file, row);
  }

  /** Everything is on disk when this returns the file's SHA-256. */
  close(): string {
    return this.file.close();
  }

  /** Lets go of the file without writing the rest; for a run that failed. */
  abandon(): void {
    this.file.abandon();
  }
}

function appendRow(file: DigestedFile, row: unknown): void {
  file.append(JSON.stringify(row));
  file.append('\n');
}

/** Rows between two checkpoints. */
const rowsATurn = 256;

/**
 * Writes a whole file of rows and returns its SHA-256.
 *
 * @param checkpoint awaited now and then, so that a long file can be interrupted
 * @param append writes a row and its line end
 */
export async function writeRows<Row>(
  path: string,
  rows: Iterable<Row>,
  checkpoint: () => Promise<void> = () => Promise.resolve(),
  append: (file: DigestedFile, row: Row) => void = appendRow,
): Promise<string> {
  const file = new DigestedFile(path);
  try {
    let written = 0;
    for (const row of rows) {
      append(file, row);
      if (++written % rowsATurn === 0) await checkpoint();
    }
    return file.close();
  } catch (error) {
    file.abandon();
    throw error;
  }
}
