import { extname } from 'node:path';
import type { InputReceipt } from '../model/document.js';
import type { Refusal } from './refusal.js';

export type MediaType = InputReceipt['mediaType'];

const mediaTypes: ReadonlyMap<string, MediaType> = new Map([
  ['.txt', 'text/plain'],
  ['.text', 'text/plain'],
  ['.md', 'text/markdown'],
  ['.markdown', 'text/markdown'],
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.xhtml', 'text/html'],
  ['.jsonl', 'application/jsonl'],
  ['.ndjson', 'application/jsonl'],
]);

export const supportedExtensions: readonly string[] = [...mediaTypes.keys()];

/** What a file's name says it holds, whatever the case of its extension. */
export function mediaTypeOf(path: string): MediaType | undefined {
  return mediaTypes.get(extname(path).toLowerCase());
}

export function unsupportedFormat(path: string): Refusal {
  const extension = extname(path);
  const found = extension === '' ? 'A name without an extension' : `The extension ${JSON.stringify(extension)}`;
  return {
    code: 'unsupportedFormat',
    message: `${found} names no format that can be read; supported are ${supportedExtensions.join(', ')}.`,
  };
}

/** What the first characters of standard input say it holds. Leading blanks and a byte order mark do not count. */
export function sniffMediaType(beginning: string): MediaType {
  const text = beginning.trimStart();
  if (text.startsWith('{')) return 'application/jsonl';
  return /^<(?:!doctype\s+html|html)(?![\w-])/i.test(text) ? 'text/html' : 'text/plain';
}
