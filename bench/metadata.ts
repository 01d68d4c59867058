import type { Metadata } from '../src/model/document.js';
import { chosenSets, metadataArguments, WrongArgument } from './arguments.js';
import { strippedDocuments } from './decide.js';
import { documentOfPage, type HtmlPage, type HtmlSet, htmlData, htmlSets, readHtmlPages } from './html-pages.js';
import {
  dateInAddress,
  dayOfCollection,
  daysBetween,
  goldHeadline,
  headingInTitle,
  lettersOf,
  sharedWords,
} from './metadata-references.js';
import { type Part, partOf } from './split.js';

/**
 * Prints how often a page's title and date agree with what else is known of them, and of how many pages each field is
 * found. A title is nearly right that shares four words of five with what it is compared with, or stands within it.
 * Of each set the train part and the check part; disagreements are listed of the train part alone.
 * Reads the pages below PALIMPSEST_DATA; `metadata-references.ts` says what titles and dates are compared with.
 *
 *   npm run bench:metadata -- [--set daniel|wcxb|aeb-public]… [--show N]
 */
const parts: readonly Part[] = ['train', 'check'];
const fields = ['title', 'date', 'byline', 'publisher', 'siteName', 'url', 'language', 'licence'] as const;

type Judged = { readonly page: HtmlPage; readonly wanted: string; readonly found: string; readonly from: string };
type Verdicts = { right: number; near: number; none: number; readonly wrong: Judged[] };

async function main(words: readonly string[]): Promise<void> {
  const { sets: asked, show } = metadataArguments(words);
  const folder = htmlData(process.env);
  if (folder === undefined) throw new WrongArgument('PALIMPSEST_DATA: name the folder that holds data/html');
  const chosen = chosenSets(asked, htmlSets);
  const stripped = await strippedDocuments();
  for (const set of htmlSets.filter((one) => chosen.includes(one))) {
    const pages = readHtmlPages(folder, set);
    for (const part of parts)
      report(
        set,
        part,
        pages.filter(({ id }) => partOf(set, id) === part),
        stripped,
        show,
      );
  }
}

type Stripping = Awaited<ReturnType<typeof strippedDocuments>>;

function report(set: HtmlSet, part: Part, pages: readonly HtmlPage[], stripped: Stripping, show: number): void {
  if (pages.length === 0) return;
  const titles: Verdicts = { right: 0, near: 0, none: 0, wrong: [] };
  const dates: Verdicts = { right: 0, near: 0, none: 0, wrong: [] };
  const found = new Map<string, number>();
  for (const page of pages) {
    const metadata = metadataOf(page, stripped);
    for (const field of fields) if (metadata[field] !== undefined) found.set(field, (found.get(field) ?? 0) + 1);
    judgeTitle(set === 'daniel' ? goldHeadline(page) : headingInTitle(page), metadata, page, titles);
    if (set === 'daniel') judgeCollection(dayOfCollection(page), metadata, page, dates);
    else judgeDate(dateInAddress(page), metadata, page, dates);
  }
  console.log(`${set}, ${part} part: ${pages.length} pages`);
  console.log(`  found on: ${fields.map((field) => `${field} ${found.get(field) ?? 0}`).join(', ')}`);
  const titleReference = set === 'daniel' ? "gold's first line" : 'the heading within <title>';
  console.log(`  title against ${titleReference}: ${summary(titles, 'or nearly')}`);
  const dateReference = set === 'daniel' ? 'the day of collection' : 'the address';
  const nearly = set === 'daniel' ? 'or within the month before' : 'or within a week';
  console.log(`  date against ${dateReference}, a day's difference allowed: ${summary(dates, nearly)}`);
  // Who reads the errors of the check part and mends them has no check part any more.
  if (part === 'check') return;
  list('title', titles, show);
  list('date', dates, show);
}

/** As the strip stage leaves it: what the page says, and what its text says where the page does not. */
function metadataOf(page: HtmlPage, stripped: Stripping): Metadata {
  const document = documentOfPage(page);
  return document === undefined ? {} : stripped(document).metadata;
}

function judgeTitle(wanted: string | undefined, { title }: Metadata, page: HtmlPage, verdicts: Verdicts): void {
  if (wanted === undefined) return;
  if (title === undefined) verdicts.none++;
  else if (lettersOf(title.value) === lettersOf(wanted)) verdicts.right++;
  else {
    if (sharedWords(title.value, wanted) >= 0.8 || isHeld(title.value, wanted)) verdicts.near++;
    verdicts.wrong.push({ page, wanted, found: title.value, from: title.from });
  }
}

/** References run on where a page glues two elements. */
function isHeld(title: string, wanted: string): boolean {
  const letters = lettersOf(title);
  return letters.length >= 12 && lettersOf(wanted).includes(letters);
}

function judgeDate(wanted: string | undefined, { date }: Metadata, page: HtmlPage, verdicts: Verdicts): void {
  if (wanted === undefined) return;
  if (date === undefined) {
    verdicts.none++;
    return;
  }
  const precision = Math.min(wanted.length, date.value.length);
  const days = Math.abs(daysBetween(wanted, date.value));
  const isSame = wanted.slice(0, precision) === date.value.slice(0, precision);
  if (isSame || (wanted.length === 10 && days <= 1)) verdicts.right++;
  else {
    if (days <= 7) verdicts.near++;
    verdicts.wrong.push({ page, wanted, found: date.value, from: date.from });
  }
}

function judgeCollection(wanted: string | undefined, { date }: Metadata, page: HtmlPage, verdicts: Verdicts): void {
  if (wanted === undefined) return;
  if (date === undefined) {
    verdicts.none++;
    return;
  }
  const days = daysBetween(date.value, wanted);
  if (Math.abs(days) <= 1) verdicts.right++;
  else {
    if (days >= 0 && days <= 31) verdicts.near++;
    verdicts.wrong.push({ page, wanted, found: date.value, from: date.from });
  }
}

function summary({ right, near, none, wrong }: Verdicts, nearly: string): string {
  const all = right + none + wrong.length;
  const share = (count: number) => (all === 0 ? '–' : `${((100 * count) / all).toFixed(1)}%`);
  return `${right} of ${all} right (${share(right)}), ${right + near} right ${nearly} (${share(right + near)}), ${none} have none`;
}

function list(what: string, { wrong }: Verdicts, show: number): void {
  for (const { page, wanted, found, from } of wrong.slice(0, show)) {
    console.log(
      `    ${what}  ${page.id.slice(0, 40)}  ${page.url ?? ''}\n      wanted ${wanted}\n      found  ${found}  (${from})`,
    );
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongArgument)) throw error;
  console.error(`bench:metadata: ${error.message}`);
  process.exitCode = 2;
}
