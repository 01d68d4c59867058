import { isAccountName, isWebAddress } from '../../kernel/author-names.js';
import { licenceName } from '../../kernel/licences.js';
import { isUndecided, machineDate, usualReading } from '../../kernel/machine-dates.js';
import type { Metadata, MetadataValue } from '../../model/document.js';
import { type PageField, type PageSayings, sourcesInOrder } from './page-sources.js';
import { titleOf } from './page-titles.js';

/** Longer values describe nothing. */
const longestValue = 1000;

/** Authors that are named; of more, the first. */
const mostAuthors = 32;

/** What each source of a field says, in order, tidied; several values of one source are several candidates. */
function candidatesOf(field: PageField, page: PageSayings): MetadataValue[] {
  return sourcesInOrder[field].flatMap(({ from, read }) =>
    listed(read(page)).flatMap((text) => {
      const value = tidied(text);
      return value === undefined ? [] : [{ value, from }];
    }),
  );
}

function listed(values: string | readonly string[] | undefined): readonly string[] {
  return typeof values === 'string' ? [values] : (values ?? []);
}

/** Characters that would move a cursor or turn the text beside them around, and say nothing. */
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** One line, well-formed, without control characters; undefined for nothing, or for more than describes anything. */
export function tidied(text: string | undefined): string | undefined {
  const tidy = text?.replace(/\s+/g, ' ').replace(controls, '').trim().toWellFormed();
  return tidy && tidy.length <= longestValue ? tidy : undefined;
}

/** @param lines what the page shows, in order */
export function pageMetadata(page: PageSayings, lines: readonly { readonly text: string }[]): Metadata {
  const first = (field: PageField, made: (candidate: MetadataValue) => MetadataValue | undefined) => {
    for (const candidate of candidatesOf(field, page)) {
      const value = made(candidate);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const publisher = first('publisher', nameOnly);
  const siteName = first('siteName', nameOnly);
  const url = first('url', address);
  const language = first('language', languageTag);
  const siteNames = [publisher?.value, siteName?.value, ...hostNames(url?.value)].filter((name) => name !== undefined);
  const fields: { readonly [field in PageField]: MetadataValue | undefined } = {
    title: titleOf(candidatesOf('title', page).map(withoutTags), { headings: page.texts.headings, siteNames, lines }),
    date: dateOf(candidatesOf('date', page).map(withoutMarks), language?.value),
    byline: bylineOf(candidatesOf('byline', page), siteNames),
    publisher,
    siteName,
    url,
    language,
    licence: first('licence', licence),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * The first date in a machine form. One whose day and month may be either way round is read as a later candidate has it,
 * else as is usual in the page's language and region, else it is passed over. Without any, the first that has a
 * year, as it was written: it may say its month in words.
 */
function dateOf(candidates: readonly MetadataValue[], language: string | undefined): MetadataValue | undefined {
  const read = candidates.map((candidate) => ({ candidate, date: machineDate(candidate.value) }));
  const days = read.flatMap(({ date }) => (date === undefined || isUndecided(date) ? [] : [date.iso.slice(0, 10)]));
  for (const { candidate, date } of read) {
    if (date === undefined) continue;
    const readings = isUndecided(date) ? [date.dayFirst, date.monthFirst] : [];
    const iso = isUndecided(date)
      ? (readings.find((reading) => days.includes(reading.slice(0, 10))) ?? usualReading(date, language))
      : date.iso;
    if (iso !== undefined) return rewritten(candidate, iso);
  }
  return candidates.find(({ value }) => /\p{Nd}{4}/u.test(value));
}

/** Some put tags into titles, where they mean nothing; a title about tags has none that closes. */
function withoutTags(candidate: MetadataValue): MetadataValue {
  if (!candidate.value.includes('<')) return candidate;
  const text = candidate.value.replace(/<(b|i|em|strong|span|sup|sub)>([^<]{0,500})<\/\1>/gi, '$2');
  const value = tidied(text.replace(/(?<=\S)<br ?\/?>(?=\S)/gi, ' '));
  return value === undefined ? candidate : { ...candidate, value };
}

/** Templates put elements into the contents of others: `<date>2024-11-05</date>`. */
function withoutMarks(candidate: MetadataValue): MetadataValue {
  if (!candidate.value.includes('<')) return candidate;
  const value = tidied(candidate.value.replace(/<[^<>]{0,200}>/g, ' '));
  return value === undefined ? candidate : rewritten(candidate, value);
}

/** The value in its normal form, with what was written where that is something else. */
function rewritten(candidate: MetadataValue, value: string): MetadataValue {
  return value === candidate.value ? candidate : { ...candidate, value, written: candidate.written ?? candidate.value };
}

/** All that the first source says that names somebody, joined by commas. */
function bylineOf(candidates: readonly MetadataValue[], siteNames: readonly string[]): MetadataValue | undefined {
  const named = candidates.filter(({ value }) => namesSomebody(value, siteNames));
  if (named.length === 0) return undefined;
  const [{ from }] = named;
  const values = named.filter((candidate) => candidate.from === from).map(({ value }) => value);
  const value = tidied([...new Set(values)].slice(0, mostAuthors).join(', '));
  return value === undefined ? undefined : { value, from };
}

/** Not an address, an account or the site itself. */
function namesSomebody(text: string, siteNames: readonly string[]): boolean {
  if (isAccountName(text) || isWebAddress(text) || /^\S+@\S+$/.test(text) || !/\p{L}/u.test(text)) return false;
  const plain = text.toLowerCase();
  return !siteNames.some((name) => name.toLowerCase() === plain);
}

function nameOnly(candidate: MetadataValue): MetadataValue | undefined {
  return isWebAddress(candidate.value) || /^[@\d]/.test(candidate.value) ? undefined : candidate;
}

function address(candidate: MetadataValue): MetadataValue | undefined {
  return /^https?:\/\//i.test(candidate.value) && URL.canParse(candidate.value) ? candidate : undefined;
}

/** The host without `www.`, and its parts but the last. */
function hostNames(url: string | undefined): string[] {
  if (url === undefined) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  return [
    host,
    ...host
      .split('.')
      .slice(0, -1)
      .filter((label) => label.length > 2),
  ];
}

function languageTag(candidate: MetadataValue): MetadataValue | undefined {
  const tag = candidate.value.split(',', 1)[0].trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? rewritten(candidate, tag) : undefined;
}

/** A licence by its short name; an address that is not known as it is. Statements of rights that name none say nothing. */
function licence(candidate: MetadataValue): MetadataValue | undefined {
  const name = licenceName(candidate.value);
  if (name !== undefined) return rewritten(candidate, name);
  return /rights|copyright/.test(candidate.from) ? undefined : address(candidate);
}
