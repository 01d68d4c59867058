import { setImmediate } from 'node:timers/promises';
import { InterruptedError } from '../model/errors.js';
import type { StageCounters } from './counters.js';
import type { Progress } from './progress.js';

/** What the parts of a run share. */
export type RunContext = {
  readonly counters: StageCounters;
  readonly progress: Progress;
  /** Awaited between items, so that a run can be interrupted within one. */
  readonly checkpoint: () => Promise<void>;
};

/** Milliseconds of work after which the event loop gets its turn, in which signals and timers are served. */
const longestTurn = 50;

/** @throws InterruptedError from the checkpoint after `signal` was aborted */
export function checkpoints(signal: AbortSignal | null): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last > longestTurn) {
      await setImmediate();
      last = performance.now();
    }
    if (signal?.aborted) throw new InterruptedError('interrupted');
  };
}
