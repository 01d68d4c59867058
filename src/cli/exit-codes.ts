import { CommanderError } from 'commander';
import { CorruptRunError, InterruptedError, UsageError } from '../model/errors.js';

/** The exit codes of every command; 65 to 75 are those of sysexits.h. */
export const exitCodes = {
  done: 0,
  alarm: 1,
  usage: 2,
  corrupt: 65,
  internal: 70,
  inputOutput: 74,
  tryAgain: 75,
} as const;

export type Failure = { readonly code: number; readonly line: string | null };

/** What a thrown error means for the caller: an exit code and one line, or none where it was printed already. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommanderError) {
    return { code: error.exitCode === 0 ? exitCodes.done : exitCodes.usage, line: null };
  }
  if (error instanceof UsageError) return { code: exitCodes.usage, line: error.message };
  if (error instanceof CorruptRunError) return { code: exitCodes.corrupt, line: error.message };
  if (error instanceof InterruptedError) return { code: exitCodes.tryAgain, line: error.message };
  if (isSystemError(error)) return { code: exitCodes.inputOutput, line: systemLine(error) };
  const where = error instanceof Error ? /\n\s+at (.*)/.exec(error.stack ?? '')?.[1] : undefined;
  return {
    code: exitCodes.internal,
    line: `internal error, please report it: ${error} (${where ?? 'no place known'})`,
  };
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

const causes: { readonly [code: string]: string } = {
  ENOSPC: 'the disk is full; nothing was written to --out. Free some space and run it again',
  EDQUOT: 'the disk quota is used up; nothing was written to --out',
  EFBIG: 'the file would be larger than this system allows (see ulimit -f); nothing was written to --out',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EMFILE: 'too many open files (see ulimit -n)',
  EIO: 'the device reports an error',
};

function systemLine({ code = 'unknown', path, message }: NodeJS.ErrnoException): string {
  const cause = causes[code] ?? message;
  return `${path === undefined ? '' : `${path}: `}${cause} (${code})`;
}
