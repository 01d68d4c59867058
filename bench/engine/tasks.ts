import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import minhash from 'minhash';
import { loadShingler } from '../../src/run/shingler.js';
import { npmMinhashSigner } from '../../src/stages/sign/npm-minhash.js';
import { winnowingWindow } from '../../src/stages/sign/stage.js';
import type { BenchCorpus } from './corpora.js';
import { type EngineRun, runEngine } from './whole-engine.js';

/** Something that is timed; `bytes` and `shingles` are what it goes through. */
export type Task = {
  readonly name: string;
  readonly bytes?: number;
  readonly shingles?: number;
  run(): void;
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
};

/** @param scratch a folder for the corpus and what comes out of it */
export function tasksOf({ records }: BenchCorpus, scratch: string): TasksOfCorpus {
  const texts = records.map((record) => Buffer.from(JSON.parse(record.toString('utf8')).text));
  const [recordFile, textFile] = [join(scratch, 'corpus.jsonl'), join(scratch, 'corpus.txt')];
  writeLines(recordFile, records);
  writeLines(textFile, texts);
  const shingler = loadShingler();
  const npmSigner = npmMinhashSigner(minhash.Minhash);
  const strings = texts.map((text) => text.toString('utf8'));
  const someHashes = shingler.readBytes(texts[0]).hashes().slice();
  const textBytes = bytesOf(texts);
  const recordBytes = bytesOf(records);
  const shingles = texts.reduce((sum, text) => sum + shingler.readBytes(text).hashes().length, 0);
  const engineRuns: EngineRun[] = [];
  const out = join(scratch, 'run');
  const tasks: readonly Task[] = [
    { name: 'read the file', bytes: recordBytes, run: () => void readFileSync(recordFile) },
    { name: 'decode UTF-8', bytes: recordBytes, run: () => each(records, (record) => record.toString('utf8')) },
    {
      name: 'decode + JSON.parse',
      bytes: recordBytes,
      run: () => each(records, (record) => JSON.parse(record.toString('utf8'))),
    },
    {
      name: 'wc -w',
      bytes: textBytes,
      run: () => void execFileSync('wc', ['-w', textFile], { env: { LC_ALL: 'C.UTF-8' } }),
    },
    { name: 'the pass: words, shingles', bytes: textBytes, run: () => each(texts, (text) => shingler.readBytes(text)) },
    { name: 'the same from strings', bytes: textBytes, run: () => each(strings, (text) => shingler.read(text)) },
    {
      name: 'pass and signatures',
      bytes: textBytes,
      shingles,
      run: () => each(texts, (text) => shingler.readBytes(text).signature()),
    },
    {
      name: 'the same and fingerprints',
      bytes: textBytes,
      shingles,
      run: () =>
        each(texts, (text) => {
          const found = shingler.readBytes(text);
          found.signature();
          found.fingerprints(winnowingWindow);
        }),
    },
    {
      name: 'engine, texts to clusters',
      bytes: textBytes,
      run: () => void engineRuns.push(runEngine(texts, shingler)),
    },
    {
      name: 'palimpsest clean, cold',
      bytes: recordBytes,
      run: () => {
        const words = ['clean', recordFile, '--no-strip', '--formats', 'jsonl', '--out', out, '--quiet'];
        execFileSync(process.execPath, [command, ...words]);
        rmSync(out, { recursive: true });
      },
    },
    {
      name: 'signature by npm minhash',
      shingles: npmShingles,
      run: () =>
        void npmSigner(Float64Array.from({ length: npmShingles }, (_, at) => someHashes[at % someHashes.length] + at)),
    },
  ];
  return { tasks, textBytes, recordBytes, shingles, engineRuns };
}

function each<Item>(items: readonly Item[], run: (item: Item) => unknown): void {
  for (const item of items) run(item);
}

function bytesOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function writeLines(path: string, lines: readonly Buffer[]): void {
  writeFileSync(path, Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])));
}
