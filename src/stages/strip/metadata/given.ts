import { isUndecided, machineDate, usualReading } from '../../../kernel/machine-dates.js';
import type { Metadata, MetadataValue } from '../../../model/document.js';
import { dateOf } from './dates.js';
import { givenByline } from './given-byline.js';
import { registrableDomain } from './sites.js';

/**
 * What the record or the page said wins over what the text says. Its date is put into ISO 8601 where it can be read, and
 * a page's that cannot gives way to one in the text; its byline is cleaned to names. The site is the one that the text
 * names, else the domain of the page's address.
 */
export function metadataOf(given: Metadata, found: Metadata): Metadata {
  const date = given.date === undefined ? found.date : settledDate(given.date, found.date, given.language?.value);
  const byline = (given.byline && givenByline(given.byline, given)) ?? found.byline;
  const site = given.site ?? found.site ?? siteOfPage(given.url);
  const all = { ...found, ...given, date, byline, site };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function settledDate(
  given: MetadataValue,
  found: MetadataValue | undefined,
  language: string | undefined,
): MetadataValue {
  if (/^\d{4}-\d{2}/.test(given.value)) return given;
  const iso = isoOf(given.value, found?.value, language);
  if (iso !== undefined) {
    return iso === given.value ? given : { ...given, value: iso, written: given.written ?? given.value };
  }
  return found === undefined || isOfRecord(given) ? given : found;
}

/** Of a date whose day and month may be either way round, the reading that the text has too, else the usual one. */
function isoOf(date: string, found: string | undefined, language: string | undefined): string | undefined {
  const read = machineDate(date);
  if (isUndecided(read)) {
    const readings = [read.dayFirst, read.monthFirst];
    return readings.find((reading) => reading.slice(0, 10) === found?.slice(0, 10)) ?? usualReading(read, language);
  }
  return read?.iso ?? dateOf(date, language?.split(/[-_]/, 1)[0].toLowerCase());
}

function siteOfPage(url: MetadataValue | undefined): MetadataValue | undefined {
  const domain = url === undefined || isOfRecord(url) ? undefined : registrableDomain(url.value);
  return url === undefined || domain === undefined ? undefined : { value: domain, from: url.from };
}

function isOfRecord({ from }: MetadataValue): boolean {
  return from.startsWith('record.');
}
