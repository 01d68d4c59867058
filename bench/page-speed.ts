import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WrongArgument } from './arguments.js';
import type { Timing } from './engine/timing.js';
import { htmlData } from './html-pages.js';
import { type OwnProcess, startOwnProcess } from './own-process.js';
import { extractorNames } from './page-extractors.js';
import type { Opening } from './page-speed/extractor-process.js';
import { writeFigures } from './raw-figures.js';
import { parsed, wholeNumber } from './recall/arguments.js';
import { atLeast, verdictLine } from './recall/tables.js';

/**
 * Milliseconds that a page in HTML takes, from its text in memory to its content, beside Readability and Defuddle. Each in a process
 * of its own, which goes through all pages of aeb-public once a round; they take turns, and the first round warms up. Ratios are of
 * medians, of processor time, which is that of one core.
 *
 *   npm run bench:page-speed -- [--rounds N] [--out FOLDER]
 */
const options = { rounds: { type: 'string', default: '5' }, out: { type: 'string' } } as const;

type Subject = {
  readonly name: string;
  readonly process: OwnProcess<Opening, string, Timing>;
  readonly timings: Timing[];
};

try {
  const { rounds, out } = parsed(() => parseArgs({ options }).values);
  if (htmlData(process.env) === undefined) throw new WrongArgument('PALIMPSEST_DATA names no folder with data/html');
  const subjects = await measured(wholeNumber('--rounds', rounds));
  const lines = tableOf(subjects);
  console.log(lines.join('\n'));
  const timings = Object.fromEntries(subjects.map((subject) => [subject.name, subject.timings]));
  if (out !== undefined) writeFigures(out, 'page-speed', lines, { ...subjects[0].process.opening, timings });
} catch (error) {
  if (!(error instanceof WrongArgument)) throw error;
  console.error(`bench:page-speed: ${error.message}`);
  process.exitCode = 2;
}

async function measured(rounds: number): Promise<Subject[]> {
  const script = join(import.meta.dirname, 'page-speed/extractor-process.ts');
  const subjects: Subject[] = [];
  for (const name of extractorNames) {
    subjects.push({ name, process: await startOwnProcess<Opening, string, Timing>(script, [name]), timings: [] });
  }
  for (let round = 0; round <= rounds; round++) {
    for (const { process, timings } of subjects) {
      const timing = await process.run('all pages');
      if (round > 0) timings.push(timing);
    }
  }
  for (const { process } of subjects) process.end();
  return subjects;
}

function tableOf(subjects: readonly Subject[]): string[] {
  const { pages, bytes } = subjects[0].process.opening;
  const heads = ['median', 'least', 'elapsed', 'pages/s'];
  const [own, ...peers] = subjects;
  const speedOver = (peer: Subject) => median(secondsOf(peer)) / median(secondsOf(own));
  return [
    `aeb-public: ${pages} pages, ${(bytes / 1e6).toFixed(1)} MB`,
    `${'milliseconds a page'.padEnd(24)}${heads.map((head) => head.padStart(10)).join('')}`,
    ...subjects.map((subject) => {
      const seconds = secondsOf(subject);
      const times = [median(seconds), Math.min(...seconds), median(subject.timings.map(({ elapsed }) => elapsed))];
      const cells = [...times.map((time) => ((time / pages) * 1000).toFixed(2)), (pages / times[0]).toFixed(0)];
      return `${subject.name.padEnd(24)}${cells.map((cell) => cell.padStart(10)).join('')}`;
    }),
    ...peers.map((peer) => verdictLine(atLeast(`speed over ${peer.name}`, speedOver(peer), 5))),
  ];
}

function secondsOf({ timings }: Subject): number[] {
  return timings.map(({ seconds }) => seconds);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
