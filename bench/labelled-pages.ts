import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../src/model/document.js';
import { loadLanguageModel } from '../src/run/language-model.js';
import { loadInterfacePhrases } from '../src/run/word-lists.js';
import { identify } from '../src/stages/identify/stage.js';
import { segment } from '../src/stages/segment/stage.js';
import { phraseTable } from '../src/stages/strip/interface-phrases.js';
import { strip } from '../src/stages/strip/stage.js';

/**
 * Labelled pages of the development data, and how well a way of deciding lines agrees with their labels: K lines
 * against D lines, P and T left out, micro-averaged, as the data's README defines it.
 */

export const sets = ['mixed-en-foreignnav', 'mixed-foreign-ennav', 'bilingual-keep', 'daniel', 'wcxb', 'aeb-public'];

export type Page = {
  readonly id: string;
  readonly lines: readonly string[];
  readonly labels: string;
  readonly foreign?: readonly number[];
};

export type Counts = {
  /** Lines of the body, kept and lost. */
  kept: number;
  lost: number;
  /** Other lines, kept and removed. */
  chromeKept: number;
  chromeRemoved: number;
  /** Injected or marked lines in another language: all, and those kept. */
  foreign: number;
  foreignKept: number;
};

/** Kept or not, for each line that is not blank. */
export type Decide = (text: string) => readonly boolean[];

export function noCounts(): Counts {
  return { kept: 0, lost: 0, chromeKept: 0, chromeRemoved: 0, foreign: 0, foreignKept: 0 };
}

export function f1({ kept, lost, chromeKept }: Counts): number {
  return (2 * kept) / (2 * kept + lost + chromeKept);
}

export function recall({ kept, lost }: Counts): number {
  return kept / (kept + lost);
}

export function readPages(data: string, set: string): Page[] {
  const lines = gunzipSync(readFileSync(join(data, 'data/text', `${set}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

export function measurePages(pages: readonly Page[], decide: Decide): Counts {
  const counts = noCounts();
  for (const { lines, labels, foreign } of pages) {
    const rows = [...lines.keys()].filter((row) => lines[row].trim() !== '');
    const decided = decide(rows.map((row) => lines[row].replace(/[\r\n]/g, ' ')).join('\n'));
    if (decided.length !== rows.length) throw new Error('a line was split or joined');
    for (const [rank, row] of rows.entries()) {
      if (foreign?.[row] === 1) countForeign(counts, decided[rank]);
      if (labels[row] === 'K') countBody(counts, decided[rank]);
      else if (labels[row] === 'D') countChrome(counts, decided[rank]);
    }
  }
  return counts;
}

/** The real pages by name: body lines against lines to drop; lines of metadata are not scored. */
export function measureRealPages(data: string, decide: Decide): Map<string, Counts> {
  const seeds = join(data, 'seeds');
  return new Map(
    readdirSync(seeds)
      .sort()
      .map((file) => {
        const gold = readFileSync(join(data, 'gold/seeds', `${file}.tsv`), 'utf8')
          .trim()
          .split('\n')
          .slice(1);
        const decided = decide(readFileSync(join(seeds, file), 'utf8'));
        const counts = noCounts();
        for (const [rank, line] of gold.entries()) {
          const [, label, , role, , foreign] = line.split('\t');
          if (role === 'body') countBody(counts, decided[rank]);
          else if (label === 'drop') countChrome(counts, decided[rank]);
          if (label === 'drop' && foreign === 'yes') countForeign(counts, decided[rank]);
        }
        return [file, counts];
      }),
  );
}

export function sumOf(all: Iterable<Counts>): Counts {
  const total = noCounts();
  for (const counts of all) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  return total;
}

function countBody(counts: Counts, kept: boolean): void {
  counts[kept ? 'kept' : 'lost']++;
}

function countChrome(counts: Counts, kept: boolean): void {
  counts[kept ? 'chromeKept' : 'chromeRemoved']++;
}

function countForeign(counts: Counts, kept: boolean): void {
  counts.foreign++;
  if (kept) counts.foreignKept++;
}

/** The project's own stripper, from a document's text alone. */
export async function stripper(): Promise<Decide> {
  const identifyStage = identify(await loadLanguageModel());
  const stripStage = strip({ enabled: true, phrases: phraseTable(loadInterfacePhrases()) });
  return (text) => {
    const document: Document = {
      origin: { path: 'page.txt', record: 1 },
      input: { bytes: 0, sha256: '', encoding: 'utf-8', mediaType: 'text/plain' },
      text,
      replacements: 0,
      metadata: {},
    };
    const { decisions } = stripStage.apply(identifyStage.apply(segment.apply(document)));
    return decisions.map(({ action }) => action === 'keep');
  };
}
