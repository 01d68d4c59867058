import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import { compareCodePoints } from '../kernel/order.js';
import { MissingInputError } from '../model/errors.js';
import type { Rejection } from '../model/rejection.js';
import { type Found, notAFile, type Walk, walkFolder } from './folder-walk.js';
import { mediaTypeOf, supportedExtensions, unsupportedFormat } from './formats.js';
import { tellApart } from './origin-paths.js';
import { rejection } from './refusal.js';
import { systemCode, unreadable } from './system-errors.js';

/** The input that stands for standard input. */
export const standardInput = '-';

export type InputFile = {
  /**
   * `Origin.path` of what the file holds: for a file its base name, for a folder or a pattern the path below it,
   * extended to the left where two files would share one.
   */
  readonly path: string;
  readonly absolute: string | typeof standardInput;
};

export type ResolveOptions = {
  /** The folder that relative inputs start from; the process's own if it is not given. */
  readonly workingFolder?: string;
  /** A folder whose files are no input, wherever it lies: an earlier run must not become the input of the next. */
  readonly exclude?: string;
};

export type ResolvedInputs = {
  /** In code point order of their paths, which differ from file to file. */
  readonly files: InputFile[];
  readonly rejections: Rejection[];
  readonly hiddenSkipped: number;
};

/**
 * Finds the files that the inputs name. A file that several inputs name is taken once. The result depends on the set
 * of inputs, not on their order. Throws `MissingInputError` for an input that names nothing.
 */
export async function resolveInputs(inputs: readonly string[], options: ResolveOptions = {}): Promise<ResolvedInputs> {
  const workingFolder = options.workingFolder ?? process.cwd();
  const found: Found[] = [];
  const hidden = new Set<string>();
  const excluded = options.exclude === undefined ? undefined : await realPathOf(options.exclude);
  for (const input of [...new Set(inputs)].sort(compareCodePoints)) {
    const walk = await findFiles(input, workingFolder);
    const taken = walk.found.filter(({ real }) => !isBelow(excluded, real));
    if (taken.length === 0 && walk.found.length > 0) {
      throw new MissingInputError(input, `${input}: holds nothing but the output folder; name another input or output`);
    }
    for (const file of taken) found.push(withFormatChecked(file));
    for (const path of walk.hidden) hidden.add(path);
  }
  const entries = tellApart(oneOfEach(found)).sort((left, right) => compareCodePoints(left.path, right.path));
  const files: InputFile[] = [];
  const rejections: Rejection[] = [];
  for (const { path, absolute, refusal } of entries) {
    if (refusal === undefined) files.push({ path, absolute });
    else rejections.push(rejection({ path, record: 1 }, refusal));
  }
  return { files, rejections, hiddenSkipped: hidden.size };
}

async function findFiles(input: string, workingFolder: string): Promise<Walk> {
  if (input === standardInput) {
    return { found: [{ path: standardInput, absolute: standardInput, real: standardInput }], hidden: [] };
  }
  const absolute = resolve(workingFolder, input);
  const path = basename(absolute);
  try {
    const status = await stat(absolute);
    if (status.isDirectory()) return await filesOfFolder(input, absolute);
    const real = await realpath(absolute);
    return { found: [{ path, absolute, real, ...(status.isFile() ? {} : { refusal: notAFile }) }], hidden: [] };
  } catch (error) {
    if (error instanceof MissingInputError) throw error;
    if (!['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) {
      return { found: [{ path, absolute, real: absolute, refusal: unreadable('The input', error) }], hidden: [] };
    }
  }
  return filesOfPattern(input, absolute, workingFolder);
}

async function filesOfFolder(input: string, absolute: string): Promise<Walk> {
  const walk = await walkFolder(absolute, { includeHidden: false, maximumDepth: Number.POSITIVE_INFINITY });
  if (walk.found.length > 0) return { ...walk, found: walk.found.map((file) => named(file, absolute)) };
  const hidden = walk.hidden.length === 0 ? '' : ' but hidden ones, which are skipped';
  throw new MissingInputError(
    input,
    `The input folder ${JSON.stringify(input)} holds no files${hidden}; name one that holds ${extensionList}.`,
  );
}

async function filesOfPattern(input: string, absolute: string, workingFolder: string): Promise<Walk> {
  const { default: picomatch } = await import('picomatch');
  const { base, glob, isGlob } = picomatch.scan(input, { nonegate: true });
  if (!isGlob) throw new MissingInputError(input, await missingPath(input, absolute));
  const folder = resolve(workingFolder, base);
  const matches = picomatch(glob, { nonegate: true });
  const walk = await walkFolder(folder, {
    includeHidden: /(?:^|[/{(,|])\./.test(glob),
    maximumDepth: /\*\*|[{(]/.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length,
  }).catch((error: unknown): Walk => {
    if (systemCode(error) === undefined) throw error;
    return { found: [], hidden: [] };
  });
  const found = walk.found.filter((file) => file.isFolder || matches(file.path));
  if (found.length > 0) return { found: found.map((file) => named(file, folder)), hidden: [] };
  throw new MissingInputError(
    input,
    `No file matches the input pattern ${JSON.stringify(input)}; check the folder and the pattern.`,
  );
}

/** The folder that an input names has no path below itself: it goes by its name. */
function named(file: Found, folder: string): Found {
  return file.path === '' ? { ...file, path: basename(folder) || '/' } : file;
}

async function missingPath(input: string, absolute: string): Promise<string> {
  const isLink = await lstat(absolute).then(
    (status) => status.isSymbolicLink(),
    () => false,
  );
  const fault = isLink ? 'is a symbolic link that points to nothing' : 'does not exist';
  return `The input ${JSON.stringify(input)} ${fault}; name a file, a folder, a pattern in quotes, or - for stdin.`;
}

function withFormatChecked(file: Found): Found {
  if (file.refusal !== undefined || file.absolute === standardInput) return file;
  return mediaTypeOf(file.absolute) === undefined ? { ...file, refusal: unsupportedFormat(file.absolute) } : file;
}

/** One entry a real file: the one that can be read, else the one no link leads to, else the one found from furthest. */
function oneOfEach(found: readonly Found[]): Found[] {
  const chosen = new Map<string, Found>();
  for (const file of found) {
    const rival = chosen.get(file.real);
    if (rival === undefined || preference(file, rival) < 0) chosen.set(file.real, file);
  }
  return [...chosen.values()];
}

function preference(left: Found, right: Found): number {
  return (
    Number(left.refusal !== undefined) - Number(right.refusal !== undefined) ||
    Number(left.absolute !== left.real) - Number(right.absolute !== right.real) ||
    right.path.split('/').length - left.path.split('/').length ||
    compareCodePoints(left.path, right.path) ||
    compareCodePoints(left.absolute, right.absolute)
  );
}

const extensionList = supportedExtensions.join(', ');

/** The real path of a folder, also of one that does not exist yet. */
async function realPathOf(folder: string): Promise<string> {
  const absolute = resolve(folder);
  return realpath(absolute).catch(() => absolute);
}

function isBelow(folder: string | undefined, real: string): boolean {
  return folder !== undefined && real.startsWith(folder + sep);
}
