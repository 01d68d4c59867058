import { stat } from 'node:fs/promises';
import pLimit from 'p-limit';
import { type FileContents, fileContents } from './file-contents.js';
import type { InputFile } from './inputs.js';
import type { Refusal } from './refusal.js';

/** Bytes of the files that are being read ahead together; a single larger one is read by itself. */
const bytesReadAhead = 64 * 2 ** 20;

export type PrefetchOptions = {
  /** How many files may be read at a time, and how many may be held ahead of the one in hand. */
  readonly concurrency: number;
  readonly maximumBytes: number;
  /** Files for which this is false are handed on in their place without having been read. */
  readonly isReadWhole: (file: InputFile) => boolean;
};

export type Prefetched = { readonly file: InputFile; readonly contents?: FileContents | Refusal };

type Waiting = { readonly file: InputFile; readonly size: number; readonly contents?: Promise<FileContents | Refusal> };

/** Reads files ahead of their turn, within bounds of number and of bytes, and hands them on in the order given. */
export async function* prefetch(
  files: readonly InputFile[],
  { concurrency, maximumBytes, isReadWhole }: PrefetchOptions,
): AsyncGenerator<Prefetched, void, undefined> {
  const limit = pLimit(concurrency);
  const waiting: Waiting[] = [];
  let bytesHeld = 0;
  let next = 0;
  /** Measured once; kept for the next turn where the bound on bytes is reached. */
  let nextSize: number | undefined;
  const readAhead = async (): Promise<void> => {
    while (next < files.length && waiting.length <= concurrency) {
      const file = files[next];
      if (!isReadWhole(file)) waiting.push({ file, size: 0 });
      else {
        nextSize ??= Math.min(await sizeOf(file.absolute), maximumBytes);
        if (waiting.length > 0 && bytesHeld + nextSize > bytesReadAhead) return;
        const contents = limit(() => fileContents(file.absolute, maximumBytes));
        // A failure is thrown when the file's turn comes, not while nobody waits for it.
        contents.catch(() => undefined);
        waiting.push({ file, size: nextSize, contents });
        bytesHeld += nextSize;
        nextSize = undefined;
      }
      next++;
    }
  };
  try {
    for (;;) {
      await readAhead();
      const first = waiting.shift();
      if (first === undefined) return;
      yield { file: first.file, contents: await first.contents };
      bytesHeld -= first.size;
    }
  } finally {
    limit.clearQueue();
  }
}

/** Only a measure of what to expect; a file that cannot be measured cannot be read either. */
async function sizeOf(absolute: string): Promise<number> {
  return stat(absolute).then(
    ({ size }) => size,
    () => 0,
  );
}
