import { HashSets } from '../kernel/hash-sets.js';
import { SimilarityMeter } from '../stages/verify/similarity.js';
import { compiledKernel } from './compiled-kernel.js';

/** A similarity meter with compiled code of its own. */
export function loadSimilarityMeter(kernel = compiledKernel()): SimilarityMeter {
  return new SimilarityMeter(new HashSets(kernel));
}
