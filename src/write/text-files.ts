import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { type Checksum, sha256Of } from '../formats/checksums.js';
import { RelativePaths } from '../formats/relative-paths.js';
import type { Document } from '../model/document.js';

/**
 * Where a document's text is wanted below its folder: at the input's relative path, with the extension added where it does not end
 * so; records of one file in a folder of its name.
 */
function wantedPath({ origin, input }: Pick<Document, 'origin' | 'input'>, extension: string): string {
  const name = origin.path === '-' ? 'stdin' : origin.path;
  if (input.mediaType === 'application/jsonl') return `${name}/${String(origin.record).padStart(6, '0')}${extension}`;
  return name.endsWith(extension) ? name : `${name}${extension}`;
}

/** Text files that are being written at once. */
const writesAtOnce = 16;

/** Writes a text a document of the corpus below a folder such as `text/`, 16 at a time; the first failure is thrown by the next call. */
export class TextFiles {
  private readonly paths = new RelativePaths();
  private readonly limit = pLimit(writesAtOnce);
  private readonly writing = new Set<Promise<void>>();
  private readonly checksums: Checksum[] = [];
  private failure: { readonly error: unknown } | undefined;

  /** @param run the folder of the run, in which `below` is written */
  constructor(
    private readonly run: string,
    private readonly below: string,
    private readonly extension: string,
  ) {}

  /** @param text in UTF-8; it is copied */
  async add(document: Pick<Document, 'origin' | 'input'>, text: Uint8Array): Promise<void> {
    this.throwFailure();
    const { path: read, record } = document.origin;
    const wanted = wantedPath(document, this.extension);
    const path = `${this.below}/${this.paths.allot(wanted, `${read}\n${record}`)}`;
    const own = Buffer.from(text);
    const write = this.limit(() => this.write(path, own)).finally(() => this.writing.delete(write));
    this.writing.add(write);
    if (this.writing.size >= writesAtOnce) await Promise.race(this.writing);
  }

  /** Waits for everything that is being written. */
  async close(): Promise<Checksum[]> {
    await Promise.all(this.writing);
    this.throwFailure();
    return this.checksums;
  }

  /** Never rejects: a failure is kept for the next call, so that it cannot go unheard. */
  private async write(path: string, text: Uint8Array): Promise<void> {
    try {
      const target = join(this.run, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text, { flag: 'wx' });
      this.checksums.push({ path, sha256: sha256Of(text) });
    } catch (error) {
      this.failure ??= { error };
    }
  }

  private throwFailure(): void {
    if (this.failure !== undefined) throw this.failure.error;
  }
}
