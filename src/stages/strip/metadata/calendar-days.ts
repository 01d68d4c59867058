import { isLoose, isNumericMark, isShort, joined, skip, type Token } from './date-tokens.js';
import { partWords, yearWords } from './date-words.js';
import { longestName, monthOfAbbreviation, monthOfName } from './month-names.js';

/** A day or a month of the calendar in ISO 8601, and the token behind it. */
export type CalendarDay = { readonly value: string; readonly next: number };

/** The day or the month that the tokens from here on say, in whatever order their language puts its parts. */
export function calendarDay(
  tokens: readonly Token[],
  at: number,
  language: string | undefined,
): CalendarDay | undefined {
  if (at >= tokens.length) return undefined;
  return (
    yearFirst(tokens, at, language) ??
    numericDay(tokens, at, language) ??
    dayFirst(tokens, at, language) ??
    monthFirst(tokens, at, language)
  );
}

/** 2024-05-03, 2024. 5. 3., 2024年5月3日, 2024. május 3., 2024 m. gegužės 3 d., 2024. gada 3. maijs. */
function yearFirst(tokens: readonly Token[], at: number, language: string | undefined): CalendarDay | undefined {
  const year = yearAt(tokens, at);
  if (year === undefined) return undefined;
  const second = tokens[at + 1];
  const third = tokens[at + 2];
  if (second === undefined) return undefined;
  if (isNumericMark(second.before) && isNumericMark(third?.before) && isShort(second) && isShort(third)) {
    return coreOf(year, second.number, third.number, at + 3);
  }
  if (/^[年년]$/u.test(second.text.normalize('NFC'))) return monthOfCharacters(tokens, at + 2, year);
  const afterYear = skip(tokens, at + 1, yearWords);
  const month = monthAt(tokens, afterYear, language);
  if (month !== undefined) {
    const day = tokens[month.next];
    return isShort(day) && isLoose(day.before)
      ? coreOf(year, month.month, day.number, skipDayWords(tokens, month.next + 1))
      : undefined;
  }
  const day = tokens[afterYear];
  const later = isShort(day) ? monthAt(tokens, afterYear + 1, language) : undefined;
  return later === undefined || afterYear === at + 1
    ? undefined
    : coreOf(year, later.month, tokens[afterYear].number, later.next);
}

/** 5月3日, or 5月 alone. */
function monthOfCharacters(tokens: readonly Token[], at: number, year: number): CalendarDay | undefined {
  const month = tokens[at];
  if (!isShort(month) || !/^[月월]$/u.test(tokens[at + 1]?.text.normalize('NFC') ?? '')) return undefined;
  const day = tokens[at + 2];
  return isShort(day) && /^[日号號일]$/u.test(tokens[at + 3]?.text.normalize('NFC') ?? '')
    ? coreOf(year, month.number, day.number, at + 4)
    : coreOf(year, month.number, undefined, at + 2);
}

/**
 * 3.5.2024 and 5/13/2024: day first, month first only where the day proves it. Where both would be a date, the day is
 * first in all languages but English; in that, or where the language is not known, there is none.
 */
function numericDay(tokens: readonly Token[], at: number, language: string | undefined): CalendarDay | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const year = yearAt(tokens, at + 2);
  if (year === undefined || !isShort(first) || !isShort(second)) return undefined;
  if (!isNumericMark(second.before) || !isNumericMark(tokens[at + 2].before)) return undefined;
  const next = skip(tokens, at + 3, yearWords);
  const isEither = first.number <= 12 && second.number <= 12 && first.number !== second.number;
  const isDayFirst = language !== undefined && language !== 'en';
  if (isEither && !isDayFirst) return undefined;
  return first.number > 12 || isEither
    ? coreOf(year, second.number, first.number, next)
    : coreOf(year, first.number, second.number, next);
}

/** 3 May 2024, 3. Mai 2024, 3 de mayo de 2024, 3 tháng 5 năm 2024. */
function dayFirst(tokens: readonly Token[], at: number, language: string | undefined): CalendarDay | undefined {
  const day = tokens[at];
  if (!isShort(day)) return undefined;
  const month = monthAt(tokens, skip(tokens, at + 1, partWords), language);
  if (month === undefined) return undefined;
  // Levantine and Egyptian names side by side: "تشرين الثاني/نوفمبر".
  const again = monthAt(tokens, month.next, language);
  const behind = again?.month === month.month ? again.next : month.next;
  const atYear = skip(tokens, skip(tokens, behind, partWords), yearWords);
  const year = yearAt(tokens, atYear);
  if (year === undefined || !isLoose(tokens[atYear].before)) return undefined;
  return coreOf(year, month.month, day.number, skip(tokens, atYear + 1, yearWords));
}

/** May 3, 2024 and May 2024. A month alone is believed only where its name is written out. */
function monthFirst(tokens: readonly Token[], at: number, language: string | undefined): CalendarDay | undefined {
  const month = monthAt(tokens, at, language);
  if (month === undefined) return undefined;
  const day = tokens[month.next];
  if (isShort(day) && isLoose(day.before)) {
    const atYear = skip(tokens, month.next + 1, partWords);
    const year = yearAt(tokens, atYear);
    return year === undefined || !isLoose(tokens[atYear].before)
      ? undefined
      : coreOf(year, month.month, day.number, skip(tokens, atYear + 1, yearWords));
  }
  const atYear = skip(tokens, skip(tokens, month.next, partWords), yearWords);
  const year = yearAt(tokens, atYear);
  return year === undefined || !isLoose(tokens[atYear].before) || !month.full
    ? undefined
    : coreOf(year, month.month, undefined, skip(tokens, atYear + 1, yearWords));
}

type Month = { readonly month: number; readonly full: boolean; readonly next: number };

function monthAt(tokens: readonly Token[], at: number, language: string | undefined): Month | undefined {
  if (at >= tokens.length || !isLoose(tokens[at].before)) return undefined;
  for (let words = Math.min(longestName, tokens.length - at); words > 0; words--) {
    const month = monthOfName(joined(tokens, at, words), language);
    if (month !== undefined) return { month, full: true, next: at + words };
  }
  const { text } = tokens[at];
  const numbered = tokens[at + 1];
  if ((text === 'thang' || text === 'thg') && isShort(numbered)) {
    return { month: numbered.number, full: true, next: at + 2 };
  }
  const month = monthOfAbbreviation(text, language);
  return month === undefined ? undefined : { month, full: text.length > 3, next: at + 1 };
}

function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const number = tokens[at]?.number;
  return number !== undefined && number >= 1900 && number <= 2099 ? number : undefined;
}

/** The "d." of a Lithuanian day; an ending such as the Hungarian "3-án". */
function skipDayWords(tokens: readonly Token[], at: number): number {
  const next = tokens[at];
  if (next === undefined || next.number !== undefined) return at;
  return next.text === 'd' || (next.before === '-' && next.text.length <= 3) ? at + 1 : at;
}

/** The date in the calendar; undefined where there is no such day. */
function coreOf(
  year: number,
  month: number | undefined,
  day: number | undefined,
  next: number,
): CalendarDay | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined;
  const head = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return { value: head, next };
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && day >= 1
    ? { value: `${head}-${String(day).padStart(2, '0')}`, next }
    : undefined;
}
