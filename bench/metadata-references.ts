import { load } from 'cheerio/slim';
import type { HtmlPage } from './html-pages.js';

/**
 * What titles and dates of pages are measured by. The pages have no gold of either, so each reference is made from
 * something else that is known of the page, never from the fields that the reader chooses among first.
 */

/** Characters of a first line that is taken for a headline. */
const longestHeadline = 200;

/** Letters and digits alone, in lower case. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The first paragraph of a gold text that begins with its headline: of the set daniel. */
export function goldHeadline({ gold }: HtmlPage): string | undefined {
  const [first, second] = gold.split(/\n{2,}/, 2);
  const line = first.trim();
  if (second === undefined || line.length < 4 || line.length > longestHeadline || /[.。]$/u.test(line))
    return undefined;
  return line;
}

/**
 * The heading that the `title` element holds, the longest one: the title as readers see it. Pages whose title is no
 * heading have none. It cannot tell whether JSON-LD or Open Graph say something better.
 */
export function headingInTitle({ html }: HtmlPage): string | undefined {
  const page = load(html);
  const title = lettersOf(page('title').first().text());
  const headings = page('h1, h2, h3')
    .toArray()
    .map((element) => page(element).text().replace(/\s+/g, ' ').trim());
  return headings
    .filter((text) => lettersOf(text).length >= 8 && title.includes(lettersOf(text)))
    .reduce<string | undefined>(
      (best, text) => (best === undefined || lettersOf(text).length > lettersOf(best).length ? text : best),
      undefined,
    );
}

/** The day, or the month, that stands in a page's address. */
export function dateInAddress({ url }: HtmlPage): string | undefined {
  const match = /[/_-](20\d\d)[/-](\d\d?)(?:[/-](\d\d?))?(?=[/_.-]|$)/.exec(url ?? '');
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return undefined;
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** The day on which a page of the set daniel was collected: its id begins with it. */
export function dayOfCollection({ id }: HtmlPage): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)_/.exec(id);
  return match === null ? undefined : match.slice(1).join('-');
}

/** Share of words that two titles have in common, as F1; a character a word where there are no spaces. */
export function sharedWords(left: string, right: string): number {
  const words = (text: string) =>
    new Set(
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu),
    );
  const [one, other] = [words(left), words(right)];
  const both = [...one].filter((word) => other.has(word)).length;
  return both === 0 ? 0 : (2 * both) / (one.size + other.size);
}

/** Days from one date to another, each as precise as it was written. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
}
