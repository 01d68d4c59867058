import { createHash } from 'node:crypto';

/** Longest file name in bytes that common file systems take. */
const longestName = 255;

/**
 * Gives out file paths below one folder, each once. A path that another one already has, or has as a folder, or that is
 * the same where upper and lower case are one, is told apart by a digest; so is a name that no file system would take.
 * What is given depends on the order of asking alone. Memory: the paths given out and their folders.
 */
export class RelativePaths {
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();

  /**
   * @param wanted `/` separated
   * @param identity tells this file from all others, whatever its path
   */
  allot(wanted: string, identity: string): string {
    let path = hasLongName(wanted) ? digestName(wanted, identity) : wanted;
    for (let attempt = 1; !this.isFree(path); attempt++) path = digestName(wanted, `${identity}\n${attempt}`);
    this.files.add(folded(path));
    for (const folder of foldersOf(path)) this.folders.add(folded(folder));
    return path;
  }

  private isFree(path: string): boolean {
    const name = folded(path);
    return (
      !this.files.has(name) &&
      !this.folders.has(name) &&
      !foldersOf(path).some((folder) => this.files.has(folded(folder)))
    );
  }
}

/** A name of its own at the top, so that no folder can be in the way; keeps the beginning and the extension to be known by. */
function digestName(path: string, identity: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  const beginning = Array.from(name.slice(0, name.length - extension.length))
    .slice(0, 40)
    .join('');
  return `${beginning}~${createHash('sha256').update(identity).digest('hex').slice(0, 8)}${extension}`;
}

function hasLongName(path: string): boolean {
  return path.split('/').some((name) => Buffer.byteLength(name) > longestName);
}

function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, depth) => names.slice(0, depth + 1).join('/'));
}

/** As file systems compare that know no case. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
