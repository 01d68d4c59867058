import { parse as parseDomain } from 'tldts';
import type { Block } from '../../model/block.js';
import type { Metadata, MetadataField, MetadataValue } from '../../model/document.js';
import { attributionOf } from './credits.js';
import { dateOf } from './dates.js';
import type { Line } from './lines.js';

/** What the text says of itself, and which lines say nothing else and may go. */
export type Harvest = {
  readonly metadata: Metadata;
  readonly attributedTo?: string;
  /** By line: the field whose value the line is. The title's line is not among them: a title is text too. */
  readonly lines: ReadonlyMap<number, MetadataField>;
};

/** Lines from either end of the document in which bylines, dates and the site's name are looked for. */
const reach = 15;

/**
 * Reads metadata out of the text. For each field the first that is found wins, in this order: title from "The post …
 * appeared first on …", else the line before the prose that shares most words with it; the first line within reach of
 * the top that is a date, a byline, or a bare domain name.
 *
 * @param bodyStart index of the first line of prose, or the number of lines where there is none
 */
export function harvest(blocks: readonly Block[], lines: readonly Line[], bodyStart: number): Harvest {
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
  const title = titleLine(lines, Math.min(lines.length, bodyStart), taken);
  if (title !== undefined) set('title', lines[title].text, 'titleLine', title);
  return { metadata, attributedTo, lines: taken };
}

/** Where the block's text stands: without the white space around it. */
function spanOfText(block: Block): { start: number; end: number } {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  return {
    start: block.start + bytes(block.text) - bytes(block.text.trimStart()),
    end: block.start + bytes(block.text.trimEnd()),
  };
}

const bylineWords = /^(?:by|von|par|por|автор|autor|auteur|di|door|作者)\s*[::]?(?:\s+|$)/iu;
const personName = /^\p{Lu}[\p{L}.'’-]*(?: (?:al|bin|van|von|de|der|da|la|di|\p{Lu}[\p{L}.'’-]*)){1,4}$/u;

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

/** Of the lines before the prose that look like a title, the one whose words the prose uses most; then the first. */
function titleLine(lines: readonly Line[], bodyStart: number, taken: ReadonlyMap<number, unknown>): number | undefined {
  const inBody = new Set<string>();
  for (const line of lines.slice(bodyStart, bodyStart + 10)) for (const token of line.tokens) inBody.add(token);
  let best: number | undefined;
  let most = 0;
  for (let at = Math.max(0, bodyStart - reach); at < bodyStart; at++) {
    const line = lines[at];
    if (taken.has(at) || line.mismatch > 0.6 || line.length < 12 || line.length > 200 || line.words < 3) continue;
    const shared = line.tokens.filter((token) => token.length >= 4 && inBody.has(token)).length;
    const worth = 1 + shared + Math.min(line.words, 12) / 12;
    if (worth > most) {
      most = worth;
      best = at;
    }
  }
  return best;
}
