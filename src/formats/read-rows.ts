import { Buffer, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type * as z from 'zod';
import { type ByteLine, LineCutter } from '../kernel/byte-lines.js';
import { CorruptRunError } from '../model/errors.js';
import { decoded } from './decoded.js';
import { surelyFits } from './sure-fit.js';

/** A row as it stands in its file. */
export type PlacedRow<Row> = {
  readonly row: Row;
  /** From 1. */
  readonly line: number;
  /** Where its line begins, in bytes. */
  readonly offset: number;
  readonly bytes: number;
};

/** Bytes that are read at a time. */
const highWaterMark = 256 * 1024;

/** Longest row that is read: a document's text, escaped, in one line. */
const longestRow = 2 ** 30;

/**
 * Reads a file of a run row by row. Throws a CorruptRunError that names file and line for a row that breaks its schema.
 *
 * @param unwanted rows that hold these bytes are passed over, and not held against their schema
 */
export async function* readRows<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  unwanted?: Buffer,
): AsyncGenerator<PlacedRow<z.infer<Schema>>, void, undefined> {
  const file = basename(path);
  for await (const lines of readLines(path)) {
    for (const { bytes, ...place } of lines) {
      if (unwanted !== undefined && viewOf(bytes).includes(unwanted)) continue;
      yield { row: parseRow(bytes, schema, file, place.line), ...place, bytes: bytes.length };
    }
  }
}

/**
 * The same for rows of which few are wanted: the others are passed over without a look at what they hold, but for the id
 * that they begin with.
 */
export async function* readWantedRows<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  isWanted: (id: string, line: number) => boolean,
): AsyncGenerator<PlacedRow<z.infer<Schema>> | { readonly row: undefined }, void, undefined> {
  const file = basename(path);
  for await (const lines of readLines(path)) {
    for (const { bytes, ...place } of lines) {
      const id = firstId(bytes);
      if (id !== undefined && !isWanted(id, place.line)) yield { row: undefined };
      else yield { row: parseRow(bytes, schema, file, place.line), ...place, bytes: bytes.length };
    }
  }
}

/** A line as it stands in its file. */
type PlacedLine = Omit<PlacedRow<unknown>, 'row' | 'bytes'> & { readonly bytes: Uint8Array };

/** The lines of a file, those of a chunk at a time: a turn of the event loop for each took as long as most rows do. */
async function* readLines(path: string): AsyncGenerator<Iterable<PlacedLine>, void, undefined> {
  const file = basename(path);
  const cutter = new LineCutter(longestRow);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark })) yield placed(cutter.linesOf(chunk), file);
    yield placed(cutter.rest(), file);
  } catch (error) {
    throw isMissing(error) ? new CorruptRunError(file, null, 'the file is missing') : error;
  }
}

function* placed(lines: Iterable<ByteLine>, file: string): Generator<PlacedLine, void, undefined> {
  for (const { number, offset, bytes } of lines) {
    if (bytes === undefined) throw new CorruptRunError(file, number, 'the row is too long to be one of ours');
    yield { bytes, line: number, offset };
  }
}

const beforeId = Buffer.from('{"id":');
const quote = 0x22;
const backslash = 0x5c;

/** The id that a row begins with; undefined where it begins otherwise. */
function firstId(bytes: Uint8Array): string | undefined {
  if (!beforeId.every((byte, at) => bytes[at] === byte) || bytes[beforeId.length] !== quote) return undefined;
  let end = beforeId.length + 1;
  while (end < bytes.length && bytes[end] !== quote) end += bytes[end] === backslash ? 2 : 1;
  try {
    return JSON.parse(Buffer.from(bytes.subarray(beforeId.length, end + 1)).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Rows of one file at places that are known, in any order. */
export class RowsByPlace<Schema extends z.ZodType> {
  private constructor(
    private readonly file: Awaited<ReturnType<typeof open>>,
    private readonly name: string,
    private readonly schema: Schema,
  ) {}

  static async open<Schema extends z.ZodType>(path: string, schema: Schema): Promise<RowsByPlace<Schema>> {
    return new RowsByPlace(await open(path), basename(path), schema);
  }

  async read({ offset, bytes, line }: Omit<PlacedRow<unknown>, 'row'>): Promise<z.infer<Schema>> {
    const buffer = new Uint8Array(bytes);
    await this.file.read(buffer, 0, bytes, offset);
    return parseRow(buffer, this.schema, this.name, line);
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

function parseRow<Schema extends z.ZodType>(
  bytes: Uint8Array,
  schema: Schema,
  file: string,
  line: number,
): z.infer<Schema> {
  let value: unknown;
  try {
    if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
    value = JSON.parse(decoded(bytes));
  } catch {
    throw new CorruptRunError(file, line, 'the row is not JSON');
  }
  if (surelyFits(schema, value)) return value;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CorruptRunError(file, line, `${issue.path.join('.') || 'the row'}: ${issue.message}`);
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException)?.code === 'ENOENT';
}
