import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** One round of a peer; pairs of rows in the first alone, none where it names none. */
export type Round = { readonly seconds: number; readonly pairs?: readonly (readonly [number, number])[] };

const python = join(import.meta.dirname, '.environment/bin/python');

/** A process that holds the corpus and runs the Python peers on it, one round at a time, on one thread. */
export class PythonPeers {
  private constructor(
    private readonly child: ChildProcess,
    private readonly answers: AsyncIterator<string>,
    readonly peers: readonly string[],
    readonly versions: Readonly<Record<string, string>>,
    /** By peer, why it is not there. */
    readonly missing: Readonly<Record<string, string>>,
    /** Share of texts that the Python peers, given texts, cut into the very same words. */
    readonly sameWords: number,
  ) {}

  /**
   * @param corpus a file with {text, words} a line
   * @returns undefined where bench/peers/setup was not run
   */
  static async start(corpus: string): Promise<PythonPeers | undefined> {
    if (!existsSync(python)) return undefined;
    const oneThread = { RAYON_NUM_THREADS: '1', OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
    const child = spawn(python, [join(import.meta.dirname, 'worker.py'), corpus], {
      env: { ...process.env, ...oneThread },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { peers, versions, missing, sameWords } =
      await nextAnswer<Pick<PythonPeers, 'peers' | 'versions' | 'missing' | 'sameWords'>>(answers);
    return new PythonPeers(child, answers, peers, versions, missing, sameWords);
  }

  run(peer: string): Promise<Round> {
    this.child.stdin?.write(`${peer}\n`);
    return nextAnswer(this.answers);
  }

  stop(): void {
    this.child.stdin?.end();
  }
}

async function nextAnswer<Answer>(answers: AsyncIterator<string>): Promise<Answer> {
  const { value, done } = await answers.next();
  if (done) throw new Error('bench/peers/worker.py ended; what it said stands above');
  return JSON.parse(value);
}
