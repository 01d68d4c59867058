import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Columns } from '../kernel/columns.js';
import { type BoostedTrees, leaf } from '../stages/strip/pages/boosted-trees.js';
import { LoadedTrees } from '../stages/strip/pages/loaded-trees.js';
import type { PageModel } from '../stages/strip/pages/page-model.js';
import { compiledKernel } from './compiled-kernel.js';

/**
 * Bytes of a node that asks: the feature, the number of its limit, nodes to the right branch, and what share of the rows took
 * the left one, in steps of `mostShare`. Of a leaf: 255, and its value.
 */
export const askingBytes = 4;
export const leafBytes = 3;
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
  const most = Math.ceil(bytes.length / leafBytes);
  const trees = {
    bias,
    features: features.map(([name]) => name),
    feature: new Uint8Array(most),
    threshold: new Float32Array(most),
    right: new Uint32Array(most),
    value: new Float32Array(most),
  };
  const leftShare = new Float32Array(most);
  const roots: number[] = [];
  // Branches that are still to come in the tree that is being read.
  let open = 0;
  let node = 0;
  for (let at = 0; at < bytes.length; node++) {
    if (open === 0) {
      roots.push(node);
      open = 1;
    }
    open--;
    const asked = bytes[at];
    trees.feature[node] = asked;
    const end = at + (asked === leaf ? leafBytes : askingBytes);
    if (end > bytes.length) throw new RangeError('page model: a node is cut short');
    if (asked === leaf) {
      trees.value[node] = bytes.readInt16LE(at + 1) * scale;
    } else {
      open += 2;
      trees.threshold[node] = features[asked]?.[1][bytes[at + 1]] ?? Number.NaN;
      trees.right[node] = node + bytes[at + 2];
      leftShare[node] = bytes[at + 3] / mostShare;
      if (Number.isNaN(trees.threshold[node])) throw new RangeError('page model: a node is out of range');
    }
    at = end;
  }
  if (open !== 0) throw new RangeError('page model: a tree is cut short');
  for (const [tree, root] of roots.entries()) finishTree(trees, leftShare, root, roots[tree + 1] ?? node);
  const cut = <Column extends { subarray(from: number, to: number): Column }>(column: Column) =>
    column.subarray(0, node);
  return {
    ...trees,
    ...{
      feature: cut(trees.feature),
      threshold: cut(trees.threshold),
      right: cut(trees.right),
      value: cut(trees.value),
    },
    roots: Uint32Array.from(roots),
  };
}

/** Checks that the right branch of each node begins where the left one ends, and gives nodes the means of their leaves. */
function finishTree(
  { feature, right, value }: Pick<BoostedTrees, 'feature' | 'right' | 'value'>,
  leftShare: Float32Array,
  root: number,
  end: number,
): void {
  const endOf = new Uint32Array(end - root);
  for (let node = end - 1; node >= root; node--) {
    if (feature[node] === leaf) {
      endOf[node - root] = node + 1;
      continue;
    }
    if (right[node] !== endOf[node + 1 - root])
      throw new RangeError('page model: a branch does not begin where it should');
    endOf[node - root] = endOf[right[node] - root];
    value[node] = leftShare[node] * value[node + 1] + (1 - leftShare[node]) * value[right[node]];
  }
}
