import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WrongArgument } from './arguments.js';
import { type BenchCorpus, benchCorpora } from './engine/corpora.js';
import { npmShingles, type Task, type TasksOfCorpus, tasksOf } from './engine/tasks.js';
import { writeFigures } from './raw-figures.js';
import { parsed, wholeNumber } from './recall/arguments.js';
import { atLeast, atMost, type Verdict, verdictLine } from './recall/tables.js';

/**
 * Measures what documents cost from their bytes to clusters, beside what they cost at least: reading, decoding, parsing, and
 * `wc -w`. All in turns in one run, what works on texts in memory in a process of its own; times are those of the processor and,
 * beside them, elapsed, and ratios are of medians over the rounds behind one that warms up.
 *
 *   npm run bench -- [--megabytes N] [--rounds N] [--out FOLDER]
 */
const options = {
  megabytes: { type: 'string', default: '100' },
  rounds: { type: 'string', default: '5' },
  out: { type: 'string' },
} as const;

/** Seconds by task: of the processor, and from beginning to end. */
type Times = { readonly seconds: number[]; readonly elapsed: number[] };

try {
  const { megabytes, rounds, out } = parsed(() => parseArgs({ options }).values);
  const lines: string[] = [];
  const say = (line: string) => {
    lines.push(line);
    console.log(line);
  };
  const figures: Record<string, unknown> = {};
  for (const corpus of benchCorpora(wholeNumber('--megabytes', megabytes) * 1e6)) {
    figures[corpus.name] = await measure(corpus, wholeNumber('--rounds', rounds), say);
  }
  if (out !== undefined) writeFigures(out, 'engine', lines, figures, 'npm run bench');
} catch (error) {
  if (!(error instanceof WrongArgument)) throw error;
  console.error(`bench: ${error.message}`);
  process.exitCode = 2;
}

async function measure(corpus: BenchCorpus, rounds: number, say: (line: string) => void): Promise<object> {
  const scratch = mkdtempSync(join(tmpdir(), 'palimpsest-bench-'));
  let measured: TasksOfCorpus | undefined;
  try {
    measured = await tasksOf(corpus, scratch);
    const times = await timesOf(measured.tasks, rounds);
    tell(corpus, measured, times, say);
    const { textBytes, shingles, engineRuns } = measured;
    const corpusSha256 = createHash('sha256')
      .update(Buffer.concat([...corpus.records]))
      .digest('hex');
    return { corpusSha256, textBytes, shingles, times: Object.fromEntries(times), engineRuns };
  } finally {
    measured?.end();
    rmSync(scratch, { recursive: true });
  }
}

async function timesOf(tasks: readonly Task[], rounds: number): Promise<ReadonlyMap<string, Times>> {
  const times = new Map<string, Times>(tasks.map(({ name }) => [name, { seconds: [], elapsed: [] }]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of tasks) {
      const { seconds, elapsed } = await run();
      if (round === 0) continue;
      times.get(name)?.seconds.push(seconds);
      times.get(name)?.elapsed.push(elapsed);
    }
  }
  return times;
}

function tell(
  { name, records }: BenchCorpus,
  measured: TasksOfCorpus,
  times: ReadonlyMap<string, Times>,
  say: (line: string) => void,
): void {
  const { textBytes, shingles, engineRuns, tasks } = measured;
  say(`${name}: ${records.length} documents, ${(textBytes / 1e6).toFixed(1)} MB of text, ${shingles} shingles`);
  const heads = ['median', 'least', 'elapsed', 'MB/s', 'ns/shingle'];
  say(`${'seconds'.padEnd(30)}${heads.map((head) => head.padStart(11)).join('')}`);
  for (const task of tasks) say(rowOf(task, times.get(task.name) as Times));
  const { seconds, ...found } = engineRuns[engineRuns.length - 1];
  const parts = Object.entries(seconds).map(([part, took]) => `${part} ${took.toFixed(3)}`);
  say(`engine: ${parts.join(', ')}`);
  const counts = Object.entries(found).map(([what, count]) => `${count} ${what}`);
  say(`found: ${counts.join(', ')}`);
  for (const verdict of verdictsOf(measured, times)) say(verdictLine(verdict));
  say('');
}

function rowOf({ name, bytes, shingles }: Task, { seconds, elapsed }: Times): string {
  const cells = [
    median(seconds).toFixed(3),
    Math.min(...seconds).toFixed(3),
    median(elapsed).toFixed(3),
    bytes === undefined ? '' : (bytes / 1e6 / median(seconds)).toFixed(0),
    shingles === undefined ? '' : ((median(seconds) / shingles) * 1e9).toFixed(1),
  ];
  return `${name.padEnd(30)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function verdictsOf({ textBytes, recordBytes, shingles }: TasksOfCorpus, times: ReadonlyMap<string, Times>): Verdict[] {
  const secondsOf = (name: string) => median(times.get(name)?.seconds ?? []);
  const [words, pass] = [secondsOf('wc -w'), secondsOf('the pass: words, shingles')];
  const engine = secondsOf('engine, texts to clusters');
  const signing = secondsOf('pass and signatures');
  const cold = times.get('palimpsest clean, cold');
  const npm = secondsOf('signature by npm minhash') / npmShingles;
  return [
    atLeast('the pass, speed over wc -w', words / pass, 2.7),
    atMost('signing (fingerprints aside), time over the pass', signing / pass, 1.4),
    atMost('engine (alignment aside), time over the pass', engine / pass, 2.4),
    atLeast(
      'engine, speed over decode + JSON.parse',
      secondsOf('decode + JSON.parse') / recordBytes / (engine / textBytes),
      0.7,
    ),
    atLeast(
      'cold clean, speed over wc -w, elapsed',
      median(times.get('wc -w')?.elapsed ?? []) / median(cold?.elapsed ?? []),
      0.5,
    ),
    atLeast('cold clean, speed over wc -w, of the processor', words / median(cold?.seconds ?? []), 0.5),
    atLeast('signature, speed over npm minhash, a shingle', npm / ((signing - pass) / shingles), 500),
  ];
}
