import { hash } from 'node:crypto';
import { byteLines } from '../kernel/byte-lines.js';
import type { JsonText } from '../kernel/json-text.js';
import type { Document, InputReceipt, Origin } from '../model/document.js';
import type { Rejection } from '../model/rejection.js';
import { binaryTrait } from './binary.js';
import { byteOrderMark } from './byte-order-mark.js';
import { utf8Text } from './decoded.js';
import type { RenderedPage, RenderOptions } from './html/renderer.js';
import { firstInvalidByte, invalidUtf8 } from './invalid-utf8.js';
import { tooManyLines } from './line-limit.js';
import { renderPage } from './load-renderer.js';
import { type FieldNames, type RecordContent, recordContent, recordFields } from './record.js';
import { isRefusal, type Refusal, rejection } from './refusal.js';
import { safeExcerpt } from './safe-excerpt.js';

export type RecordReading =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'rejection'; readonly rejection: Rejection };

/** Bytes of the longest line that is read, its line end not counted. */
export const maximumLineBytes = 64 * 2 ** 20;

/** Bytes of the longest record that is taken as plain: its text cannot have too many lines. */
const longestPlain = 1_000_000;

export type JsonlOptions = {
  readonly fields: FieldNames;
  /** Takes the texts out of plain records; without it every record is parsed as a whole, to the same effect. */
  readonly json?: JsonText;
  readonly maximumLineBytes?: number;
  /** Of records that are pages. */
  readonly rendering?: RenderOptions;
};

/**
 * Reads a file of records, one a line. A line that cannot be read becomes a rejection and the next one is read; blank
 * lines count in the numbering and are otherwise passed over. Holds one line at a time. Always reads the stream to its
 * end. A file that is no text at all is one rejection, not one a line.
 */
export async function* readJsonl(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  options: JsonlOptions,
): AsyncGenerator<RecordReading, void, undefined> {
  const limit = options.maximumLineBytes ?? maximumLineBytes;
  let passedOver = false;
  for await (const { number, bytes } of byteLines(chunks, limit)) {
    if (passedOver) continue;
    const origin = { path, record: number };
    const refusal = number === 1 && bytes !== undefined ? refuseFile(bytes) : undefined;
    if (refusal !== undefined) {
      passedOver = true;
      yield { kind: 'rejection', rejection: rejection(origin, refusal) };
    } else if (bytes === undefined) {
      const message = `The line is longer than the ${limit} bytes that a record may have; it was skipped to its end.`;
      yield { kind: 'rejection', rejection: rejection(origin, { code: 'tooLarge', message }) };
    } else if (!isBlank(withoutMark(bytes, number))) {
      const read = await readRecord(origin, bytes, options);
      if (isRefusal(read)) yield { kind: 'rejection', rejection: rejection(origin, read) };
      else yield { kind: 'document', document: read };
    }
  }
}

/** Judges a file by its first line. */
function refuseFile(firstLine: Uint8Array): Refusal | undefined {
  if (byteOrderMark(firstLine)?.startsWith('utf-16')) {
    return { code: 'invalidUtf8', message: 'The file is UTF-16, and JSONL has to be UTF-8; convert it to UTF-8.' };
  }
  const trait = firstInvalidByte(firstLine) === -1 ? undefined : binaryTrait(firstLine);
  return trait === undefined ? undefined : { code: 'binary', message: `The file is not text: ${trait}.` };
}

function readRecord(
  origin: Origin,
  bytes: Uint8Array,
  { fields, json, rendering = { marks: false } }: JsonlOptions,
): Document | Refusal | Promise<Document | Refusal> {
  const invalid = firstInvalidByte(bytes);
  if (invalid !== -1) return invalidUtf8('The line', bytes, invalid);
  const body = withoutMark(bytes, origin.record);
  const isMarked = body.length < bytes.length;
  const input: InputReceipt = {
    bytes: bytes.length,
    sha256: hash('sha256', bytes),
    encoding: isMarked ? 'utf-8-bom' : 'utf-8',
    encodingFrom: isMarked ? 'byteOrderMark' : 'wellFormed',
    mediaType: 'application/jsonl',
  };
  return plainRecord(origin, input, body, fields, json) ?? anyRecord(origin, input, utf8Text(body), fields, rendering);
}

/** A record whose text can be taken out without parsing it; undefined for any other, and for a faulty one. */
function plainRecord(
  origin: Origin,
  input: InputReceipt,
  body: Uint8Array,
  fields: FieldNames,
  json: JsonText | undefined,
): Document | undefined {
  const member = fields.text ?? 'text';
  // A member that two fields are read from must be there for both.
  const readers = recordFields.filter((field) => (fields[field] ?? field) === member);
  if (json === undefined || body.length > longestPlain || readers.length > 1) return undefined;
  const found = json.textOf(body, member);
  if (found === undefined) return undefined;
  // Before the rest is parsed: the text is a view.
  const utf8 = Buffer.from(found.text);
  const parsed = parseJson(found.rest);
  const record = isRefusal(parsed) ? parsed : recordContent(parsed.value, found.rest, fields);
  if (isRefusal(record)) return undefined;
  let text: string | undefined;
  return {
    ...fromRecord(origin, input, record, undefined),
    utf8,
    get text() {
      text ??= utf8.toString('utf8');
      return text;
    },
  };
}

async function anyRecord(
  origin: Origin,
  input: InputReceipt,
  line: string,
  fields: FieldNames,
  rendering: RenderOptions,
): Promise<Document | Refusal> {
  const parsed = parseJson(line);
  if (isRefusal(parsed)) return parsed;
  const record = recordContent(parsed.value, line, fields);
  if (isRefusal(record)) return record;
  const page = record.html === undefined ? undefined : await renderPage(record.html, rendering);
  if (page !== undefined && isRefusal(page)) return page;
  const tooLong = tooManyLines(record.text ?? '');
  if (tooLong !== undefined) return tooLong;
  return fromRecord(origin, input, record, page);
}

function fromRecord(
  origin: Origin,
  input: InputReceipt,
  record: RecordContent,
  page: RenderedPage | undefined,
): Document {
  const url = record.url ?? page?.metadata.url?.value;
  return {
    origin: url === undefined ? origin : { ...origin, url },
    ...(record.id !== undefined && { recordId: record.id }),
    input,
    text: page?.text ?? record.text ?? '',
    replacements: record.replacements,
    metadata: { ...page?.metadata, ...record.metadata },
    ...(record.source !== undefined && { recordSource: record.source }),
    ...(record.meta !== undefined && { meta: record.meta }),
    ...(page !== undefined && { blocks: page.blocks, tree: page.tree }),
    ...(page?.marks !== undefined && { marks: page.marks }),
  };
}

function parseJson(line: string): { readonly value: unknown } | Refusal {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    // The engine's own words change between versions, and what is written must not; its position does not.
    const place = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    const where =
      place === undefined ? 'it ends too early or holds a stray character' : `it fails at character ${place}`;
    return { code: 'malformedJson', message: `The line is not JSON: ${where}; it begins ${safeExcerpt(line)}` };
  }
}

/** The mark belongs to the file, so it is looked for in the first line alone. */
function withoutMark(line: Uint8Array, number: number): Uint8Array {
  return number === 1 && byteOrderMark(line) === 'utf-8-bom' ? line.subarray(3) : line;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
