import { type Byline, bylineOf } from './bylines.js';
import { dateAtEdge, datesOf, type FoundDate } from './dates.js';
import { type SourceLine, sourceLineOf } from './source-lines.js';

/** What a line above or below an article says of it. */
export type OpeningLine = {
  readonly byline?: Byline;
  readonly dates: readonly FoundDate[];
  readonly source?: SourceLine;
  /** It says nothing else, or no more than a section's name beside it. */
  readonly whole: boolean;
};

/** Longest line that is taken apart. */
const longestLine = 200;

/** What stands between things said side by side. */
const separator = /\s*[|•·‧∙¦]\s*|\s+[–—―-]\s+|\s+\/\s+|\s{3,}|\t|\s+(?=\p{L}{1,20}[:：])/gu;

/** Texts one of which every separator holds, or the label behind it; a tab aside. */
export const partClues = [/[|•·‧∙¦:：]|\s[–—―-]\s|\s\/\s|\s{3}/u];

/** A part of a line: where it begins, and whether a dash stands before it, as dashes also stand in headlines. */
type Part = { readonly text: string; readonly start: number; readonly dashed: boolean };

/** Reads byline, dates and source off a line; undefined where it has none of them. */
export function openingLineOf(line: string, language?: string): OpeningLine | undefined {
  if (line.length < 4 || line.length > longestLine) return undefined;
  const all = readPart({ text: line, start: 0, dashed: false }, language);
  if (all !== undefined) return { dates: [], ...all, whole: true };
  const parts = partsOf(line);
  if (parts.length < 2 || parts.length > 6) return undefined;
  let byline: Byline | undefined;
  let source: SourceLine | undefined;
  const dates: FoundDate[] = [];
  let others = 0;
  let dashed = false;
  for (const part of parts) {
    const read = readPart(part, language);
    dashed ||= part.dashed;
    if (read === undefined) others += isSection(part.text) ? 1 : parts.length;
    byline ??= read?.byline;
    source ??= read?.source;
    dates.push(...(read?.dates ?? []));
  }
  if (byline === undefined && source === undefined && dates.length === 0) return undefined;
  return {
    ...(byline === undefined ? {} : { byline }),
    ...(source === undefined ? {} : { source }),
    dates,
    whole: others === 0 || (others <= 2 && !dashed),
  };
}

type Read = { readonly byline?: Byline; readonly dates?: readonly FoundDate[]; readonly source?: SourceLine };

/** A part that is a date, a byline, a source, or a byline with a date before or behind it. */
function readPart({ text, start }: Part, language: string | undefined): Read | undefined {
  const dates = datesOf(text, language);
  if (dates !== undefined) return { dates: dates.map((date) => moved(date, start)) };
  const byline = bylineOf(text);
  if (byline !== undefined) return { byline: moved(byline, start) };
  const source = sourceLineOf(text);
  if (source !== undefined) return { source: moved(source, start) };
  const date = dateAtEdge(text, language);
  if (date === undefined) return undefined;
  const restStart = date.start === 0 ? date.end : 0;
  const rest = date.start === 0 ? text.slice(date.end) : text.slice(0, date.start);
  const lead = /^[\s,.;:()|–—-]*/u.exec(rest)?.[0].length ?? 0;
  const beside = bylineOf(rest.slice(lead).replace(/[\s,.;:(|–—-]{1,5}$/u, ''));
  if (beside !== undefined) {
    return { byline: moved(beside, start + restStart + lead), dates: [moved(date, start)] };
  }
  return /^\p{Lu}[\p{L}-]{1,20},\s?$/u.test(rest) ? { dates: [moved(date, start)] } : undefined;
}

function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let dashed = false;
  const add = (end: number) => {
    const text = line.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(text)) parts.push({ text, start, dashed });
  };
  for (const { 0: mark, index } of line.matchAll(separator)) {
    add(index);
    start = index + mark.length;
    dashed = /[–—―-]/u.test(mark);
  }
  add(line.length);
  return parts;
}

/** A section's name, a count of comments, a reading time. */
function isSection(text: string): boolean {
  return text.length <= 30 && text.split(/\s+/u).length <= 3 && !/[.!?]$/u.test(text);
}

function moved<Found extends { readonly start: number; readonly end: number }>(found: Found, by: number): Found {
  return { ...found, start: found.start + by, end: found.end + by };
}
