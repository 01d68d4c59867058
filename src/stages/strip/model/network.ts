/**
 * One stage of the line model: a hidden layer of rectified units over standardised features, and a logistic output.
 * The weights stand as the training script wrote them.
 */
export type Network = {
  readonly features: readonly string[];
  readonly hidden: number;
  /** By feature: what is subtracted, and what the rest is multiplied by; the result is clipped at ± `clip`. */
  readonly mean: Float32Array;
  readonly scale: Float32Array;
  /** `features × hidden`, a row a feature. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly output: Float32Array;
  readonly outputBias: number;
};

/** Standardised features stay within this many standard deviations. */
export const clip = 6;

/** Lines that are worked on at a time, so that what is between the layers stays in the processor's cache. */
const stretch = 64;

/** How many leading features are told of each line. */
export const told = 3;

/** The leading features of every line: `told` a line, largest first, by number and by the log-odds they moved. */
export type Leading = { readonly feature: Int16Array; readonly weight: Float32Array };

/**
 * The network's log-odds for every line.
 *
 * @param columns matrices of feature columns, `lines` rows each, that together hold the network's features in order
 * @param leading where to put the leading features; none are looked for without it
 */
export function logOddsOf(
  network: Network,
  columns: readonly Float32Array[],
  lines: number,
  leading?: Leading,
): Float32Array {
  const { hidden, bias, output, outputBias, features } = network;
  const result = new Float32Array(lines).fill(outputBias);
  const standard = new Float32Array(features.length * stretch);
  const sums = new Float32Array(hidden * stretch);
  for (let first = 0; first < lines; first += stretch) {
    const rows = Math.min(stretch, lines - first);
    standardise(network, columns, lines, first, rows, standard);
    for (let unit = 0; unit < hidden; unit++) sums.fill(bias[unit], unit * stretch, (unit + 1) * stretch);
    hiddenLayer(network, standard, rows, sums);
    for (let unit = 0; unit < hidden; unit++) {
      const at = unit * stretch;
      for (let row = 0; row < rows; row++) {
        if (sums[at + row] > 0) result[first + row] += output[unit] * sums[at + row];
      }
    }
    if (leading !== undefined) findLeading(network, standard, sums, rows, first, leading);
  }
  return result;
}

function standardise(
  { mean, scale }: Network,
  columns: readonly Float32Array[],
  lines: number,
  first: number,
  rows: number,
  standard: Float32Array,
): void {
  let feature = 0;
  for (const matrix of columns) {
    for (let from = first; from < matrix.length; from += lines, feature++) {
      const at = feature * stretch;
      const shift = mean[feature];
      const factor = scale[feature];
      for (let row = 0; row < rows; row++) {
        const value = (matrix[from + row] - shift) * factor;
        standard[at + row] = value > clip ? clip : value < -clip ? -clip : value;
      }
    }
  }
}

function hiddenLayer({ hidden, weights, features }: Network, standard: Float32Array, rows: number, sums: Float32Array) {
  for (let feature = 0; feature < features.length; feature++) {
    const from = feature * stretch;
    for (let unit = 0; unit < hidden; unit++) {
      const weight = weights[feature * hidden + unit];
      const at = unit * stretch;
      for (let row = 0; row < rows; row++) sums[at + row] += weight * standard[from + row];
    }
  }
}

/**
 * The features that moved each line's log-odds most: within the rectified units that are active for a line the network is
 * linear, so what a feature adds is its value times the weights of those units (gradient times input, Shrikumar and
 * others 2016, against the average line).
 */
function findLeading(
  { hidden, weights, output, features }: Network,
  standard: Float32Array,
  sums: Float32Array,
  rows: number,
  first: number,
  leading: Leading,
): void {
  const gradient = new Float32Array(hidden);
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < hidden; unit++) gradient[unit] = sums[unit * stretch + row] > 0 ? output[unit] : 0;
    const at = (first + row) * told;
    for (let feature = 0; feature < features.length; feature++) {
      const value = standard[feature * stretch + row];
      if (value === 0) continue;
      let slope = 0;
      for (let unit = 0; unit < hidden; unit++) slope += gradient[unit] * weights[feature * hidden + unit];
      insert(leading, at, feature, slope * value);
    }
  }
}

/** Puts a feature among the leading ones of a line, if it belongs there. */
function insert({ feature: features, weight: weights }: Leading, at: number, feature: number, weight: number): void {
  const size = Math.abs(weight);
  if (size <= Math.abs(weights[at + told - 1])) return;
  let place = told - 1;
  while (place > 0 && size > Math.abs(weights[at + place - 1])) {
    weights[at + place] = weights[at + place - 1];
    features[at + place] = features[at + place - 1];
    place--;
  }
  weights[at + place] = weight;
  features[at + place] = feature;
}
