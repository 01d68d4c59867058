import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import minhash from 'minhash';
import { loadShingler } from '../../src/run/shingler.js';
import { npmMinhashSigner } from '../../src/stages/sign/npm-minhash.js';
import { startOwnProcess } from '../own-process.js';
import type { BenchCorpus } from './corpora.js';
import type { KernelTask, Opening, TaskDone } from './kernel-tasks.js';
import { type Timing, timed } from './timing.js';
import type { EngineRun } from './whole-engine.js';

/** Something that is timed; `bytes` and `shingles` are what it goes through. */
export type Task = {
  readonly name: string;
  readonly bytes?: number;
  readonly shingles?: number;
  run(): Promise<Timing>;
};

/** Shingles of which npm's minhash is asked: it takes some 15 µs for each. */
export const npmShingles = 2_000;

const command = join(import.meta.dirname, '../../dist/command/palimpsest.js');

export type TasksOfCorpus = {
  readonly tasks: readonly Task[];
  readonly textBytes: number;
  readonly recordBytes: number;
  readonly shingles: number;
  /** What the engine found and took, a run each. */
  readonly engineRuns: readonly EngineRun[];
  /** Ends the process that some of the tasks are done in. */
  end(): void;
};

/** @param scratch a folder for the corpus and what comes out of it */
export async function tasksOf({ records }: BenchCorpus, scratch: string): Promise<TasksOfCorpus> {
  const strings = records.map((record): string => JSON.parse(record.toString('utf8')).text);
  const [recordFile, textFile] = [join(scratch, 'corpus.jsonl'), join(scratch, 'corpus.txt')];
  writeLines(recordFile, records);
  writeLines(textFile, strings);
  const kernel = await startOwnProcess<Opening, KernelTask, TaskDone>(join(import.meta.dirname, 'kernel-tasks.ts'), [
    recordFile,
  ]);
  const { textBytes, shingles } = kernel.opening;
  const recordBytes = records.reduce((sum, { length }) => sum + length, 0);
  const engineRuns: EngineRun[] = [];
  const inOwnProcess = (task: KernelTask) => async () => {
    const { engineRun, ...timing } = await kernel.run(task);
    if (engineRun !== undefined) engineRuns.push(engineRun);
    return timing;
  };
  const shingler = loadShingler();
  const npmSigner = npmMinhashSigner(minhash.Minhash);
  const someHashes = shingler.read(strings[0]).hashes().slice();
  const npmHashes = Float64Array.from({ length: npmShingles }, (_, at) => someHashes[at % someHashes.length] + at);
  const out = join(scratch, 'run');
  const tasks: readonly Task[] = [
    { name: 'read the file', bytes: recordBytes, run: () => timed(() => void readFileSync(recordFile)) },
    { name: 'decode UTF-8', bytes: recordBytes, run: () => each(records, (record) => record.toString('utf8')) },
    {
      name: 'decode + JSON.parse',
      bytes: recordBytes,
      run: () => each(records, (record) => JSON.parse(record.toString('utf8'))),
    },
    {
      name: 'wc -w',
      bytes: textBytes,
      run: () => timed(() => void execFileSync('wc', ['-w', textFile], { env: { LC_ALL: 'C.UTF-8' } })),
    },
    { name: 'the pass: words, shingles', bytes: textBytes, run: inOwnProcess('pass') },
    { name: 'the same from strings', bytes: textBytes, run: () => each(strings, (text) => shingler.read(text)) },
    { name: 'pass and signatures', bytes: textBytes, shingles, run: inOwnProcess('signatures') },
    { name: 'the same and fingerprints', bytes: textBytes, shingles, run: inOwnProcess('fingerprints') },
    { name: 'engine, texts to clusters', bytes: textBytes, run: inOwnProcess('engine') },
    {
      name: 'palimpsest clean, cold',
      bytes: recordBytes,
      async run() {
        const words = ['clean', recordFile, '--no-strip', '--formats', 'jsonl', '--out', out, '--quiet'];
        const timing = await timed(() => void execFileSync(process.execPath, [command, ...words]));
        rmSync(out, { recursive: true });
        return timing;
      },
    },
    {
      name: 'signature by npm minhash',
      shingles: npmShingles,
      run: () => timed(() => void npmSigner(npmHashes)),
    },
  ];
  return { tasks, textBytes, recordBytes, shingles, engineRuns, end: kernel.end };
}

function each<Item>(items: readonly Item[], run: (item: Item) => unknown): Promise<Timing> {
  return timed(() => {
    for (const item of items) run(item);
  });
}

function writeLines(path: string, lines: readonly (Buffer | string)[]): void {
  writeFileSync(path, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])));
}
