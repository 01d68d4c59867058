import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { fileTooLarge } from './decode.js';
import type { Refusal } from './refusal.js';
import { unreadable } from './system-errors.js';

/** What a file holds: its bytes, unless they are more than may be held, and in any case their receipt. */
export type FileContents = {
  readonly bytes: Uint8Array | Refusal;
  readonly length: number;
  readonly sha256: string;
};

/** Reads a file whole. One that is too large is digested in passing and not held. */
export async function fileContents(absolute: string, maximumBytes: number): Promise<FileContents | Refusal> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(absolute);
    const { size } = await handle.stat();
    if (size > maximumBytes) return await contentsOfChunks(handle.createReadStream(), maximumBytes);
    const bytes = await handle.readFile();
    return { bytes, length: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    return unreadable('The file', error);
  } finally {
    await handle?.close();
  }
}

/** The same for a stream: what goes over the limit is let go of. */
export async function contentsOfChunks(chunks: AsyncIterable<Uint8Array>, maximumBytes: number): Promise<FileContents> {
  const pieces: Uint8Array[] = [];
  const digest = createHash('sha256');
  let length = 0;
  for await (const chunk of chunks) {
    digest.update(chunk);
    length += chunk.length;
    if (length <= maximumBytes) pieces.push(chunk);
    else pieces.length = 0;
  }
  const bytes = length > maximumBytes ? fileTooLarge(length, maximumBytes) : Buffer.concat(pieces);
  return { bytes, length, sha256: digest.digest('hex') };
}
