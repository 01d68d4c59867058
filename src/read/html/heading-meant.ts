import type { MetadataValue } from '../../model/document.js';

/** Headings and titles that are compared, of each the first. */
const mostHeadings = 8;
const mostTitles = 8;
const longestHeading = 300;

/**
 * Share of words, as F1, that a main heading must have in common with a title to be what it means: more where there are
 * several, of which others may be those of teasers.
 */
const sharedByOnly = 0.5;
const sharedByOneOfSeveral = 0.67;

/** What themes put behind a heading, to link to it. */
const anchor = /(?:\s*[¶§🔗]|\s#)+$/u;

/**
 * The main heading that says in other words what the page calls itself: "Camp stoves" where the titles are "Shop top rated camp
 * stoves". Titles are written for search engines and links; the heading is what readers see. Undefined where none has enough
 * words in common with any of them.
 *
 * @param headings of level 1, without the site's name
 */
export function headingMeant(titles: readonly MetadataValue[], headings: readonly string[]): string | undefined {
  const compared = headings.slice(0, mostHeadings).filter((text) => text.length <= longestHeading);
  const needed = compared.length === 1 ? sharedByOnly : sharedByOneOfSeveral;
  const wordsOfTitles = titles
    .slice(0, mostTitles)
    .filter(({ from }) => from !== 'h1')
    .flatMap(({ value, written }) => (written === undefined ? [wordsOf(value)] : [wordsOf(value), wordsOf(written)]));
  let best: { readonly text: string; readonly shared: number } | undefined;
  for (const text of compared) {
    const words = wordsOf(text);
    const shared = Math.max(0, ...wordsOfTitles.map((others) => sharedShare(words, others)));
    if (shared >= needed && shared > (best?.shared ?? 0)) best = { text, shared };
  }
  return best?.text.replace(anchor, '');
}

/** Where there are no spaces, a character is a word. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu),
  );
}

function sharedShare(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let both = 0;
  for (const word of left) if (right.has(word)) both++;
  return both === 0 ? 0 : (2 * both) / (left.size + right.size);
}
