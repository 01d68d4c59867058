import { randomNumbers } from '../../bench/random-numbers.js';
import { type BoostedTrees, leaf } from '../../src/stages/strip/pages/boosted-trees.js';
import { binCount, type Rows } from './binned-rows.js';

export type TreeTraining = {
  readonly trees: number;
  readonly leaves: number;
  readonly learningRate: number;
  /** Share of the features that each tree may ask. */
  readonly featureShare: number;
  /** Share of the rows that each tree sees. */
  readonly rowShare: number;
  /** Added to the sum of second derivatives. */
  readonly regularisation: number;
  /** Least sum of weights in a leaf. */
  readonly leastWeight: number;
  readonly seed: string;
};

type Node = {
  rows: Int32Array;
  sumG: number;
  sumH: number;
  histogram: Float64Array;
  split?: { feature: number; bin: number; gain: number };
  left?: Node;
  right?: Node;
};

/** Trees grown leaf by leaf, each to what those before it left (Friedman 2001; histograms as in LightGBM, Ke and others 2017). */
export function trainTrees(rows: Rows, chosen: Int32Array, training: TreeTraining): BoostedTrees {
  const { labels, weights } = rows;
  const random = randomNumbers(training.seed);
  let positive = 0;
  let all = 0;
  for (const row of chosen) {
    positive += labels[row] * weights[row];
    all += weights[row];
  }
  const bias = Math.log(positive / (all - positive));
  const odds = new Float64Array(rows.count).fill(bias);
  const gradient = new Float64Array(rows.count);
  const hessian = new Float64Array(rows.count);
  const built: { feature: number[]; threshold: number[]; right: number[]; value: number[]; roots: number[] } = {
    ...{ feature: [], threshold: [], right: [], value: [], roots: [] },
  };
  for (let tree = 0; tree < training.trees; tree++) {
    for (const row of chosen) {
      const p = 1 / (1 + Math.exp(-odds[row]));
      gradient[row] = (labels[row] - p) * weights[row];
      hessian[row] = Math.max(1e-6, p * (1 - p)) * weights[row];
    }
    const seen = training.rowShare === 1 ? chosen : chosen.filter(() => random() < training.rowShare);
    const features = rows.features.map((_, at) => at).filter(() => random() < training.featureShare);
    const root = grow(rows, seen, features, gradient, hessian, training);
    flatten(root, rows, training, built);
    for (const row of chosen) odds[row] += outputOf(root, rows, row, training);
  }
  return {
    features: rows.features,
    bias,
    roots: Uint32Array.from(built.roots),
    feature: Uint8Array.from(built.feature),
    threshold: Float32Array.from(built.threshold),
    right: Uint32Array.from(built.right),
    value: Float32Array.from(built.value),
  };
}

function grow(
  rows: Rows,
  seen: Int32Array,
  features: number[],
  gradient: Float64Array,
  hessian: Float64Array,
  training: TreeTraining,
): Node {
  const nodeOf = (of: Int32Array, histogram?: Float64Array): Node => {
    let sumG = 0;
    let sumH = 0;
    for (const row of of) {
      sumG += gradient[row];
      sumH += hessian[row];
    }
    const node: Node = {
      rows: of,
      sumG,
      sumH,
      histogram: histogram ?? histogramOf(rows, of, features, gradient, hessian),
    };
    node.split = bestSplit(node, rows, features, training);
    return node;
  };
  const root = nodeOf(seen);
  const open = [root];
  for (let leaves = 1; leaves < training.leaves; leaves++) {
    let best: Node | undefined;
    for (const node of open)
      if (node.split && (best?.split === undefined || node.split.gain > best.split.gain)) best = node;
    if (best?.split === undefined) break;
    const { feature, bin } = best.split;
    const column = rows.bins[feature];
    const leftRows = best.rows.filter((row) => column[row] <= bin);
    const rightRows = best.rows.filter((row) => column[row] > bin);
    const smallIsLeft = leftRows.length <= rightRows.length;
    const small = nodeOf(smallIsLeft ? leftRows : rightRows);
    const rest = best.histogram;
    for (let at = 0; at < rest.length; at++) rest[at] -= small.histogram[at];
    const large = nodeOf(smallIsLeft ? rightRows : leftRows, rest);
    best.left = smallIsLeft ? small : large;
    best.right = smallIsLeft ? large : small;
    open.splice(open.indexOf(best), 1, best.left, best.right);
  }
  return root;
}

function histogramOf(
  rows: Rows,
  of: Int32Array,
  features: number[],
  gradient: Float64Array,
  hessian: Float64Array,
): Float64Array {
  const histogram = new Float64Array(features.length * binCount * 2);
  for (const [at, feature] of features.entries()) {
    const column = rows.bins[feature];
    const base = at * binCount * 2;
    for (let n = 0; n < of.length; n++) {
      const row = of[n];
      const slot = base + column[row] * 2;
      histogram[slot] += gradient[row];
      histogram[slot + 1] += hessian[row];
    }
  }
  return histogram;
}

function bestSplit(
  node: Node,
  rows: Rows,
  features: number[],
  { regularisation, leastWeight }: TreeTraining,
): Node['split'] {
  const score = (g: number, h: number) => (g * g) / (h + regularisation);
  const whole = score(node.sumG, node.sumH);
  let best: Node['split'];
  for (const [at, feature] of features.entries()) {
    let g = 0;
    let h = 0;
    for (let bin = 0; bin < rows.limits[feature].length; bin++) {
      const slot = (at * binCount + bin) * 2;
      g += node.histogram[slot];
      h += node.histogram[slot + 1];
      if (h < leastWeight || node.sumH - h < leastWeight) continue;
      const gain = score(g, h) + score(node.sumG - g, node.sumH - h) - whole;
      if (gain > (best?.gain ?? 1e-4)) best = { feature, bin, gain };
    }
  }
  return best;
}

function leafValue({ sumG, sumH }: Node, { regularisation, learningRate }: TreeTraining): number {
  return (learningRate * sumG) / (sumH + regularisation);
}

function outputOf(root: Node, rows: Rows, row: number, training: TreeTraining): number {
  let node = root;
  while (node.left !== undefined && node.right !== undefined && node.split !== undefined) {
    node = rows.bins[node.split.feature][row] <= node.split.bin ? node.left : node.right;
  }
  return leafValue(node, training);
}

function flatten(
  root: Node,
  rows: Rows,
  training: TreeTraining,
  built: { feature: number[]; threshold: number[]; right: number[]; value: number[]; roots: number[] },
): void {
  built.roots.push(built.feature.length);
  const visit = (node: Node): { value: number; weight: number } => {
    const at = built.feature.length;
    if (node.left === undefined || node.right === undefined || node.split === undefined) {
      const value = leafValue(node, training);
      built.feature.push(leaf);
      built.threshold.push(0);
      built.right.push(0);
      built.value.push(value);
      return { value, weight: node.rows.length };
    }
    built.feature.push(node.split.feature);
    built.threshold.push(rows.limits[node.split.feature][node.split.bin]);
    built.right.push(0);
    built.value.push(0);
    const left = visit(node.left);
    built.right[at] = built.feature.length;
    const right = visit(node.right);
    const weight = left.weight + right.weight;
    built.value[at] = (left.value * left.weight + right.value * right.weight) / Math.max(1, weight);
    return { value: built.value[at], weight };
  };
  visit(root);
}
