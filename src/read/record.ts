import { wellFormed } from '../kernel/utf8.js';
import type { Metadata, MetadataField } from '../model/document.js';
import type { Refusal } from './refusal.js';

export const recordFields = ['id', 'text', 'html', 'url', 'source', 'title', 'date'] as const;
export type RecordField = (typeof recordFields)[number];

/** The names that records use where they are not ours: `{ text: 'body' }`. */
export type FieldNames = { readonly [field in RecordField]?: string };

/** What a record says, well-formed. Exactly one of `text` and `html` is set. */
export type RecordContent = {
  readonly id?: string;
  readonly text?: string;
  readonly html?: string;
  /** Lone surrogates in `text` or `html` that became U+FFFD. */
  readonly replacements: number;
  readonly url?: string;
  readonly source?: string;
  readonly metadata: Metadata;
  readonly meta?: { readonly [field: string]: unknown };
};

/** Levels of arrays and objects that a passed-through field may nest: writers recurse, and this keeps them safe. */
const deepestMeta = 1000;

/**
 * Takes a parsed JSON value for a record. A field that is null counts as missing; so does an empty string where
 * emptiness says nothing (url, source, title, date). An empty text is a document.
 */
export function recordContent(value: unknown, line: string, fields: FieldNames): RecordContent | Refusal {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { code: 'notARecord', message: `The line holds ${kindOf(value)}, not an object with fields.` };
  }
  const record: { readonly [field: string]: unknown } = { ...value };
  const strings: { [field in RecordField]?: string } = {};
  for (const field of recordFields) {
    const name = fields[field] ?? field;
    const content = Object.hasOwn(record, name) ? record[name] : null;
    if (content === null) continue;
    if (typeof content === 'string') strings[field] = content;
    else if (field === 'id' && typeof content === 'number' && Number.isFinite(content)) {
      strings.id = exactInteger(content, line);
    } else return wrongType(name, field, content);
  }
  if (strings.id === '') {
    return { code: 'wrongFieldType', message: `${named(fields, 'id')} is empty; give each record an id, or none.` };
  }
  return chosenText(strings, fields) ?? assembled(record, strings, fields);
}

function chosenText(strings: { readonly [field in RecordField]?: string }, fields: FieldNames): Refusal | undefined {
  const text = named(fields, 'text');
  const html = named(fields, 'html');
  if (strings.text === undefined && strings.html === undefined) {
    return {
      code: 'noText',
      message: `The record has neither ${text} nor ${html}; map the field that holds its text.`,
    };
  }
  if (strings.text === undefined || strings.html === undefined) return undefined;
  return { code: 'textAndHtml', message: `The record has both ${text} and ${html}; only one may be set.` };
}

function assembled(
  record: { readonly [field: string]: unknown },
  strings: { readonly [field in RecordField]?: string },
  fields: FieldNames,
): RecordContent | Refusal {
  const known = new Set<string>(recordFields.map((field) => fields[field] ?? field));
  const others = Object.entries(record).filter(([name]) => !known.has(name));
  for (const [name, content] of others) {
    if (nestsDeeper(content, deepestMeta)) {
      const message = `The field ${quoted(name)} nests more than ${deepestMeta} levels of arrays and objects.`;
      return { code: 'tooLarge', message };
    }
  }
  const content = wellFormed(strings.text ?? strings.html ?? '');
  const metadata: { [field in MetadataField]?: { value: string; from: string } } = {};
  for (const field of ['title', 'date', 'url'] as const) {
    const value = strings[field];
    if (value) metadata[field] = { value: value.toWellFormed(), from: `record.${field}` };
  }
  return {
    ...(strings.id !== undefined && { id: strings.id.toWellFormed() }),
    ...(strings.text !== undefined ? { text: content.text } : { html: content.text }),
    replacements: content.replacements,
    ...(strings.url && { url: strings.url.toWellFormed() }),
    ...(strings.source && { source: strings.source.toWellFormed() }),
    metadata,
    // `fromEntries` defines fields and so, unlike assignment, takes one named `__proto__` for a field like any other.
    ...(others.length > 0 && { meta: Object.fromEntries(others) }),
  };
}

/**
 * A number as the line writes it, where JavaScript would round it: ids of 2^53 and more are common, and two records
 * must not come out with one id. Falls back to the rounded number where the line is not clear.
 */
function exactInteger(value: number, line: string): string {
  if (Number.isSafeInteger(value) || !Number.isInteger(value)) return String(value);
  const written = new Set<string>();
  for (const [, digits] of line.matchAll(/:[ \t]*(-?\d{16,40})(?=[ \t]*[,}])/g)) {
    if (Number(digits) === value) written.add(digits);
  }
  return written.size === 1 ? [...written][0] : String(value);
}

function nestsDeeper(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth++) {
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const child of Object.values(item)) next.push(child);
    }
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}

function wrongType(name: string, field: RecordField, content: unknown): Refusal {
  const expected = field === 'id' ? 'a string or a number' : 'a string';
  return { code: 'wrongFieldType', message: `The field ${quoted(name)} holds ${kindOf(content)}, not ${expected}.` };
}

function named(fields: FieldNames, field: RecordField): string {
  return quoted(fields[field] ?? field);
}

/** JSON's own quoting keeps a hostile name on one line; long names are cut. */
function quoted(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'boolean' ? 'a truth value' : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}
