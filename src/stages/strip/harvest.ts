import { parse as parseDomain } from 'tldts';
import { utf8Length } from '../../kernel/utf8.js';
import type { Block } from '../../model/block.js';
import type { Metadata, MetadataField, MetadataValue } from '../../model/document.js';
import { attributionOf } from './credits.js';
import { dateOf } from './dates.js';
import { isProse } from './features.js';
import type { Line } from './lines.js';

/** What the text says of itself, and which lines say nothing else and may go. */
export type Harvest = {
  readonly metadata: Metadata;
  readonly attributedTo?: string;
  /** By line: the field whose value the line is. The title's line is not among them: a title is text too. */
  readonly lines: ReadonlyMap<number, MetadataField>;
  /** The line that is the document's title, where that is certain, and what says so. */
  readonly titleLine?: { readonly at: number; readonly sharedWords: number; readonly given: boolean };
};

/** Lines from the top of the document in which bylines, dates and the site's name are looked for. */
const reach = 15;

/**
 * Reads metadata out of the text. For each field the first that is found wins, in this order: title from "The post …
 * appeared first on …", else the line before the prose that shares most words with it; the first line within reach of
 * the top that is a date, a byline, or a bare domain name.
 *
 * @param bodyStart index of the first line of prose, or the number of lines where there is none
 * @param given what the record or the page said already
 */
export function harvest(blocks: readonly Block[], lines: readonly Line[], bodyStart: number, given: Metadata): Harvest {
  const metadata: { [field in MetadataField]?: MetadataValue } = {};
  const taken = new Map<number, MetadataField>();
  let attributedTo: string | undefined;
  const set = (field: MetadataField, value: string, from: string, at: number) => {
    metadata[field] ??= { value, from, span: spanOfText(blocks[at]) };
  };
  for (const [at, line] of lines.entries()) {
    const attribution = attributionOf(line.text);
    if (attribution === undefined) continue;
    attributedTo ??= attribution.publisher;
    set('title', attribution.title, 'firstAppearedOn', at);
    set('publisher', attribution.publisher, 'firstAppearedOn', at);
  }
  const top = Math.min(lines.length, bodyStart, reach);
  for (let at = 0; at < top; at++) {
    const byline = bylineAt(lines, at);
    if (byline !== undefined && metadata.byline === undefined) {
      set('byline', byline.name, 'bylineLine', byline.last);
      for (let line = at; line <= byline.last; line++) taken.set(line, 'byline');
    }
    const date = dateAt(lines, at);
    if (date !== undefined && metadata.date === undefined) {
      set('date', date.value, 'dateLine', at);
      for (let line = at; line <= date.last; line++) taken.set(line, 'date');
    }
    const site = siteOf(lines[at].text);
    if (site !== undefined && metadata.site === undefined) {
      set('site', site, 'domainLine', at);
      taken.set(at, 'site');
    }
  }
  const sharedWithOpening = openingWords(lines, bodyStart);
  const known = given.title?.value ?? metadata.title?.value;
  const named = known === undefined ? -1 : indexOfTitle(lines.slice(0, bodyStart), known);
  const guess = likeliestTitle(lines, bodyStart, taken, sharedWithOpening);
  if (guess !== undefined) set('title', withoutMarks(lines[guess.at].text), 'titleLine', guess.at);
  const titleLine =
    named !== -1
      ? { at: named, sharedWords: sharedWithOpening(lines[named]), given: true }
      : guess !== undefined && guess.sharedWords >= certainTitleWords
        ? { ...guess, given: false }
        : undefined;
  return {
    metadata,
    ...(attributedTo === undefined ? {} : { attributedTo }),
    lines: taken,
    ...(titleLine === undefined ? {} : { titleLine }),
  };
}

/** Words that a line must share with the prose to be taken for its title without being told. */
const certainTitleWords = 2;

