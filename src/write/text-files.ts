import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { Checksum } from '../formats/checksums.js';
import type { Document } from '../model/document.js';

/** Longest file name in bytes that common file systems take. */
const longestName = 255;

/**
 * Gives each document of the corpus a path of its own below `text/`: the input's relative path, with `.txt` added
 * where it does not end so; records of one file stand in a folder of its name. Paths that would collide are told
 * apart by a digest. Memory: the paths given out.
 */
class TextPaths {
  private readonly taken = new Set<string>();

  pathOf({ origin, input }: Pick<Document, 'origin' | 'input'>): string {
    const wanted = shortened(
      input.mediaType === 'application/jsonl'
        ? `${nameOf(origin.path)}/${String(origin.record).padStart(6, '0')}.txt`
        : withTxt(nameOf(origin.path)),
    );
    const path = this.taken.has(wanted)
      ? `${wanted.slice(0, -4)}~${digest(`${origin.path}\n${origin.record}`)}.txt`
      : wanted;
    this.taken.add(path);
    return path;
  }
}

function nameOf(path: string): string {
  return path === '-' ? 'stdin' : path;
}

function withTxt(path: string): string {
  return path.endsWith('.txt') ? path : `${path}.txt`;
}

/** A last name that is too long for a file system becomes its digest. */
function shortened(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  const name = path.slice(slash);
  return Buffer.byteLength(name) + 9 <= longestName ? path : `${path.slice(0, slash)}${digest(name)}.txt`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Text files that are being written at once. */
const writesAtOnce = 16;

/** Writes the texts of the corpus below `text/`, 16 at a time; the first failure is thrown by the next call. */
export class TextFiles {
  private readonly paths = new TextPaths();
  private readonly limit = pLimit(writesAtOnce);
  private readonly writing = new Set<Promise<void>>();
  private readonly checksums: Checksum[] = [];
  private failure: { readonly error: unknown } | undefined;

  constructor(private readonly folder: string) {}

  async add(document: Pick<Document, 'origin' | 'input'>, text: string): Promise<void> {
    this.throwFailure();
    const path = `text/${this.paths.pathOf(document)}`;
    const write = this.limit(() => this.write(path, text)).finally(() => this.writing.delete(write));
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
  private async write(path: string, text: string): Promise<void> {
    try {
      const bytes = Buffer.from(text);
      const target = join(this.folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes, { flag: 'wx' });
      this.checksums.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') });
    } catch (error) {
      this.failure ??= { error };
    }
  }

  private throwFailure(): void {
    if (this.failure !== undefined) throw this.failure.error;
  }
}
