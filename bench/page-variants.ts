import type { Page } from './labelled-pages.js';
import { randomNumbers } from './random-numbers.js';

/** The page with nothing but its body: what is clean must stay whole. */
export function bodyOf(page: Page): Page | undefined {
  const rows = rowsWhere(page, (label) => label === 'K');
  return rows.length < 2 ? undefined : pageOfRows(page, rows);
}

/** Lines of chrome that are left at most of each stretch, and how likely the lines next to the body are left. */
const mostLeft = 12;
const mostBeside = 5;
const besideShare = 0.6;

/**
 * The page as one that was cleaned before and not well: its body, some of the lines next to it, and one stretch of the rest.
 * The same page gives the same lines.
 */
export function thinnedOf(page: Page): Page | undefined {
  const body = rowsWhere(page, (label) => label === 'K');
  const chrome = rowsWhere(page, (label) => label === 'D');
  if (body.length < 2 || chrome.length === 0) return undefined;
  const random = randomNumbers(`thinned ${page.id}`);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const left = new Set(rowsWhere(page, (label) => label !== 'D'));
  const stretch = upTo(chrome.length - 1);
  for (const row of chrome.slice(stretch, stretch + upTo(mostLeft))) left.add(row);
  const [first, last] = [body[0], body[body.length - 1]];
  if (random() < besideShare)
    for (const row of chrome.filter((at) => at > last).slice(0, upTo(mostBeside))) left.add(row);
  if (random() < besideShare)
    for (const row of chrome.filter((at) => at < first).slice(-1 - upTo(mostBeside))) left.add(row);
  return pageOfRows(
    page,
    [...left].sort((a, b) => a - b),
  );
}

function rowsWhere({ lines, labels }: Page, isWanted: (label: string) => boolean): number[] {
  return [...lines.keys()].filter((row) => isWanted(labels[row]));
}

function pageOfRows({ text: _, ...page }: Page, rows: readonly number[]): Page {
  return {
    ...page,
    lines: rows.map((row) => page.lines[row]),
    labels: rows.map((row) => page.labels[row]).join(''),
    ...(page.foreign === undefined ? {} : { foreign: rows.map((row) => page.foreign?.[row] ?? 0) }),
  };
}
