import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { CorruptRunError } from '../model/errors.js';

export type NumberedRow<Row> = { readonly row: Row; readonly line: number };

/**
 * The rows of a JSONL file of a run, one at a time, each checked by its schema. Holds one line and one chunk. Throws a
 * CorruptRunError that names file and line where a row is not what it should be, or the file is not there.
 */
export async function* rowsOf<Row>(
  folder: string,
  file: string,
  schema: z.ZodType<Row>,
): AsyncGenerator<NumberedRow<Row>> {
  let line = 0;
  for await (const bytes of linesOf(folder, file)) {
    line++;
    yield { row: checked(parsed(decoded(bytes, file, line), file, line), schema, file, line), line };
  }
}

/** A JSON file that is one value. */
export async function parsedFile(folder: string, file: string): Promise<unknown> {
  const bytes = await readFile(join(folder, file)).catch((error) => {
    throw corruptIfMissing(file, error);
  });
  return parsed(decoded(bytes, file, null), file, null);
}

export function checked<Row>(value: unknown, schema: z.ZodType<Row>, file: string, line: number | null): Row {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue.path.map(String).join('.');
  throw new CorruptRunError(file, line, field === '' ? issue.message : `${field}: ${issue.message}`);
}

const lineFeed = 0x0a;

/**
 * Cut at LF and nowhere else: other characters that some readers take for line ends may stand in a row's strings. A
 * last line without a line end counts; an empty rest does not.
 */
async function* linesOf(folder: string, file: string): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  for await (const chunk of chunksOf(folder, file)) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      pieces.push(chunk.subarray(from, end));
      yield Buffer.concat(pieces);
      pieces = [];
      from = end + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}

async function* chunksOf(folder: string, file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(join(folder, file));
  } catch (error) {
    throw corruptIfMissing(file, error);
  }
}

/** Other failures of the system pass through as they are. */
function corruptIfMissing(file: string, error: unknown): unknown {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return missing ? new CorruptRunError(file, null, 'is not there; is the folder a finished run?') : error;
}

function decoded(bytes: Buffer, file: string, line: number | null): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CorruptRunError(file, line, 'is not well-formed UTF-8');
  }
}

function parsed(text: string, file: string, line: number | null): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CorruptRunError(file, line, 'is not JSON');
  }
}
