import { Columns } from '../../../../src/kernel/columns.js';
import { compiledKernel } from '../../../../src/run/compiled-kernel.js';
import type { BoostedTrees } from '../../../../src/stages/strip/pages/boosted-trees.js';
import { LoadedTrees } from '../../../../src/stages/strip/pages/loaded-trees.js';

/** Trees in a memory of their own. */
export function loadedTrees(trees: BoostedTrees): LoadedTrees {
  return new LoadedTrees(new Columns(compiledKernel()), trees);
}
