import { randomNumbers } from '../bench/random-numbers.js';
import { clip, type Network } from '../src/stages/strip/model/network.js';
import type { Examples } from './examples.js';

export type Training = {
  readonly hidden: number;
  readonly epochs: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  /** The chance of each feature to be left out of each row drawn, which keeps the network from resting on a few of them. */
  readonly featureDropout: number;
  readonly seed: string;
};

/**
 * Trains one network: Adam (Kingma and Ba 2015) with decoupled weight decay over batches drawn by weight, the learning rate
 * falling linearly to zero. The same examples and seed give the same weights, bit for bit.
 *
 * @param rows the rows to train on
 * @param targets by row of the examples: the probability to learn; the labels, where not given
 */
export function trainNetwork(
  examples: Examples,
  rows: Int32Array,
  training: Training,
  targets: ArrayLike<number> = examples.labels,
): Network {
  const { matrix, features } = examples;
  const { hidden, epochs, batch, learningRate, weightDecay, featureDropout } = training;
  const width = features.length;
  const random = randomNumbers(training.seed);
  const { mean, scale } = standardisation(examples, rows);
  const network = {
    features,
    hidden,
    mean,
    scale,
    weights: Float32Array.from({ length: hidden * width }, () => gaussian(random) * Math.sqrt(2 / width)),
    bias: new Float32Array(hidden),
    output: Float32Array.from({ length: hidden }, () => gaussian(random) * Math.sqrt(1 / hidden)),
    outputBias: 0,
  };
  const kept = 1 / (1 - featureDropout);
  const draw = drawing(examples.weights, rows, random);
  const steps = Math.ceil((epochs * rows.length) / batch);
  const parameters = [network.weights, network.bias, network.output, new Float32Array(1)];
  const gradients = parameters.map((values) => new Float32Array(values.length));
  const moments = parameters.map((values) => [new Float32Array(values.length), new Float32Array(values.length)]);
  const input = new Float32Array(width);
  const activation = new Float32Array(hidden);
  for (let step = 1; step <= steps; step++) {
    for (const gradient of gradients) gradient.fill(0);
    const [weightGradient, biasGradient, outputGradient, outputBiasGradient] = gradients;
    for (let drawn = 0; drawn < batch; drawn++) {
      const row = draw();
      const from = row * width;
      for (let feature = 0; feature < width; feature++) {
        if (featureDropout > 0 && random() < featureDropout) {
          input[feature] = 0;
          continue;
        }
        const value = (matrix[from + feature] - mean[feature]) * scale[feature];
        input[feature] = kept * (value > clip ? clip : value < -clip ? -clip : value);
      }
      let logOdds = parameters[3][0];
      for (let unit = 0; unit < hidden; unit++) {
        const sum = dot(network.weights, unit * width, input, network.bias[unit]);
        activation[unit] = sum > 0 ? sum : 0;
        logOdds += activation[unit] * network.output[unit];
      }
      const error = (1 / (1 + Math.exp(-logOdds)) - targets[row]) / batch;
      outputBiasGradient[0] += error;
      for (let unit = 0; unit < hidden; unit++) {
        if (activation[unit] === 0) continue;
        outputGradient[unit] += error * activation[unit];
        const back = error * network.output[unit];
        biasGradient[unit] += back;
        const at = unit * width;
        for (let feature = 0; feature < width; feature++) weightGradient[at + feature] += back * input[feature];
      }
    }
    const rate = learningRate * (1 - (step - 1) / steps);
    for (const [part, values] of parameters.entries()) {
      adam(values, gradients[part], moments[part], step, rate, part === 1 || part === 3 ? 0 : weightDecay);
    }
  }
  return { ...network, weights: transposed(network.weights, hidden, width), outputBias: parameters[3][0] };
}

