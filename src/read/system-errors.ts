import type { Refusal } from './refusal.js';

const plainWords: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission was denied'],
  ['EPERM', 'the system does not permit it'],
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its symbolic links form a loop'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['EIO', 'the device failed'],
  ['ESTALE', 'the network share no longer knows it'],
]);

/** The system's code for a failed call, or undefined where the error is not the system's. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * A failed system call as a refusal that names no path of this machine, so that the same corpus gives the same
 * message wherever it lies. Errors that are not the system's are thrown again: they are mistakes in the program.
 */
export function unreadable(what: string, error: unknown): Refusal {
  const code = systemCode(error);
  if (code === undefined) throw error;
  const reason = plainWords.get(code);
  return { code: 'unreadable', message: `${what} cannot be read: ${reason ? `${reason} (${code})` : code}.` };
}
