import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Columns } from '../kernel/columns.js';
import { type BoostedTrees, leaf } from '../stages/strip/pages/boosted-trees.js';
import { LoadedTrees } from '../stages/strip/pages/loaded-trees.js';
import type { PageModel } from '../stages/strip/pages/page-model.js';
import { compiledKernel } from './compiled-kernel.js';

/** Bytes of a node: the feature that is asked (255 at a leaf), the number of its limit, nodes to the right branch, and the value. */
export const nodeBytes = 5;

const treesFile = z.strictObject({
  bias: z.number(),
  /** What a node's value, from −32,767 to 32,767, is multiplied by. */
  scale: z.number(),
  /** By feature: its name, and the values that its nodes ask for. */
  features: z.array(z.tuple([z.string(), z.array(z.number())])),
  /** Nodes of all trees, a tree behind the other and a node before those below it, in base64. */
  nodes: z.base64(),
});

/** The file that the training script writes. */
export const pageModelFile = z.strictObject({
  version: z.int().min(1),
  articleFrom: z.number().gt(0).lt(1),
  article: treesFile,
  anyPage: treesFile,
  kind: treesFile,
});

/**
 * The page model from the file that is shipped.
 *
 * @param kernel src/kernel/assembly, compiled
 */
export function loadPageModel(kernel = compiledKernel()): PageModel {
  const text = readFileSync(new URL('../../resources/page-model.json', import.meta.url), 'utf8');
  const { article, anyPage, kind, ...rest } = pageModelFile.parse(JSON.parse(text));
  const columns = new Columns(kernel);
  const loaded = (trees: typeof article) => new LoadedTrees(columns, treesOf(trees));
  return { ...rest, article: loaded(article), anyPage: loaded(anyPage), kind: loaded(kind) };
}

/** @throws RangeError where nodes are not whole trees of these features */
export function treesOf({ bias, scale, features, nodes }: z.infer<typeof treesFile>): BoostedTrees {
  const bytes = Buffer.from(nodes, 'base64');
  const count = bytes.length / nodeBytes;
  const trees = {
    bias,
    features: features.map(([name]) => name),
    feature: new Uint8Array(count),
    threshold: new Float32Array(count),
    right: new Uint32Array(count),
    value: new Float32Array(count),
  };
  const roots: number[] = [];
  // Branches that are still to come in the tree that is being read.
  let open = 0;
  let root = 0;
  for (let node = 0; node < count; node++) {
    const at = node * nodeBytes;
    if (open === 0) {
      checkBranches(trees, root, node);
      roots.push(node);
      root = node;
      open = 1;
    }
    open--;
    const asked = bytes[at];
    trees.feature[node] = asked;
    trees.value[node] = bytes.readInt16LE(at + 3) * scale;
    if (asked === leaf) continue;
    open += 2;
    trees.threshold[node] = features[asked]?.[1][bytes[at + 1]] ?? Number.NaN;
    trees.right[node] = node + bytes[at + 2];
    if (Number.isNaN(trees.threshold[node]) || trees.right[node] >= count)
      throw new RangeError('page model: a node is out of range');
  }
  checkBranches(trees, root, count);
  if (open !== 0 || !Number.isInteger(count)) throw new RangeError('page model: a tree is cut short');
  return { ...trees, roots: Uint32Array.from(roots) };
}

/** Right branches lie behind the left one, within the tree from `root` up to `end`. */
function checkBranches({ feature, right }: Pick<BoostedTrees, 'feature' | 'right'>, root: number, end: number): void {
  for (let node = root; node < end; node++) {
    if (feature[node] !== leaf && (right[node] <= node + 1 || right[node] >= end)) {
      throw new RangeError('page model: a branch leads out of its tree');
    }
  }
}
