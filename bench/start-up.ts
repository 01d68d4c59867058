import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Milliseconds from the start of the process until `clean --no-strip` of one record opens its file, and until it ends, by the
 * clock and of processor time; beside Node by itself. Medians of runs in turns.
 *
 *   npm run bench:start-up -- [rounds]
 */
const rounds = Number(process.argv[2] ?? 15);
const project = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'palimpsest-start-up-'));
const file = join(folder, 'one.jsonl');
const out = join(folder, 'run');
const text =
  'The islanders had waited a long time for this, and all of them were there when the first turbine was lowered.';
writeFileSync(file, `${JSON.stringify({ id: 'one', text })}\n`);

const command = join(project, 'dist/command/palimpsest.js');
const clean = ['clean', file, '--no-strip', '--formats', 'jsonl', '--out', out, '--replace', '--quiet'];
const subjects = { node: ['--eval', '0'], palimpsest: [command, ...clean] };

type Told = { readonly what: string; readonly wall: number; readonly processor: number };
const told = new Map<string, Told[]>();
for (let round = 0; round < rounds; round++) {
  for (const [name, called] of Object.entries(subjects)) {
    const times = ['--require', join(project, 'bench/start-up/tell-times.cjs')];
    const { status, stderr } = spawnSync(process.execPath, [...times, ...called], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    for (const line of stderr.trim().split('\n')) {
      const one: Told = JSON.parse(line);
      told.set(`${name}, ${one.what}`, [...(told.get(`${name}, ${one.what}`) ?? []), one]);
    }
  }
}
rmSync(folder, { recursive: true });

const median = (figures: readonly number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1].toFixed(0);
for (const [what, times] of told) {
  const wall = median(times.map((one) => one.wall));
  const processor = median(times.map((one) => one.processor));
  console.log(`${what.padEnd(22)} ${wall.padStart(5)} ms by the clock ${processor.padStart(5)} ms of processor time`);
}
