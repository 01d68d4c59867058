import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { Shingler } from '../kernel/shingler.js';
import { compiledKernel } from './compiled-kernel.js';

/** A shingler with the table of characters that is shipped. */
export function loadShingler(kernel = compiledKernel()): Shingler {
  const table = readFileSync(new URL('../../resources/characters.bin', import.meta.url));
  return new Shingler(kernel, inflateRawSync(table));
}
