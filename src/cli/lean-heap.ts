import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Progress } from '../run/progress.js';

/** Bytes of heap from which it is worth a look: below it a run is small, and ends soon. */
const largeHeap = 256 * 2 ** 20;

/**
 * Lets go, between the phases of a large run, of what the phase before held. While copies are grouped and files are written
 * the heap grows by half of what is in use before it is looked through, not by all of it: by itself V8 takes memory as long
 * as there is some, and a nightly job is one of many. Verification makes more garbage than that would be worth.
 */
export function withLeanHeap(progress: Progress): Progress {
  return {
    ...progress,
    start(stage, total) {
      if (process.memoryUsage().heapUsed > largeHeap) {
        if (stage === 'cluster' || stage === 'write') setFlagsFromString('--heap-growing-percent=50');
        collectGarbage();
      }
      progress.start(stage, total);
    },
  };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
}
