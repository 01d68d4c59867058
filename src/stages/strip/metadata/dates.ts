import { calendarDay } from './calendar-days.js';
import { isShort, joined, type Token, tokensIn } from './date-tokens.js';
import { longestLabel, publishedLabels, timeWords, updatedLabels, weekdays } from './date-words.js';

/** Longest line that is looked at for a date. */
const longestDate = 160;

/** What every date has: a year in four digits. */
const year = /\p{Nd}{4}/u;
export const yearClues = [/\d{4}/];

/** A date in a line: ISO 8601 to the day or to the month, and the characters that say it, with its label and its time. */
export type FoundDate = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** When the text was last changed, not when it was published. */
  readonly updated: boolean;
  /** Something before it says that it is the text's own date. */
  readonly labelled: boolean;
};

/**
 * The ISO 8601 date that a whole line says, to the day or to the month; undefined where it says none, or where day and
 * month could be either way round. Labels and weekdays before it and a time behind it are passed over. Where the line
 * has a date of publication and one of a change, the former counts.
 */
export function dateOf(line: string, language?: string): string | undefined {
  const dates = datesOf(line, language);
  return (dates?.find(({ updated }) => !updated) ?? dates?.[0])?.value;
}

/** The dates of a line that says nothing else, one at least; undefined for any other line. */
export function datesOf(line: string, language?: string): readonly FoundDate[] | undefined {
  if (line.length > longestDate || !year.test(line)) return undefined;
  const tokens = tokensIn(line);
  const dates: FoundDate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = dateAt(tokens, at, language);
    // A second date without a label makes a period, or a calendar.
    if (read === undefined || (dates.length > 0 && !read.date.labelled)) return undefined;
    dates.push(read.date);
    at = read.next;
  }
  return dates.length === 0 || !/^[\s.,;:()[\]|（）-]*$/u.test(line.slice(tokens[tokens.length - 1].end))
    ? undefined
    : dates;
}

/** A date that a line begins or ends with, whatever else it says. */
export function dateAtEdge(line: string, language?: string): FoundDate | undefined {
  if (line.length > longestDate || !year.test(line)) return undefined;
  const tokens = tokensIn(line);
  for (let at = 0; at < tokens.length; at++) {
    const read = dateAt(tokens, at, language);
    if (read !== undefined && (at === 0 || read.next === tokens.length)) return read.date;
  }
  return undefined;
}

/** Labels, weekdays, the date itself and a time, from a token on. */
function dateAt(
  tokens: readonly Token[],
  from: number,
  language: string | undefined,
): { readonly date: FoundDate; readonly next: number } | undefined {
  let at = from;
  let labelled = false;
  let updated = false;
  for (;;) {
    const published = labelWords(tokens, at, publishedLabels);
    const changed = labelWords(tokens, at, updatedLabels);
    const words = Math.max(published, changed, labelWords(tokens, at, weekdays));
    if (words === 0) break;
    if (published === words) labelled = true;
    if (changed === words) labelled = updated = true;
    at += words;
  }
  // A time may come first: "18:40, 3 May 2024".
  const core = calendarDay(tokens, at, language) ?? calendarDay(tokens, afterTime(tokens, at), language);
  if (core === undefined) return undefined;
  const next = afterTime(tokens, core.next);
  return {
    date: { value: core.value, start: tokens[from].start, end: tokens[next - 1].end, labelled, updated },
    next,
  };
}

/** How many words from here on are a phrase of the table, the longest that there is; 0 for none. */
function labelWords(tokens: readonly Token[], at: number, table: ReadonlySet<string>): number {
  for (let words = Math.min(longestLabel, tokens.length - at); words > 0; words--) {
    if (table.has(joined(tokens, at, words))) return words;
  }
  return 0;
}

/** The tokens of a time of day, a weekday or a time zone that follow a date. */
function afterTime(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < tokens.length && next < at + 14) {
    const token = tokens[next];
    if (!/^[\s.,;:()[\]|·•@–—+（）：，、-]*$/u.test(token.before)) break;
    if (token.number === undefined) {
      if (!timeWords.has(token.text.normalize('NFC')) && !timeWords.has(token.text) && !weekdays.has(token.text)) break;
    } else if (!isPartOfTime(tokens, next)) break;
    next++;
  }
  return next;
}

/** A number beside a colon, a point or a word of time: 18:40, 18.40, 18h40, 6 pm, UTC+2. */
function isPartOfTime(tokens: readonly Token[], at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous?.number !== undefined && /^[:.：]$/u.test(token.before)) return true;
  if (!isShort(token)) return token.before === '+';
  if (token.before.endsWith('+')) return true;
  if (next?.number !== undefined) return /^[:.：]$/u.test(next.before);
  const isTime = (word: Token | undefined) =>
    word !== undefined && word.number === undefined && timeWords.has(word.text);
  return (isTime(next) && /^[ .]?$/u.test(next.before)) || (isTime(previous) && token.before === '');
}
