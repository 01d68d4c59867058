import { HashRing } from '../kernel/hash-ring.js';
import { compiledKernel } from './compiled-kernel.js';

/** Shingles that are held at once, 8 bytes each; beyond it those put first are made again. */
const heldShingles = 16 * 2 ** 20;

/** The same once signatures and fingerprints were let go, which took more. */
export const heldWithoutSignatures = 24 * 2 ** 20;

/** A ring with compiled code of its own. */
export function loadHashRing(capacity = heldShingles, kernel = compiledKernel()): HashRing {
  return new HashRing(kernel, capacity);
}
