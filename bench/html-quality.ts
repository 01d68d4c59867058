import type { HtmlPage, HtmlSet } from './html-pages.js';
import { readHtmlPages } from './html-pages.js';
import { meanF1, type Overlap, overlapOf, runsOf, tokensOf } from './overlap.js';
import type { Extract } from './page-extractors.js';
import type { AskedPart } from './page-sets.js';
import { partOf } from './split.js';

/** How well one extractor does on pages of a set: all that were measured, or those of one language or kind. */
export type HtmlMeasurement = {
  readonly set: HtmlSet;
  readonly part: AskedPart;
  readonly who: string;
  readonly group?: string;
  readonly pages: number;
  /** F1 of mean precision and mean recall, over runs of four tokens and over words. */
  readonly fourGrams: number;
  readonly words: number;
};

type Row = { readonly page: HtmlPage; readonly fourGrams: Overlap; readonly words: Overlap };

export async function measureHtmlSet(
  folder: string,
  set: HtmlSet,
  part: AskedPart,
  extractors: ReadonlyMap<string, Extract>,
): Promise<HtmlMeasurement[]> {
  const pages = readHtmlPages(folder, set).filter(({ id }) => part === 'all' || partOf(set, id) === part);
  const runs = [...extractors].map(([who, extract]) => ({ who, extract, rows: [] as Row[] }));
  for (const page of pages) for (const { extract, rows } of runs) rows.push(rowOf(page, await extract(page)));
  return runs.flatMap(({ who, rows }) => {
    const of = (group: string | undefined, members: readonly Row[]): HtmlMeasurement => ({
      ...{ set, part, who, pages: members.length },
      ...(group !== undefined && { group }),
      fourGrams: meanF1(members.map(({ fourGrams }) => fourGrams)),
      words: meanF1(members.map(({ words }) => words)),
    });
    return [of(undefined, rows), ...groupsOf(set, rows).map(([group, members]) => of(group, members))];
  });
}

function rowOf(page: HtmlPage, text: string): Row {
  const [found, wanted] = [tokensOf(text), tokensOf(page.gold)];
  return {
    page,
    fourGrams: overlapOf(runsOf(found, 4), runsOf(wanted, 4)),
    words: overlapOf(runsOf(found, 1), runsOf(wanted, 1)),
  };
}

function groupsOf(set: HtmlSet, rows: readonly Row[]): [string, Row[]][] {
  if (set === 'aeb-public') return [];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = set === 'daniel' ? (row.page.language ?? 'unknown') : row.page.kind;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [row]);
    else members.push(row);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** One table a set with all extractors, then the groups of its pages for the first of them. */
export function htmlTables(measurements: readonly HtmlMeasurement[]): string {
  const sets = [...new Set(measurements.map(({ set }) => set))];
  return sets.map((set) => tableOf(measurements.filter((measurement) => measurement.set === set))).join('\n');
}

function tableOf(measurements: readonly HtmlMeasurement[]): string {
  const [{ set, part, pages, who: first }] = measurements;
  const line = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}`;
  const shown = measurements.filter(({ group, who }) => group === undefined || who === first);
  const rows = shown.map(({ who, group, pages: members, fourGrams, words }) =>
    line(group === undefined ? who : `  ${group} (${members})`, [fourGrams.toFixed(4), words.toFixed(4)]),
  );
  return [
    `${set}, pages: ${part === 'all' ? 'all' : `${part} part,`} ${pages} pages`,
    line('', ['4-gram F1', 'word F1']),
    ...rows,
    '',
  ].join('\n');
}
