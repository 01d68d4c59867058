import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareCodePoints } from '../kernel/order.js';
import type { Refusal } from './refusal.js';
import { systemCode, unreadable } from './system-errors.js';

/** A file, or something that should have been one. */
export type Found = {
  /** Below the input it was found by, `/` separated. */
  readonly path: string;
  readonly absolute: string;
  /** With symbolic links resolved; of a link that leads nowhere, the place of the link. */
  readonly real: string;
  /** Why it cannot be read, where that is already known. */
  readonly refusal?: Refusal;
  /** A folder that could not be entered; only with `refusal`. */
  readonly isFolder?: true;
};

export type Walk = {
  readonly found: readonly Found[];
  /** Absolute paths of the hidden entries that were passed over. */
  readonly hidden: readonly string[];
};

export type WalkOptions = {
  readonly includeHidden: boolean;
  /** Entries deeper than this are not looked at; the folder's own entries are at depth 1. */
  readonly maximumDepth: number;
};

type Folder = { readonly path: string; readonly absolute: string; readonly real: string; readonly depth: number };

/**
 * Every file in a folder and the folders below it. Symbolic links are followed, but each real folder is entered once:
 * so links that form a loop end, and links among many folders cannot multiply. Folders that stand in the tree itself
 * are entered before any that a link leads to, so what is found where does not depend on the order of names.
 */
export async function walkFolder(absolute: string, options: WalkOptions): Promise<Walk> {
  const found: Found[] = [];
  const hidden: string[] = [];
  const entered = new Set<string>();
  let generation: Folder[] = [{ path: '', absolute, real: await realpath(absolute), depth: 0 }];
  while (generation.length > 0) {
    const linkedFolders: Folder[] = [];
    for (const start of generation) {
      const pending = [start];
      for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
        if (entered.has(folder.real)) continue;
        entered.add(folder.real);
        const entries = await entriesOf(folder, found);
        for (const entry of entries) {
          if (entry.name.startsWith('.') && !options.includeHidden) {
            hidden.push(join(folder.absolute, entry.name));
            continue;
          }
          await take(entry, folder, { found, pending, linkedFolders, maximumDepth: options.maximumDepth });
        }
      }
    }
    generation = linkedFolders.sort((left, right) => compareCodePoints(left.path, right.path));
  }
  return { found, hidden };
}

async function entriesOf(folder: Folder, found: Found[]): Promise<Dirent[]> {
  try {
    return await readdir(folder.absolute, { withFileTypes: true });
  } catch (error) {
    found.push({ ...folder, refusal: unreadable('The folder', error), isFolder: true });
    return [];
  }
}

type Collected = {
  readonly found: Found[];
  readonly pending: Folder[];
  readonly linkedFolders: Folder[];
  readonly maximumDepth: number;
};

async function take(entry: Dirent, folder: Folder, to: Collected): Promise<void> {
  const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
  const here = { path, absolute: join(folder.absolute, entry.name), real: join(folder.real, entry.name) };
  const depth = folder.depth + 1;
  if (entry.isFile()) to.found.push(here);
  else if (entry.isDirectory()) {
    if (depth < to.maximumDepth) to.pending.push({ ...here, depth });
  } else if (!entry.isSymbolicLink()) to.found.push({ ...here, refusal: notAFile });
  else {
    const target = await targetOf(here);
    if ('refusal' in target) to.found.push({ ...here, refusal: target.refusal });
    else if (target.kind === 'file') to.found.push({ ...here, real: target.real });
    else if (holds(target.real, folder.real)) to.found.push({ ...here, refusal: linkLoop, isFolder: true });
    else if (depth < to.maximumDepth) to.linkedFolders.push({ ...here, real: target.real, depth });
  }
}

type Target = { readonly kind: 'file' | 'folder'; readonly real: string } | { readonly refusal: Refusal };

async function targetOf(link: { readonly absolute: string }): Promise<Target> {
  try {
    const status = await stat(link.absolute);
    const real = await realpath(link.absolute);
    if (status.isDirectory()) return { kind: 'folder', real };
    return status.isFile() ? { kind: 'file', real } : { refusal: notAFile };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { refusal: danglingLink };
    return { refusal: unreadable('The symbolic link', error) };
  }
}

/** Whether `outer` is `inner` or a folder above it; both are real paths. */
function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

export const notAFile: Refusal = {
  code: 'unreadable',
  message: 'It is a pipe, socket or device, not a file; hand its contents over on standard input with `-`.',
};
const danglingLink: Refusal = { code: 'unreadable', message: 'The symbolic link points to nothing (ENOENT).' };
const linkLoop: Refusal = {
  code: 'unreadable',
  message: 'The symbolic link points to a folder that holds the link itself, a loop; it was not followed.',
};
