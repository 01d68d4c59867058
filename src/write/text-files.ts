import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Document } from '../model/document.js';

/** Longest file name in bytes that common file systems take. */
const longestName = 255;

/**
 * Gives each document of the corpus a path of its own below `text/`: the input's relative path, with `.txt` added
 * where it does not end so; records of one file stand in a folder of its name. Paths that would collide are told
 * apart by a digest. Memory: the paths given out.
 */
export class TextPaths {
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

/** Writes one text and returns its digest. */
export async function writeText(folder: string, path: string, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes, { flag: 'wx' });
  return createHash('sha256').update(bytes).digest('hex');
}
