import { randomBytes } from 'node:crypto';
import { access, mkdir, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OutputExistsError } from '../model/errors.js';

/**
 * Work folders of this process. Any other that bears its number was left by a process that is gone: in a container every
 * run may have the same one.
 */
const live = new Set<string>();

/** Files for the time of a run. */
const scratchNames = ['spool', 'pairs'] as const;
type Scratch = (typeof scratchNames)[number];

/**
 * A folder beside the output folder in which a run is built. It becomes the output by one rename when everything is
 * written, so an output folder is whole or not there. A run that is cut off leaves only its work folder; the next run
 * with the same output removes it.
 */
export class WorkFolder {
  private constructor(
    readonly path: string,
    private readonly output: string | null,
  ) {}

  /** @param output where the run will stand */
  static async beside(output: string): Promise<WorkFolder> {
    const target = resolve(output);
    const parent = dirname(target);
    await makeFolders(parent);
    await removeLeftovers(parent, basename(target));
    const path = join(parent, `${workPrefix(basename(target))}${process.pid}-${randomBytes(4).toString('hex')}`);
    await mkdir(path);
    live.add(path);
    return new WorkFolder(path, target);
  }

  /** A work folder that never becomes an output. */
  static async temporary(folder: string): Promise<WorkFolder> {
    const path = join(folder, `${workPrefix('dry-run')}${process.pid}-${randomBytes(4).toString('hex')}`);
    await mkdir(path, { recursive: true });
    return new WorkFolder(path, null);
  }

  /** A file for the time of the run: beside the work folder, so that it never becomes part of the output. */
  scratch(name: Scratch): string {
    return `${this.path}.${name}`;
  }

  /** Puts the folder in its place; what stood there goes only after that. */
  async publish({ replace }: { replace: boolean }): Promise<void> {
    if (this.output === null) return this.discard();
    await refuseUnlessFree(this.output, replace);
    const old = `${this.path}.old`;
    const replaced = replace && (await renameIfThere(this.output, old));
    try {
      await rename(this.path, this.output);
    } catch (error) {
      if (replaced) await rename(old, this.output);
      throw error;
    }
    if (replaced) await rm(old, { recursive: true, force: true });
    await this.discard();
  }

  /** Removes the folder and its scratch files; what was published is no longer here. */
  async discard(): Promise<void> {
    for (const path of [this.path, ...scratchNames.map((name) => this.scratch(name))])
      await rm(path, { recursive: true, force: true });
    live.delete(this.path);
  }
}

function workPrefix(name: string): string {
  return `.palimpsest-${name}-`;
}

/**
 * Where the run will really stand: a link to a folder is followed, so that it goes on leading there.
 *
 * @throws UsageError for the working folder, which a finished run would pull from under the caller
 */
export async function outputFolder(output: string): Promise<string> {
  const real = await realpath(resolve(output)).catch(() => resolve(output));
  if (real === (await realpath(process.cwd()))) {
    throw new OutputExistsError(output, `--out: ${output} is the working folder; name a folder in it`);
  }
  return real;
}

/**
 * Makes a folder and those above it, one at a time: below some system folders a recursive call never returns. The
 * system's own error says which could not be made.
 */
async function makeFolders(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  await makeFolders(dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Throws where the output folder is in the way: not a run of ours, or one and `replace` is not set. */
export async function refuseUnlessFree(output: string, replace: boolean, typed = output): Promise<void> {
  const entries = await readdir(output).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new OutputExistsError(output, `--out: ${typed} is a file; name a folder`);
    throw error;
  });
  if (entries.length === 0) return;
  if (!(await isRun(output))) {
    throw new OutputExistsError(
      output,
      `--out: ${typed} holds files that are not a palimpsest run; name a new or empty folder`,
    );
  }
  if (!replace) {
    throw new OutputExistsError(output, `--out: ${typed} holds an earlier run; add --replace to write over it`);
  }
}

async function isRun(folder: string): Promise<boolean> {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')).schema === 'palimpsest-run';
  } catch {
    return false;
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Removes work folders of this output whose process is gone; an earlier run that was moved aside goes back first. */
async function removeLeftovers(parent: string, name: string): Promise<void> {
  const prefix = workPrefix(name);
  const output = join(parent, name);
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(prefix)) continue;
    const owner = /^(\d+)-[0-9a-f]{8}(?:\.old|\.spool|\.pairs)?$/.exec(entry.slice(prefix.length))?.[1];
    if (owner === undefined || live.has(join(parent, entry.replace(/\.(?:old|spool|pairs)$/, '')))) continue;
    if (Number(owner) !== process.pid && isAlive(Number(owner))) continue;
    if (entry.endsWith('.old') && !(await isThere(output))) await rename(join(parent, entry), output);
    else await rm(join(parent, entry), { recursive: true, force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
