import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What came of running the built command. */
export type Finished = {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type CommandOptions = {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** Added to the environment. */
  readonly env?: { readonly [name: string]: string };
  /** No file that it writes may grow beyond this many KiB. */
  readonly fileLimit?: number;
  /** Told the process as soon as it runs. */
  readonly started?: (process: ChildProcessWithoutNullStreams) => void;
};

const main = fileURLToPath(new URL('../../dist/command/palimpsest.js', import.meta.url));

/** Runs `palimpsest` as it was built and waits for its end. */
export function command(args: readonly string[], options: CommandOptions = {}): Promise<Finished> {
  const { cwd, stdin, env, fileLimit, started } = options;
  const called = [process.execPath, main, ...args];
  const [program, ...rest] =
    fileLimit === undefined ? called : ['bash', '-c', 'ulimit -f "$0" && exec "$@"', String(fileLimit), ...called];
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { cwd, env: { ...process.env, ...env } });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.end(stdin ?? '');
    started?.(child);
  });
}

/** The lines of what was printed; a last line without its end counts. */
export function linesOf(printed: string): string[] {
  return printed.split('\n').filter((line, at, lines) => at < lines.length - 1 || line !== '');
}
