/**
 * One stage of the line model: a hidden layer of rectified units over standardised features, and a logistic output. The
 * weights stand as the training script wrote them.
 */
export type Network = {
  readonly features: readonly string[];
  readonly hidden: number;
  /** By feature: what is subtracted, and what the rest is multiplied by; the result is clipped at ± `clip`. */
  readonly mean: Float32Array;
  readonly scale: Float32Array;
  /** `hidden × features`, a row a unit. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly output: Float32Array;
  readonly outputBias: number;
};

/** Standardised features stay within this many standard deviations. */
export const clip = 6;

/** Lines that are worked on at a time, so that what is between the layers stays in the processor's cache. */
const stretch = 64;

/**
 * The network's log-odds for every line.
 *
 * @param columns matrices of feature columns, `lines` rows each, that together hold the network's features in order
 */
export function logOddsOf(network: Network, columns: readonly Float32Array[], lines: number): Float32Array {
  const { hidden, mean, scale, weights, bias, output, outputBias, features } = network;
  const result = new Float32Array(lines).fill(outputBias);
  const standard = new Float32Array(stretch);
  const sums = new Float32Array(hidden * stretch);
  for (let first = 0; first < lines; first += stretch) {
    const count = Math.min(stretch, lines - first);
    for (let unit = 0; unit < hidden; unit++) sums.fill(bias[unit], unit * stretch, (unit + 1) * stretch);
    let feature = 0;
    for (const matrix of columns) {
      for (let column = 0; column * lines < matrix.length; column++, feature++) {
        const from = column * lines + first;
        for (let row = 0; row < count; row++) {
          const value = (matrix[from + row] - mean[feature]) * scale[feature];
          standard[row] = value > clip ? clip : value < -clip ? -clip : value;
        }
        for (let unit = 0; unit < hidden; unit++) {
          const weight = weights[unit * features.length + feature];
          const at = unit * stretch;
          for (let row = 0; row < count; row++) sums[at + row] += weight * standard[row];
        }
      }
    }
    for (let unit = 0; unit < hidden; unit++) {
      const at = unit * stretch;
      for (let row = 0; row < count; row++) {
        if (sums[at + row] > 0) result[first + row] += output[unit] * sums[at + row];
      }
    }
  }
  return result;
}
