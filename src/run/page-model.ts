import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Columns } from '../kernel/columns.js';
import { type BoostedTrees, leaf } from '../stages/strip/pages/boosted-trees.js';
import { LoadedTrees } from '../stages/strip/pages/loaded-trees.js';
import type { PageModel } from '../stages/strip/pages/page-model.js';
import { compiledKernel } from './compiled-kernel.js';

/**
 * Bytes of a node. One that asks: the feature, the number of its limit, and what share of the rows took the left branch, in
 * steps of 1 / `mostShare`; the branch to the left is behind it, the one to the right behind that. A leaf: 255, and its value.
 */
export const nodeBytes = 3;
export const mostShare = 255;

const treesFile = z.strictObject({
  bias: z.number(),
  /** What a leaf's value, from −32,767 to 32,767, is multiplied by. */
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
  if (!Number.isInteger(count)) throw new RangeError('page model: a node is cut short');
  const trees = {
    bias,
    features: features.map(([name]) => name),
    feature: new Uint8Array(count),
    threshold: new Float32Array(count),
    right: new Uint32Array(count),
    value: new Float32Array(count),
  };
  // From the end, so that both branches of a node are known: where those begin that no node before them has taken, the first last.
  const begun: number[] = [];
  for (let node = count - 1; node >= 0; node--) {
    const at = node * nodeBytes;
    const asked = bytes[at];
    trees.feature[node] = asked;
    if (asked === leaf) {
      trees.value[node] = bytes.readInt16LE(at + 1) * scale;
    } else {
      const limit = features[asked]?.[1][bytes[at + 1]];
      const [left, right] = [begun.pop(), begun.pop()];
      if (limit === undefined) throw new RangeError('page model: a node is out of range');
      if (left === undefined || right === undefined) throw new RangeError('page model: a tree is cut short');
      const share = bytes[at + 2] / mostShare;
      trees.threshold[node] = limit;
      trees.right[node] = right;
      trees.value[node] = share * trees.value[left] + (1 - share) * trees.value[right];
    }
    begun.push(node);
  }
  return { ...trees, roots: Uint32Array.from(begun.reverse()) };
}
