import type { Metadata } from '../../../model/document.js';
import { dateOf } from './dates.js';

/** What the record or the page said wins over what the text says; its date is put into ISO 8601 where it can be read. */
export function metadataOf(given: Metadata, found: Metadata): Metadata {
  const { date } = given;
  const isIso = date === undefined || /^\d{4}-\d{2}/.test(date.value);
  const iso = isIso ? undefined : dateOf(date.value);
  return { ...found, ...given, ...(date === undefined || iso === undefined ? {} : { date: { ...date, value: iso } }) };
}
