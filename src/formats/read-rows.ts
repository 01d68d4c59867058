import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { byteLines } from '../kernel/byte-lines.js';
import { CorruptRunError } from '../model/errors.js';

/** A row as it stands in its file. */
export type PlacedRow<Row> = {
  readonly row: Row;
  /** From 1. */
  readonly line: number;
  /** Where its line begins, in bytes. */
  readonly offset: number;
  readonly bytes: number;
};

/** Longest row that is read: a document's text, escaped, in one line. */
const longestRow = 2 ** 30;

/** Reads a file of a run row by row. Throws a CorruptRunError that names file and line for a row that breaks its schema. */
export async function* readRows<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): AsyncGenerator<PlacedRow<z.infer<Schema>>, void, undefined> {
  const file = basename(path);
  try {
    for await (const { number, offset, bytes } of byteLines(createReadStream(path), longestRow)) {
      if (bytes === undefined) throw new CorruptRunError(file, number, 'the row is too long to be one of ours');
      yield { row: parseRow(bytes, schema, file, number), line: number, offset, bytes: bytes.length };
    }
  } catch (error) {
    throw isMissing(error) ? new CorruptRunError(file, null, 'the file is missing') : error;
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
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new CorruptRunError(file, line, 'the row is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CorruptRunError(file, line, `${issue.path.join('.') || 'the row'}: ${issue.message}`);
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException)?.code === 'ENOENT';
}
