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
