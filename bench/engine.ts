import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import minhash from 'minhash';
import { loadShingler } from '../src/run/shingler.js';
import { npmMinhashSigner } from '../src/stages/sign/npm-minhash.js';
import { winnowingWindow } from '../src/stages/sign/stage.js';
import { circumstances } from './circumstances.js';
import { generatedPages } from './generated-pages.js';

/**
 * Measures what a document costs from its bytes to its signature, beside what it costs at least: reading, decoding, parsing,
 * and `wc -w`. All in one process, in turns; times are those of the processor, medians and minima over the rounds.
 *
 *   npm run bench -- [--megabytes N] [--rounds N] [--out FOLDER]
 */
const words = process.argv.slice(2);
const optionOf = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const megabytes = Number(optionOf('--megabytes') ?? 100);
const rounds = Number(optionOf('--rounds') ?? 7);
if (!(megabytes >= 1) || !(rounds >= 1)) {
  console.error('bench: --megabytes and --rounds are numbers of 1 or more');
  process.exit(2);
}
const out = optionOf('--out');

/** Shingles of which npm's minhash is asked: it takes some 15 µs for each. */
const npmShingles = 2_000;

const scratch = mkdtempSync(join(tmpdir(), 'palimpsest-bench-'));
const records = corpusOf(megabytes * 1e6);
const texts = records.map((record) => Buffer.from(JSON.parse(record.toString('utf8')).text));
const recordFile = join(scratch, 'corpus.jsonl');
const textFile = join(scratch, 'corpus.txt');
writeFileSync(recordFile, Buffer.concat(records.flatMap((record) => [record, Buffer.from('\n')])));
writeFileSync(textFile, Buffer.concat(texts.flatMap((text) => [text, Buffer.from('\n')])));
const corpus = readFileSync(recordFile);
const textBytes = texts.reduce((sum, text) => sum + text.length, 0);
const recordBytes = records.reduce((sum, record) => sum + record.length, 0);

const shingler = loadShingler();
const npmSigner = npmMinhashSigner(minhash.Minhash);
const sequences = texts.map((text) => shingler.readBytes(text).hashes());
const strings = texts.map((text) => text.toString('utf8'));
const shingles = sequences.reduce((sum, { length }) => sum + length, 0);

type Task = { readonly name: string; readonly bytes: number; readonly shingles?: number; run(): void };

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
  {
    name: 'words and shingles from bytes',
    bytes: textBytes,
    run: () => each(texts, (text) => shingler.readBytes(text)),
  },
  {
    name: 'words and shingles from text',
    bytes: textBytes,
    run: () => each(strings, (text) => shingler.read(text)),
  },
  {
    name: 'signatures',
    bytes: textBytes,
    shingles,
    run: () => each(sequences, (hashes) => shingler.readHashes(hashes).signature()),
  },
  {
    name: 'fingerprints',
    bytes: textBytes,
    shingles,
    run: () => each(sequences, (hashes) => shingler.readHashes(hashes).fingerprints(winnowingWindow)),
  },
  {
    name: 'signature by npm minhash',
    bytes: 0,
    shingles: npmShingles,
    run: () =>
      void npmSigner(Float64Array.from({ length: npmShingles }, (_, at) => sequences[at % sequences.length][0] + at)),
  },
];

const seconds = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
try {
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of tasks) seconds.get(name)?.push(cpuSecondsOf(run));
  }
} finally {
  rmSync(scratch, { recursive: true });
}
const lines = [
  `${texts.length} documents, ${(textBytes / 1e6).toFixed(1)} MB of text, ${shingles} shingles; ${rounds} rounds`,
  `${'seconds of the processor'.padEnd(34)}${['median', 'least', 'MB/s', 'ns/shingle'].map((head) => head.padStart(11)).join('')}`,
  ...tasks.map(rowOf),
  '',
  ...ratios().map(([name, ratio]) => `${name.padEnd(64)}${ratio.toFixed(2).padStart(8)}`),
];
console.log(lines.join('\n'));
if (out !== undefined) {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'engine.txt'), `${lines.join('\n')}\n`);
  const command = ['npm run bench --', ...words.filter((_, at) => words[at] !== '--out' && words[at - 1] !== '--out')];
  const raw = {
    ...circumstances(command.join(' '), process.env.SOURCE_DATE),
    corpusSha256: createHash('sha256').update(corpus).digest('hex'),
    seconds: Object.fromEntries(seconds),
  };
  writeFileSync(join(out, 'engine.json'), `${JSON.stringify(raw, undefined, 2)}\n`);
}

/** Pages in eight languages until they hold so many bytes. */
function corpusOf(bytes: number): Buffer[] {
  const pages = generatedPages(Math.ceil(bytes / 9_000)).map((line) => Buffer.from(line));
  let sum = 0;
  return pages.filter((page) => {
    sum += page.length;
    return sum <= bytes;
  });
}

function each<Item>(items: readonly Item[], run: (item: Item) => unknown): void {
  for (const item of items) run(item);
}

/** Of this process and of those it starts. */
function cpuSecondsOf(run: () => void): number {
  const before = process.resourceUsage();
  const children = childSeconds();
  run();
  const after = process.resourceUsage();
  const own = after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime;
  return own / 1e6 + childSeconds() - children;
}

/** Clock ticks of ended children (proc_pid_stat(5), fields 16 and 17), a hundredth of a second each; Linux alone has them. */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function medianOf(name: string): number {
  return median(seconds.get(name) as number[]);
}

function rowOf({ name, bytes, shingles }: Task): string {
  const times = seconds.get(name) as number[];
  const cells = [
    median(times).toFixed(3),
    Math.min(...times).toFixed(3),
    bytes === 0 ? '' : (bytes / 1e6 / median(times)).toFixed(0),
    shingles === undefined ? '' : ((median(times) / shingles) * 1e9).toFixed(1),
  ];
  return `${name.padEnd(34)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

function ratios(): [string, number][] {
  const pass = medianOf('words and shingles from bytes');
  const signing = pass + medianOf('signatures');
  const npm = medianOf('signature by npm minhash') / npmShingles;
  return [
    ['words and shingles from bytes, speed over wc -w (C.UTF-8)', medianOf('wc -w') / pass],
    [
      'words and shingles from text, speed over wc -w (C.UTF-8)',
      medianOf('wc -w') / medianOf('words and shingles from text'),
    ],
    ['signing (fingerprints aside), time over that pass', signing / pass],
    ['signing with fingerprints, time over that pass', (signing + medianOf('fingerprints')) / pass],
    [
      'the same, speed over decode + JSON.parse',
      medianOf('decode + JSON.parse') / recordBytes / ((signing + medianOf('fingerprints')) / textBytes),
    ],
    ['signature, speed over npm minhash, a shingle', npm / (medianOf('signatures') / shingles)],
  ];
}
