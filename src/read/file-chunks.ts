import { Buffer } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes that a file of records is read in at a time. */
const chunkBytes = 256 * 1024;

/**
 * A file's bytes from its beginning to its end. All chunks are read into the same memory: each is good until the next one is asked
 * for. A stream would take new memory for each, which costs as much as reading it.
 */
export async function* fileChunks(absolute: string): AsyncGenerator<Uint8Array, void, undefined> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(absolute);
    const chunk = Buffer.allocUnsafeSlow(chunkBytes);
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes);
      if (bytesRead === 0) return;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await handle?.close();
  }
}