/** A Markdown heading without its marks. */
function withoutMarks(line: string): string {
  return line.replace(/^#{1,6}\s+/, '');
}

/** Longest title that is looked for among the lines. */
const longestTitle = 500;

/** The first line that says the title and nothing else; -1 where there is none. */
function indexOfTitle(lines: readonly Line[], title: string): number {
  if (title.length > longestTitle) return -1;
  const wanted = title.toLowerCase();
  return lines.findIndex(({ text }) => text.length <= longestTitle + 8 && withoutMarks(text).toLowerCase() === wanted);
}

/** Where the block's text stands: without the white space around it. */
function spanOfText(block: Block): { start: number; end: number } {
  return {
    start: block.end - utf8Length(block.text.trimStart()),
    end: block.start + utf8Length(block.text.trimEnd()),
  };
}

const bylineWords = /^(?:by|von|par|por|автор|autor|auteur|di|door|作者|记者)(?:\s*[:：]\s*|\s+|$)/iu;
const personName =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:al|bin|van|von|de|der|da|la|di|\p{Lu}[\p{L}.'’-]*)){1,4}$|^\p{Script=Han}{2,4}$/u;

/** "By Name Surname" on one line, or "By" on one and the name on the next. */
function bylineAt(lines: readonly Line[], at: number): { name: string; last: number } | undefined {
  const { text } = lines[at];
  const word = text.length <= 80 ? bylineWords.exec(text)?.[0] : undefined;
  if (word === undefined) return undefined;
  const rest = text.slice(word.length).trim();
  if (rest !== '') return personName.test(rest) ? { name: rest, last: at } : undefined;
  const next = lines[at + 1]?.text ?? '';
  return next.length <= 60 && personName.test(next) ? { name: next, last: at + 1 } : undefined;
}

/** A date on one line, or a month's name on one and the year on the next. */
function dateAt(lines: readonly Line[], at: number): { value: string; last: number } | undefined {
  const { text } = lines[at];
  const alone = dateOf(text);
  if (alone !== undefined) return { value: alone, last: at };
  const next = lines[at + 1]?.text;
  if (next === undefined || !/^(?:19|20)\d\d$/.test(next) || text.length > 20) return undefined;
  const both = dateOf(`${text} ${next}`);
  return both === undefined ? undefined : { value: both, last: at + 1 };
}

/** The registrable domain of a line that is a host name and nothing else. */
export function siteOf(line: string): string | undefined {
  if (!/^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/?$/iu.test(line.slice(0, 100)) || line.length > 80)
    return undefined;
  return registrableDomain(line);
}

/** The registrable domain of a URL or host name; undefined where there is none (an address, a single label). */
export function registrableDomain(urlOrHost: string): string | undefined {
  const { domain, isIp } = parseDomain(urlOrHost, { allowPrivateDomains: true });
  return isIp || domain === null ? undefined : domain;
}

/**
 * Of the lines before the prose that look like a title, the one that shares most words with the prose's beginning, one
 * at least; then the longer; then the first. A document without prose has none.
 */
function likeliestTitle(
  lines: readonly Line[],
  bodyStart: number,
  taken: ReadonlyMap<number, unknown>,
  sharedWithOpening: (line: Line) => number,
): { readonly at: number; readonly sharedWords: number } | undefined {
  if (bodyStart >= lines.length) return undefined;
  let best: { at: number; sharedWords: number } | undefined;
  let most = 0;
  for (let at = Math.max(0, bodyStart - reach); at < bodyStart; at++) {
    const line = lines[at];
    if (taken.has(at) || line.mismatch > 0.6 || line.length < 12 || line.length > 200 || line.words < 3) continue;
    const shared = sharedWithOpening(line);
    const worth = shared + Math.min(line.words, 12) / 12;
    if (shared > 0 && worth > most) {
      most = worth;
      best = { at, sharedWords: shared };
    }
  }
  return best;
}

/** Lines of prose that a title is compared with. */
const openingLines = 10;

/** Counts the content words of a line that stand in the first lines of prose. */
function openingWords(lines: readonly Line[], bodyStart: number): (line: Line) => number {
  if (bodyStart === 0) return () => 0;
  const inOpening = new Set(
    lines
      .slice(bodyStart, bodyStart + openingLines)
      .filter(isProse)
      .flatMap(({ contentWords }) => contentWords),
  );
  return ({ contentWords }) => new Set(contentWords.filter((word) => inOpening.has(word))).size;
}
