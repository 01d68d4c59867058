import { createHash } from 'node:crypto';
import type { JsonText } from '../kernel/json-text.js';
import type { Document } from '../model/document.js';
import type { Rejection } from '../model/rejection.js';
import { maximumFileBytes } from './decode.js';
import { fileChunks } from './file-chunks.js';
import { contentsOfChunks, type FileContents } from './file-contents.js';
import { type MediaType, mediaTypeOf, unsupportedFormat } from './formats.js';
import type { RenderOptions } from './html/renderer.js';
import { type InputFile, standardInput } from './inputs.js';
import { readJsonl } from './jsonl.js';
import { prefetch } from './prefetch.js';
import type { FieldNames } from './record.js';
import { isRefusal, type Refusal, rejection } from './refusal.js';
import { sniffStream } from './standard-input.js';
import { unreadable } from './system-errors.js';
import { documentOfFile } from './whole-file.js';

export type Reading =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'rejection'; readonly rejection: Rejection }
  /** Follows a file's last record. `records` counts those that were taken and those that were rejected. */
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly records: number;
    };

export type ReadOptions = {
  readonly fields: FieldNames;
  /** Takes the texts out of plain records; without it every record is parsed as a whole, to the same effect. */
  readonly json?: JsonText;
  /** How pages are rendered; without marks if it is not given. */
  readonly rendering?: RenderOptions;
  /** How many files are read at a time. */
  readonly concurrency: number;
  /** Bytes of the largest file that is taken as one document. */
  readonly maximumBytes?: number;
  /** Bytes of the longest line that is taken as a record. */
  readonly maximumLineBytes?: number;
  /** Read for the input `-`; the process's own if it is not given. */
  readonly standardInput?: AsyncIterable<Uint8Array>;
};

/**
 * Reads files in the order given, whatever finishes first. Files that hold one document are read ahead; files of
 * records and standard input are streamed when their turn comes. A file that cannot be opened, or fails half-way,
 * yields a rejection and no receipt.
 */
export async function* read(
  files: readonly InputFile[],
  options: ReadOptions,
): AsyncGenerator<Reading, void, undefined> {
  const maximumBytes = options.maximumBytes ?? maximumFileBytes;
  const { rendering } = options;
  const isReadWhole = (file: InputFile): boolean =>
    file.absolute !== standardInput && ![undefined, 'application/jsonl'].includes(mediaTypeOf(file.path));
  for await (const { file, contents } of prefetch(files, { ...options, maximumBytes, isReadWhole })) {
    const mediaType = mediaTypeOf(file.path);
    if (file.absolute === standardInput) yield* readStandardInput(file.path, options, maximumBytes);
    else if (mediaType === undefined) yield rejected(file.path, 1, unsupportedFormat(file.path));
    else if (contents === undefined) yield* readRecords(file.path, fileChunks(file.absolute), options);
    else if (isRefusal(contents)) yield rejected(file.path, 1, contents);
    else yield* readWhole(file.path, mediaType, contents, rendering);
  }
}

async function* readWhole(
  path: string,
  mediaType: MediaType,
  contents: FileContents,
  rendering: RenderOptions = { marks: false },
): AsyncGenerator<Reading, void, undefined> {
  const { bytes, length, sha256 } = contents;
  const document = isRefusal(bytes) ? bytes : await documentOfFile(path, mediaType, bytes, sha256, rendering);
  yield isRefusal(document) ? rejected(path, 1, document) : { kind: 'document', document };
  yield { kind: 'file', path, bytes: length, sha256, records: 1 };
}

async function* readStandardInput(
  path: string,
  options: ReadOptions,
  maximumBytes: number,
): AsyncGenerator<Reading, void, undefined> {
  let contents: FileContents;
  let mediaType: MediaType;
  try {
    const sniffed = await sniffStream(options.standardInput ?? process.stdin);
    mediaType = sniffed.mediaType;
    if (mediaType === 'application/jsonl') return yield* readRecords(path, sniffed.chunks, options);
    contents = await contentsOfChunks(sniffed.chunks, maximumBytes);
  } catch (error) {
    return yield rejected(path, 1, unreadable('Standard input', error));
  }
  yield* readWhole(path, mediaType, contents, options.rendering);
}

async function* readRecords(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading, void, undefined> {
  const digest = createHash('sha256');
  let bytes = 0;
  let records = 0;
  let last = 0;
  async function* digested(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of chunks) {
      digest.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const { fields, json, maximumLineBytes, rendering } = options;
  try {
    for await (const reading of readJsonl(path, digested(), {
      fields,
      maximumLineBytes,
      ...(json !== undefined && { json }),
      ...(rendering !== undefined && { rendering }),
    })) {
      records++;
      last = (reading.kind === 'document' ? reading.document : reading.rejection).origin.record;
      yield reading;
    }
  } catch (error) {
    return yield rejected(path, last + 1, unreadable('The file', error));
  }
  yield { kind: 'file', path, bytes, sha256: digest.digest('hex'), records };
}

function rejected(path: string, record: number, refusal: Refusal): Reading {
  return { kind: 'rejection', rejection: rejection({ path, record }, refusal) };
}
