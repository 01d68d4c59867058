import { Buffer } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes that a file of records is read in at a time. */
const chunkBytes = 256 * 1024;

/**
 * A file's bytes from its beginning to its end. Two pieces of memory take turns, and the next chunk is read while one is worked
 * on: each chunk is good until the next one is asked for. A stream would take new memory for each, which costs as much as
 * reading it.
 */
export async function* fileChunks(absolute: string): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await open(absolute);
  let ahead: Promise<number> | undefined;
  try {
    let [chunk, next] = [Buffer.allocUnsafeSlow(chunkBytes), Buffer.allocUnsafeSlow(chunkBytes)];
    let bytesRead = await readInto(handle, chunk);
    while (bytesRead > 0) {
      ahead = readInto(handle, next);
      // Whoever waits for it hears of a failure; until then nobody does.
      ahead.catch(() => undefined);
      yield chunk.subarray(0, bytesRead);
      bytesRead = await ahead;
      [chunk, next] = [next, chunk];
    }
  } finally {
    await ahead?.catch(() => undefined);
    await handle.close();
  }
}

async function readInto(handle: FileHandle, chunk: Buffer): Promise<number> {
  return (await handle.read(chunk, 0, chunkBytes)).bytesRead;
}
