import type { CorpusRow } from '../formats/rows.js';
import type { JsonText } from '../kernel/json-text.js';
import { DigestedFile } from './digested-file.js';

/** The file of the cleaned corpus. A row's text goes from UTF-8 to JSON without being a string in between. */
export class CorpusFile {
  private readonly file: DigestedFile;

  /** @param path of a file that is not there yet */
  constructor(
    path: string,
    private readonly json: JsonText,
  ) {
    this.file = new DigestedFile(path);
  }

  /** @param text in UTF-8; the row's fields stand before and behind it as in the schema */
  append({ id, source, url, title, date, language, ...rest }: Omit<CorpusRow, 'text'>, text: Uint8Array): void {
    const before = JSON.stringify({ id, source, url, title, date, language });
    this.file.append(`${before.slice(0, -1)},"text":`);
    this.file.append(this.json.stringOf(text));
    this.file.append(`,${JSON.stringify(rest).slice(1)}\n`);
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
