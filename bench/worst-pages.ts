import { chosenSets, WrongArgument, worstArguments } from './arguments.js';
import { strippingJudge } from './decide.js';
import { measurePage, type Page } from './labelled-pages.js';
import { shownPage } from './page-lines.js';
import { developmentData, pagesOfPart, readSet, setNames } from './page-sets.js';

/**
 * Prints the pages of the train part on which the stripper errs most, or one page line by line. Reads the folder in
 * PALIMPSEST_DATA; without it, the project's own labelled pages.
 *
 *   npm run bench:worst -- [--part train|check|all] [--set NAME]… [--most N] [--page ID]
 */
async function main(words: readonly string[]): Promise<void> {
  const { part, sets, most, page: id } = worstArguments(words);
  const data = developmentData(process.env);
  const known = setNames(data);
  const chosen = chosenSets(sets, known);
  const judge = await strippingJudge();
  if (id !== undefined) {
    const page = chosen.flatMap((set) => readSet(data, set)).find((candidate) => candidate.id === id);
    if (page === undefined) throw new WrongArgument(`--page ${id}: no such page in ${chosen.join(', ')}`);
    console.log(shownPage(page, judge));
    return;
  }
  for (const set of chosen) {
    const pages = pagesOfPart(set, readSet(data, set), part);
    console.log(worstOf(set, pages, most, (text) => judge(text).map(({ action }) => action === 'keep')));
  }
}

function worstOf(set: string, pages: readonly Page[], most: number, decide: (text: string) => boolean[]): string {
  const judged = pages
    .map((page) => {
      const { kept, lost, chromeKept } = measurePage(page, decide);
      return { page, lost, chromeKept, body: kept + lost, errors: lost + chromeKept };
    })
    .sort((a, b) => b.errors - a.errors || (a.page.id < b.page.id ? -1 : 1));
  const all = judged.reduce((sum, { errors }) => sum + errors, 0);
  const worst = judged.slice(0, most).filter(({ errors }) => errors > 0);
  return [
    `${set}: ${all} errors on ${judged.length} pages`,
    'errors  share  kept wrongly    lost  of body  page',
    ...worst.map(({ page, lost, chromeKept, body, errors }) =>
      [
        String(errors).padStart(6),
        `${((100 * errors) / all).toFixed(1)}%`.padStart(5),
        String(chromeKept).padStart(12),
        String(lost).padStart(6),
        String(body).padStart(7),
        [page.id, page.lang, page.page_type].filter((word) => word !== undefined && word !== '').join(' '),
      ].join('  '),
    ),
    '',
  ].join('\n');
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongArgument)) throw error;
  console.error(`bench:worst: ${error.message}`);
  process.exitCode = 2;
}
