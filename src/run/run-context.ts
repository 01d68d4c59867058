import { InterruptedError } from '../model/errors.js';
import type { StageCounters } from './counters.js';
import type { Progress } from './progress.js';

/** What the parts of a run share. */
export type RunContext = {
  readonly counters: StageCounters;
  readonly progress: Progress;
  readonly signal: AbortSignal | null;
};

/** Called between items, so that a run stops within one. */
export function throwIfInterrupted(signal: AbortSignal | null): void {
  if (signal?.aborted) throw new InterruptedError('interrupted; nothing was written');
}
