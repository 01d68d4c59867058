import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../src/model/document.js';
import { loadLanguageModel } from '../src/run/language-model.js';
import { identify } from '../src/stages/identify/stage.js';
import { segment } from '../src/stages/segment/stage.js';
import { strip } from '../src/stages/strip/stage.js';

/**
 * Line F1 of the stripper on labelled pages, as the development data's README defines it: K lines against D lines, P
 * and T left out, micro-averaged. Reads the folder that PALIMPSEST_DATA names; without it there is nothing to measure.
 */

type Page = { id: string; lang: string; lines: string[]; labels: string; foreign?: number[] };
type Counts = { kept: number; lost: number; chrome: number; foreignKept: number; foreign: number };

const sets = ['mixed-en-foreignnav', 'mixed-foreign-ennav', 'bilingual-keep', 'daniel', 'wcxb', 'aeb-public'];

const folder = process.env.PALIMPSEST_DATA;
if (folder === undefined || !existsSync(join(folder, 'data/text'))) {
  console.error('bench:quality: PALIMPSEST_DATA names no folder with data/text; nothing was measured');
  process.exit(2);
}

const identifyStage = identify(await loadLanguageModel());
const stripStage = strip({ enabled: true });

/** Whether each line that is not blank is kept. */
function keptLines(text: string): boolean[] {
  const document: Document = {
    origin: { path: 'page.txt', record: 1 },
    input: { bytes: 0, sha256: '', encoding: 'utf-8', mediaType: 'text/plain' },
    text,
    replacements: 0,
    metadata: {},
  };
  return stripStage
    .apply(identifyStage.apply(segment.apply(document)))
    .decisions.map(({ action }) => action === 'keep');
}

function readPages(set: string): Page[] {
  const lines = gunzipSync(readFileSync(join(folder as string, 'data/text', `${set}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** @param decide kept or not, a line that is not blank each */
function measure(pages: readonly Page[], decide: (lines: readonly string[]) => boolean[]): Counts {
  const counts = { kept: 0, lost: 0, chrome: 0, foreignKept: 0, foreign: 0 };
  for (const { lines, labels, foreign } of pages) {
    const rows = [...lines.keys()].filter((row) => lines[row].trim() !== '');
    const decided = decide(rows.map((row) => lines[row].replace(/[\r\n]/g, ' ')));
    if (decided.length !== rows.length) throw new Error('a line was split or joined');
    for (const [rank, row] of rows.entries()) {
      if (foreign?.[row] === 1) {
        counts.foreign++;
        if (decided[rank]) counts.foreignKept++;
      }
      if (labels[row] === 'K') counts[decided[rank] ? 'kept' : 'lost']++;
      else if (labels[row] === 'D' && decided[rank]) counts.chrome++;
    }
  }
  return counts;
}

function row(name: string, who: string, { kept, lost, chrome, foreignKept, foreign }: Counts): string {
  const figure = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  const cells = [
    name.padEnd(22),
    who.padEnd(12),
    figure(2 * kept, 2 * kept + lost + chrome),
    figure(kept, kept + chrome),
    figure(kept, kept + lost),
    foreign === 0 ? '–' : `${((100 * foreignKept) / foreign).toFixed(2)}%`,
  ];
  return cells.join('  ');
}

console.log(`${'set'.padEnd(22)}  ${'who'.padEnd(12)}  F1     prec.  recall foreign kept`);
for (const set of sets) {
  const pages = readPages(set);
  console.log(
    row(
      set,
      'palimpsest',
      measure(pages, (lines) => keptLines(lines.join('\n'))),
    ),
  );
  console.log(
    row(
      '',
      'keep all',
      measure(pages, (lines) => lines.map(() => true)),
    ),
  );
  console.log(
    row(
      '',
      '> 80 chars',
      measure(pages, (lines) => lines.map((line) => line.length > 80)),
    ),
  );
}

/** The five real pages: body lines against lines to drop; metadata lines are not scored. */
const seeds = join(folder, 'seeds');
const total = { kept: 0, lost: 0, chrome: 0, foreignKept: 0, foreign: 0 };
for (const file of readdirSync(seeds).sort()) {
  const gold = readFileSync(join(folder, 'gold/seeds', `${file}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const decided = keptLines(readFileSync(join(seeds, file), 'utf8'));
  const counts = { kept: 0, lost: 0, chrome: 0, foreignKept: 0, foreign: 0 };
  for (const [rank, line] of gold.entries()) {
    const [, label, , role, , foreign] = line.split('\t');
    if (role === 'body') counts[decided[rank] ? 'kept' : 'lost']++;
    else if (label === 'drop' && decided[rank]) counts.chrome++;
    if (label === 'drop' && foreign === 'yes') {
      counts.foreign++;
      if (decided[rank]) counts.foreignKept++;
    }
  }
  console.log(row(file.slice(0, 3), 'palimpsest', counts));
  for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
}
console.log(row('the five pages', 'palimpsest', total));
