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

/** What trees say of rows. */
export type TreeScores = {
  readonly logOdds: Float32Array;
  /** The features that moved a row's log-odds most, largest first. */
  leading(row: number): { readonly feature: string; readonly weight: number }[];
};

/** Features that are told of each row. */
const told = 3;

/**
 * The log-odds of each row, and what each feature added to them: on the way down a tree, the step from one node's mean to the
 * next belongs to the feature that was asked (Saabas 2014).
 */
export function scoresOf(trees: BoostedTrees, { blocks: rows, values }: BlockFeatures): TreeScores {
  const { features, bias, roots, feature, threshold, right, value } = trees;
  const logOdds = new Float32Array(rows);
  const leading = { features: new Uint8Array(rows * told), weights: new Float64Array(rows * told) };
  const row = new Float32Array(features.length);
  const added = new Float64Array(features.length);
  for (let number = 0; number < rows; number++) {
    for (let asked = 0; asked < row.length; asked++) row[asked] = values[asked * rows + number];
    added.fill(0);
    let sum = bias;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree];
      let mean = value[node];
      for (let asked = feature[node]; asked !== leaf; asked = feature[node]) {
        node = row[asked] <= threshold[node] ? node + 1 : right[node];
        added[asked] += value[node] - mean;
        mean = value[node];
      }
      sum += mean;
    }
    logOdds[number] = sum;
    keepLargest(added, leading.features, leading.weights, number * told);
  }
  return {
    logOdds,
    leading(of) {
      const found: { feature: string; weight: number }[] = [];
      for (let at = of * told; at < (of + 1) * told; at++) {
        const weight = Math.round(leading.weights[at] * 100) / 100;
        if (weight !== 0) found.push({ feature: features[leading.features[at]], weight });
      }
      return found;
    },
  };
}

/** The largest of the figures, whatever their sign, and whose they are, from `start` on. */
function keepLargest(figures: Float64Array, whose: Uint8Array, largest: Float64Array, start: number): void {
  for (let one = 0; one < figures.length; one++) {
    const figure = figures[one];
    if (Math.abs(figure) <= Math.abs(largest[start + told - 1])) continue;
    let at = start + told - 1;
    for (; at > start && Math.abs(figure) > Math.abs(largest[at - 1]); at--) {
      largest[at] = largest[at - 1];
      whose[at] = whose[at - 1];
    }
    largest[at] = figure;
    whose[at] = one;
  }
}
