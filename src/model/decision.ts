import type { Block } from './block.js';
import type { Evidence } from './evidence.js';

/** What becomes of a block. `evidence` is never empty, and its first entry is the reason that decided. */
export type Decision = {
  readonly action: 'keep' | 'remove';
  readonly block: Block;
  readonly evidence: readonly Evidence[];
};
