/**
 * Dates as programs write them: ISO 8601 with its usual liberties, RFC 2822, digits alone, seconds or milliseconds since
 * 1970, and day, month and year in numbers. Words of languages other than the months of RFC 2822 are not read here.
 */

/** ISO 8601: a year, a month, a day, or an instant as precise as it was written. */
export type MachineDate = { readonly iso: string };

/** Day and month of 03/04/2025 as ISO 8601, either way round. */
export type UndecidedDate = { readonly dayFirst: string; readonly monthFirst: string };

/** Longest text that is looked at. */
const longestDate = 64;

/** Years that a document is believed to be from. */
const firstYear = 1700;
const lastYear = 2199;

/** Names of a time zone and of a calendar behind an instant, which RFC 9557 adds: [Europe/Paris][u-ca=gregory]. */
const annotations = /(?<=\d|[Zz])(?:\[!?[\w/+.=-]{1,60}\]){1,4}\s*$/;

/** Beginnings of one form each, tried in this order; each reads a whole text. */
const forms: readonly ((text: string) => MachineDate | UndecidedDate | undefined)[] = [
  isoForm,
  compactForm,
  sinceEpoch,
  mailForm,
  numericForm,
];

/**
 * The date that a whole text says; undefined where it says none, or no day of the calendar, or a year before 1700 or
 * after 2199. Where day and month may be either way round, both readings.
 */
export function machineDate(text: string): MachineDate | UndecidedDate | undefined {
  const trimmed = text.length > 2 * longestDate ? '' : text.replace(annotations, '').trim();
  if (trimmed.length > longestDate || !/^[\w+]/.test(trimmed)) return undefined;
  for (const form of forms) {
    const date = form(trimmed);
    if (date !== undefined) return date;
  }
  return undefined;
}

export function isUndecided(date: MachineDate | UndecidedDate | undefined): date is UndecidedDate {
  return date !== undefined && 'dayFirst' in date;
}

/** English is written either way; these regions put the month first, and all other languages and regions the day. */
const monthFirstTags = /^(?:en|es)-(?:us|ph|pr|gu)\b/i;
const undecidedTags = /^en(?:-ca)?$|^en-ca\b/i;

/** The reading that is usual where this language tag (`de`, `en-US`, `pt_BR`) is; undefined where that is not known. */
export function usualReading(date: UndecidedDate, languageTag: string | undefined): string | undefined {
  const tag = languageTag?.trim().replaceAll('_', '-') ?? '';
  if (monthFirstTags.test(tag)) return date.monthFirst;
  return tag === '' || /^(?:und|mul|zxx)\b/i.test(tag) || undecidedTags.test(tag) ? undefined : date.dayFirst;
}

/**
 * 2024, 2024-11, 2024-11-05, 2024/11/05, 2024-11-05 10:20:30.5 +0100; also as Go prints it, with the zone twice, and with
 * the zone's name for the T, which PHP's formats make of one.
 */
function isoForm(text: string): MachineDate | undefined {
  const match =
    /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2})(?:(?:[Tt]|[A-Z]{3,4}(?=[\d:.]{5,12}[+-])|,?\s{1,2})(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s?([Zz]|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?(?:(?<=[+-]\d{4})\s(?:[A-Z]{1,5}|[+-]\d{4}))?)?)?)?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [, year, , month, day, time, zone] = match;
  return dated(year, month, day, time, zone);
}

/** 20241105, 20241105T102030Z, 202411051020, 20241105102030. */
function compactForm(text: string): MachineDate | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?([Zz]|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (match === null || !/^(?:19|20)/.test(text)) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  const time = hour === undefined ? undefined : [hour, minute, second].filter((part) => part !== undefined).join(':');
  return dated(year, month, day, time, zone);
}

/** Seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970. */
function sinceEpoch(text: string): MachineDate | undefined {
  if (!/^(?:\d{10}|\d{13})$/.test(text)) return undefined;
  const instant = new Date(text.length > 10 ? Number(text) : Number(text) * 1000);
  return instant.getUTCFullYear() > lastYear ? undefined : { iso: instant.toISOString().replace('.000Z', 'Z') };
}

