import { parseArgs } from 'node:util';
import { type HtmlPage, type HtmlSet, htmlData, htmlSets, readHtmlPages } from './html-pages.js';
import { meanF1, type Overlap, overlapOf, runsOf, tokensOf } from './overlap.js';
import { defuddle, type Extract, palimpsest, readability } from './page-extractors.js';
import { partOf } from './split.js';

/**
 * Prints how well the content of pages is told from what stands around it, beside extractors that npm has, on the pages of
 * PALIMPSEST_DATA that nothing was trained on.
 *
 *   npm run bench:html -- [--own]
 */
const { own } = parseArgs({ options: { own: { type: 'boolean', default: false } } }).values;
const folder = htmlData(process.env);
if (folder === undefined) {
  console.error('bench:html: PALIMPSEST_DATA names no folder with data/html; nothing was measured');
  process.exit(2);
}

type Row = { readonly page: HtmlPage; readonly fourGrams: Overlap; readonly words: Overlap };

const extractors: [string, Extract][] = [['palimpsest', await palimpsest()]];
if (!own) extractors.push(['readability', readability], ['defuddle', defuddle]);

for (const set of htmlSets) {
  const pages = readHtmlPages(folder, set).filter(({ id }) => partOf(set, id) === 'check');
  for (const [name, extract] of extractors) {
    const rows: Row[] = [];
    const started = performance.now();
    let spent = 0;
    for (const page of pages) {
      const before = performance.now();
      const text = await extract(page).catch(() => '');
      spent += performance.now() - before;
      rows.push(measured(page, text));
    }
    void started;
    for (const [group, members] of groupsOf(set, rows)) say(name, set, group, members, spent / pages.length);
  }
}

function measured(page: HtmlPage, text: string): Row {
  const [found, wanted] = [tokensOf(text), tokensOf(page.gold)];
  return {
    page,
    fourGrams: overlapOf(runsOf(found, 4), runsOf(wanted, 4)),
    words: overlapOf(runsOf(found, 1), runsOf(wanted, 1)),
  };
}

function groupsOf(set: HtmlSet, rows: readonly Row[]): [string, readonly Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = set === 'daniel' ? (row.page.language ?? '') : set === 'wcxb' ? row.page.kind : '';
    if (group !== '') groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [['all', rows], ...[...groups].sort()];
}

function say(name: string, set: string, group: string, rows: readonly Row[], milliseconds: number): void {
  const cells = [
    meanF1(rows.map(({ fourGrams }) => fourGrams)).toFixed(4),
    meanF1(rows.map(({ words }) => words)).toFixed(4),
    group === 'all' ? milliseconds.toFixed(1) : '',
  ];
  console.log(
    `${set.padEnd(11)} ${group.padEnd(14)} ${String(rows.length).padStart(4)}  ${name.padEnd(12)} ${cells.map((cell) => cell.padStart(8)).join('')}`,
  );
}
