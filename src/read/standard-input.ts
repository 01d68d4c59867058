import { Buffer } from 'node:buffer';
import { byteOrderMark } from './byte-order-mark.js';
import { type MediaType, sniffMediaType } from './formats.js';

/** More blanks than this before the first character say that it is plain text. */
const sniffedBytes = 4096;

/** The longest beginning that tells one format from another: a document type with room for its blanks. */
const telltaleCharacters = 64;

export type SniffedStream = {
  readonly mediaType: MediaType;
  /** The whole stream, what was looked at included. */
  readonly chunks: AsyncIterable<Uint8Array>;
};

/** Finds out what a stream without a name holds, from its beginning alone, wherever its chunks are cut. */
export async function sniffStream(stream: AsyncIterable<Uint8Array>): Promise<SniffedStream> {
  const rest = stream[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  let text = '';
  while (length < sniffedBytes && text.trimStart().length < telltaleCharacters) {
    const next = await rest.next();
    if (next.done) break;
    seen.push(next.value);
    length += next.value.length;
    text = beginning(Buffer.concat(seen).subarray(0, sniffedBytes));
    if (text.trimStart().startsWith('{')) break;
  }
  return { mediaType: sniffMediaType(text), chunks: replayed(seen, rest) };
}

/** Decoded leniently: what is not well-formed is found out when the stream is read. */
function beginning(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  return new TextDecoder(mark === undefined || mark === 'utf-8-bom' ? 'utf-8' : mark).decode(bytes);
}

async function* replayed(
  seen: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* seen;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
