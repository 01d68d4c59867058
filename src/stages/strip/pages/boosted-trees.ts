import type { BlockFeatures } from './block-features.js';

/**
 * Boosted trees: what a row is given is the sum of one leaf a tree (Friedman 2001). Nodes of all trees stand in one list, a tree
 * behind the other and a node before those below it.
 */
export type BoostedTrees = {
  readonly features: readonly string[];
  /** What is given before the first tree: log-odds. */
  readonly bias: number;
  /** Where each tree begins. */
  readonly roots: Uint32Array;
  /** By node: the feature that is asked; 255 at a leaf. */
  readonly feature: Uint8Array;
  /** Rows with a value up to it go to the next node, others to `right`. */
  readonly threshold: Float32Array;
  readonly right: Uint32Array;
  /** The leaf's log-odds; at other nodes the mean of those below, weighted as rows were in training. */
  readonly value: Float32Array;
};

export const leaf = 255;

/** The log-odds of each block. */
export function logOddsOf(
  { bias, roots, feature, threshold, right, value }: BoostedTrees,
  { blocks, values }: BlockFeatures,
): Float32Array {
  const sums = new Float32Array(blocks).fill(bias);
  for (const root of roots) {
    for (let block = 0; block < blocks; block++) {
      let node = root;
      while (feature[node] !== leaf) {
        node = values[feature[node] * blocks + block] <= threshold[node] ? node + 1 : right[node];
      }
      sums[block] += value[node];
    }
  }
  return sums;
}

/**
 * What each feature added to a block's log-odds: on the way down a tree, the step from one node's mean to the next belongs to
 * the feature that was asked (Saabas 2014). Largest first, at most `most`.
 */
export function leadingFeatures(
  { features, roots, feature, threshold, right, value }: BoostedTrees,
  { blocks, values }: BlockFeatures,
  block: number,
  most: number,
): { readonly feature: string; readonly weight: number }[] {
  const weights = new Float64Array(features.length);
  for (const root of roots) {
    let node = root;
    while (feature[node] !== leaf) {
      const asked = feature[node];
      const next = values[asked * blocks + block] <= threshold[node] ? node + 1 : right[node];
      weights[asked] += value[next] - value[node];
      node = next;
    }
  }
  return [...weights.keys()]
    .sort((a, b) => Math.abs(weights[b]) - Math.abs(weights[a]) || a - b)
    .slice(0, most)
    .map((at) => ({ feature: features[at], weight: Math.round(weights[at] * 100) / 100 }))
    .filter(({ weight }) => weight !== 0);
}
