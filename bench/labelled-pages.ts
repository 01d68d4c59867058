import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { linesOf } from './baselines/lines.js';
import { type Counts, countBody, countChrome, countForeign, noCounts, sumOf } from './counts.js';
import type { Decide } from './decide.js';

export { type Counts, f1, recall, sumOf } from './counts.js';
export { type Decide, stripper } from './decide.js';

/**
 * Labelled pages of the development data, and how well a way of deciding lines agrees with their labels: K lines
 * against D lines, P and T left out, as the data's README defines it.
 */

export const sets = ['mixed-en-foreignnav', 'mixed-foreign-ennav', 'bilingual-keep', 'daniel', 'wcxb', 'aeb-public'];

export type Page = {
  readonly id: string;
  readonly lang?: string;
  readonly page_type?: string;
  readonly lines: readonly string[];
  /** A character a line: K keep, D drop, anything else not scored. */
  readonly labels: string;
  /** 1 for a line in another language than the page's. */
  readonly foreign?: readonly number[];
  /** The page as it was read, where it holds more than its lines: blank lines, other line ends. */
  readonly text?: string;
};

export function readPages(data: string, set: string): Page[] {
  const lines = gunzipSync(readFileSync(join(data, 'data/text', `${set}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** The real pages, with their labels in the form of the other sets: lines of metadata are not scored. */
export function readRealPages(data: string): Page[] {
  return readdirSync(join(data, 'seeds'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(data, 'seeds', file), 'utf8');
      const gold = readFileSync(join(data, 'gold/seeds', `${file}.tsv`), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t'));
      return {
        id: file,
        text,
        lines: linesOf(text),
        labels: gold.map(([, label, , role]) => (role === 'body' ? 'K' : label === 'drop' ? 'D' : 'P')).join(''),
        foreign: gold.map(([, label, , , , foreign]) => (label === 'drop' && foreign === 'yes' ? 1 : 0)),
      };
    });
}

export function measurePages(pages: readonly Page[], decide: Decide): Counts {
  return sumOf(pages.map((page) => measurePage(page, decide)));
}

/** By file name. */
export function measureRealPages(data: string, decide: Decide): Map<string, Counts> {
  return new Map(readRealPages(data).map((page) => [page.id, measurePage(page, decide)]));
}

export function measurePage(page: Page, decide: Decide): Counts {
  const rows = rowsOf(page);
  const decided = decide(textOf(page));
  if (decided.length !== rows.length) throw new Error(`${page.id}: a line was split or joined`);
  const counts = noCounts();
  for (const [rank, row] of rows.entries()) {
    if (page.foreign?.[row] === 1) countForeign(counts, decided[rank]);
    if (page.labels[row] === 'K') countBody(counts, decided[rank]);
    else if (page.labels[row] === 'D') countChrome(counts, decided[rank]);
  }
  return counts;
}

/** The page as one text: a line each, so that there is a decision for each. */
export function textOf(page: Page): string {
  return (
    page.text ??
    rowsOf(page)
      .map((row) => page.lines[row].replace(/[\r\n]/g, ' '))
      .join('\n')
  );
}

/** Indices of the lines that are not blank: those that are decided. */
export function rowsOf({ lines }: Page): number[] {
  return [...lines.keys()].filter((row) => lines[row].trim() !== '');
}
