import { plainWord } from '../plain-words.js';

/** A word or a number, and what stands between it and the one before. */
export type Token = {
  readonly text: string;
  readonly number?: number;
  readonly before: string;
  readonly start: number;
  readonly end: number;
};

/** Han and Hangul words for year, month and day stand by themselves behind a number. */
const tokenPattern =
  /\p{Nd}+|(?<=\p{Nd} ?)[年月日号號년월일時时点點시分분]|[\p{L}\p{M}ºª]+(?:['’\u200c][\p{L}\p{M}]+)*/gu;

export function tokensIn(line: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: text, index: start } of line.matchAll(tokenPattern)) {
    const before = line.slice(end, start);
    end = start + text.length;
    const number = numberOf(text);
    tokens.push({ text: plainWord(text), before, start, end, ...(number === undefined ? {} : { number }) });
  }
  return tokens;
}

/** Where the digits of each script that dates are written in begin: European, Arabic, Persian, Devanagari, full width. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** The number that up to four digits say; five or more are no part of a date. */
function numberOf(text: string): number | undefined {
  if (!/^\p{Nd}/u.test(text)) return undefined;
  if (text.length > 4) return -1;
  let number = 0;
  for (const digit of text) {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    if (zero === undefined) return -1;
    number = number * 10 + code - zero;
  }
  return number;
}

/** Some tokens with spaces, or the hyphens of the line, between them. */
export function joined(tokens: readonly Token[], at: number, words: number): string {
  let text = tokens[at].text;
  for (let next = at + 1; next < at + words; next++)
    text += (tokens[next].before === '-' ? '-' : ' ') + tokens[next].text;
  return text;
}

/** A number of one or two digits. */
export function isShort(token: Token | undefined): token is Token & { readonly number: number } {
  return token?.number !== undefined && token.end - token.start <= 2;
}

export function isNumericMark(before: string | undefined): boolean {
  return before !== undefined && /^ ?[-./．／] ?$/u.test(before);
}

/** What may stand between a day, a month and a year in words. */
export function isLoose(before: string): boolean {
  return before.length <= 3 && /^[\s.,،/'’–-]*$/u.test(before);
}

/** Past up to two words of a table that say nothing between the parts of a date. */
export function skip(tokens: readonly Token[], at: number, words: ReadonlySet<string>): number {
  let next = at;
  while (next < tokens.length && next < at + 2 && words.has(tokens[next].text) && isLoose(tokens[next].before)) next++;
  return next;
}