const monthsOfMail = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zonesOfMail: Readonly<Record<string, string>> = {
  ...{ ut: 'Z', utc: 'Z', gmt: 'Z', z: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00' },
  ...{ mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
};

const weekday = '(?:[A-Za-z]{3},?\\s{1,2})?';
const clock = '(\\d{1,2}:\\d{2}(?::\\d{2})?)';
const zone = '([+-]\\d{4}|[A-Za-z]{1,4}(?:[+-]\\d{4})?)';
const note = '(?:\\s\\([\\w ]{1,30}\\))?';

/** RFC 2822 and what `Date` of JavaScript and C print. Groups by what they hold. */
const mailForms: readonly RegExp[] = [
  // Tue, 05 Nov 2024 10:20:30 +0100
  `${weekday}(?<day>\\d{1,2})[ -](?<month>[A-Za-z]{3})[ -](?<year>\\d{4})(?:\\s{1,2}${named('time', clock)}(?:\\s${named('zone', zone)})?)?${note}`,
  // Tue Nov 05 10:20:30 UTC 2024
  `${weekday}(?<month>[A-Za-z]{3})\\s{1,2}(?<day>\\d{1,2})\\s${named('time', clock)}(?:\\s${named('zone', zone)})?\\s(?<year>\\d{4})`,
  // Tue Nov 05 2024 10:20:30 GMT+0100 (CET)
  `${weekday}(?<month>[A-Za-z]{3})\\s{1,2}(?<day>\\d{1,2})\\s(?<year>\\d{4})(?:\\s${named('time', clock)}(?:\\s${named('zone', zone)})?)?${note}`,
].map((form) => new RegExp(`^${form}$`));

function named(name: string, group: string): string {
  return group.replace('(', `(?<${name}>`);
}

function mailForm(text: string): MachineDate | undefined {
  for (const form of mailForms) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    return dated(groups.year, monthOfMail(groups.month), groups.day, groups.time, zoneOfMail(groups.zone));
  }
  return undefined;
}

function monthOfMail(name: string): string {
  return String(monthsOfMail.indexOf(name.toLowerCase()) + 1);
}

function zoneOfMail(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  return /\d/.test(zone) ? zone.replace(/^[A-Za-z]+/, '') : zonesOfMail[zone.toLowerCase()];
}

/** 05.11.2024, 5/11/2024 10:20, 11-25-2024. Day and month with points between them stand in that order. */
function numericForm(text: string): MachineDate | UndecidedDate | undefined {
  const match =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:(?:,|T)?\s?(\d{1,2}:\d{2}(?::\d{2})?)\s?([AaPp][Mm])?\s?([Zz]|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [, first, mark, second, year, clock, half, zone] = match;
  const time = clock === undefined ? undefined : hoursOfDay(clock, half);
  const dayFirst = dated(year, second, first, time, zone);
  if (mark === '.' || first === second) return dayFirst;
  const monthFirst = dated(year, first, second, time, zone);
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst;
  return { dayFirst: dayFirst.iso, monthFirst: monthFirst.iso };
}

function hoursOfDay(clock: string, half: string | undefined): string {
  if (half === undefined) return clock;
  const [hour, ...others] = clock.split(':');
  const hours = (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return [String(hours), ...others].join(':');
}

/** The parts as ISO 8601; undefined where the calendar or the clock has no such thing. */
function dated(
  year: string,
  month: string | undefined,
  day: string | undefined,
  time: string | undefined,
  zone: string | undefined,
): MachineDate | undefined {
  if (Number(year) < firstYear || Number(year) > lastYear) return undefined;
  if (month === undefined) return { iso: year };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const toMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { iso: toMonth };
  const daysOfMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > daysOfMonth) return undefined;
  const toDay = `${toMonth}-${day.padStart(2, '0')}`;
  if (time === undefined) return { iso: toDay };
  const [hour, minute, second = '0'] = time.replace(',', '.').split(':');
  if (/^24:00(?::00(?:[.,]0+)?)?$/.test(time)) {
    return { iso: `${dayAfter(toDay)}T00${time.replace(',', '.').slice(2)}${zoneOf(zone)}` };
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) >= 61) return undefined;
  const clock = time.replace(',', '.').padStart(time.indexOf(':') === 1 ? time.length + 1 : time.length, '0');
  return { iso: `${toDay}T${clock}${zoneOf(zone)}` };
}

/** The end of a day is the beginning of the next: RFC 3339 has no hour 24. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[A-Za-z]/.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return Number(digits.slice(0, 2)) > 15 || Number(digits.slice(2)) > 59
    ? ''
    : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
