import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Counts,
  type Decide,
  f1,
  measurePages,
  measureRealPages,
  readPages,
  recall,
  sets,
  stripper,
  sumOf,
} from './labelled-pages.js';

/** Prints how well the stripper does on labelled pages, beside two baselines. Reads the folder in PALIMPSEST_DATA. */

const data = process.env.PALIMPSEST_DATA;
if (data === undefined || !existsSync(join(data, 'data/text'))) {
  console.error('bench:quality: PALIMPSEST_DATA names no folder with data/text; nothing was measured');
  process.exit(2);
}

function row(name: string, who: string, counts: Counts): string {
  const { kept, chromeKept, foreign, foreignKept } = counts;
  const figures = [f1(counts), kept / (kept + chromeKept), recall(counts)].map((figure) => figure.toFixed(3));
  const foreignShare = foreign === 0 ? '–' : `${((100 * foreignKept) / foreign).toFixed(2)}%`;
  return [name.padEnd(22), who.padEnd(12), ...figures, foreignShare].join('  ');
}

const baselines: readonly (readonly [string, Decide])[] = [
  ['keep all', (text) => text.split('\n').map(() => true)],
  ['> 80 chars', (text) => text.split('\n').map((line) => line.length > 80)],
];

const own = await stripper();
console.log(`${'set'.padEnd(22)}  ${'who'.padEnd(12)}  F1     prec.  recall foreign kept`);
for (const set of sets) {
  const pages = readPages(data, set);
  console.log(row(set, 'palimpsest', measurePages(pages, own)));
  for (const [name, decide] of baselines) console.log(row('', name, measurePages(pages, decide)));
}
const real = measureRealPages(data, own);
for (const [file, counts] of real) console.log(row(file.slice(0, 20), 'palimpsest', counts));
console.log(row('the real pages', 'palimpsest', sumOf(real.values())));
