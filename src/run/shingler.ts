import { Shingler } from '../kernel/shingler.js';
import { characterTable } from './character-table.js';
import { compiledKernel } from './compiled-kernel.js';

/** A shingler with the table of characters that is shipped. */
export function loadShingler(kernel = compiledKernel()): Shingler {
  return new Shingler(kernel, characterTable());
}