/** A network's log-odds for rows, as `logOddsOf` gives them for columns. */
export function logOddsOfRows(network: Network, { matrix, labels }: Examples): Float32Array {
  const { hidden, mean, scale, weights, bias, output, outputBias } = network;
  const width = mean.length;
  const sums = new Float64Array(hidden);
  return Float32Array.from(labels, (_, row) => {
    sums.set(bias);
    for (let feature = 0; feature < width; feature++) {
      const value = (matrix[row * width + feature] - mean[feature]) * scale[feature];
      const clipped = value > clip ? clip : value < -clip ? -clip : value;
      for (let unit = 0; unit < hidden; unit++) sums[unit] += clipped * weights[feature * hidden + unit];
    }
    return sums.reduce((odds, sum, unit) => odds + (sum > 0 ? sum * output[unit] : 0), outputBias);
  });
}

/** One network whose log-odds are the mean of those of several, which were trained on the same rows. */
export function average(networks: readonly Network[]): Network {
  const [one] = networks;
  const width = one.features.length;
  const hidden = one.hidden * networks.length;
  const weights = new Float32Array(width * hidden);
  for (const [at, network] of networks.entries()) {
    for (let feature = 0; feature < width; feature++) {
      const row = network.weights.subarray(feature * one.hidden, (feature + 1) * one.hidden);
      weights.set(row, feature * hidden + at * one.hidden);
    }
  }
  const joined = (part: (network: Network) => Float32Array) =>
    Float32Array.from(networks.flatMap((network) => [...part(network)]));
  return {
    ...one,
    hidden,
    weights,
    bias: joined(({ bias }) => bias),
    output: joined(({ output }) => output).map((value) => value / networks.length),
    outputBias: networks.reduce((sum, { outputBias }) => sum + outputBias, 0) / networks.length,
  };
}

/** From a row a unit to a row a feature. */
function transposed(weights: Float32Array, hidden: number, width: number): Float32Array {
  const rows = new Float32Array(weights.length);
  for (let unit = 0; unit < hidden; unit++) {
    for (let feature = 0; feature < width; feature++) rows[feature * hidden + unit] = weights[unit * width + feature];
  }
  return rows;
}

function dot(weights: Float32Array, from: number, input: Float32Array, start: number): number {
  let first = start;
  let second = 0;
  const even = input.length - (input.length % 2);
  for (let at = 0; at < even; at += 2) {
    first += weights[from + at] * input[at];
    second += weights[from + at + 1] * input[at + 1];
  }
  if (even < input.length) first += weights[from + even] * input[even];
  return first + second;
}

function adam(
  values: Float32Array,
  gradient: Float32Array,
  [first, second]: Float32Array[],
  step: number,
  rate: number,
  decay: number,
): void {
  const firstCorrection = 1 - 0.9 ** step;
  const secondCorrection = 1 - 0.999 ** step;
  for (let at = 0; at < values.length; at++) {
    first[at] = 0.9 * first[at] + 0.1 * gradient[at];
    second[at] = 0.999 * second[at] + 0.001 * gradient[at] * gradient[at];
    const move = first[at] / firstCorrection / (Math.sqrt(second[at] / secondCorrection) + 1e-8);
    values[at] -= rate * move + rate * decay * values[at];
  }
}

/** Weighted mean and the reciprocal of the standard deviation of each feature; 0 for a feature that never changes. */
function standardisation({ matrix, features, weights }: Examples, rows: Int32Array) {
  const width = features.length;
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  let total = 0;
  for (const row of rows) {
    const weight = weights[row];
    total += weight;
    for (let feature = 0; feature < width; feature++) {
      const value = matrix[row * width + feature];
      mean[feature] += weight * value;
      square[feature] += weight * value * value;
    }
  }
  const scale = new Float32Array(width);
  for (let feature = 0; feature < width; feature++) {
    mean[feature] /= total;
    const variance = square[feature] / total - mean[feature] ** 2;
    scale[feature] = variance > 1e-9 ? 1 / Math.sqrt(variance) : 0;
  }
  return { mean: Float32Array.from(mean), scale };
}

/** Draws rows with a chance in proportion to their weight. */
function drawing(weights: Float64Array, rows: Int32Array, random: () => number): () => number {
  const sums = new Float64Array(rows.length);
  let total = 0;
  for (let at = 0; at < rows.length; at++) {
    total += weights[rows[at]];
    sums[at] = total;
  }
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = rows.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return rows[low];
  };
}

/** A normally distributed number (Box and Muller 1958). */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
