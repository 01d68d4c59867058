import { compiledNetwork } from '../../../../src/run/line-model.js';
import { type Leading, LoadedNetwork, type Network } from '../../../../src/stages/strip/model/network.js';
import { randomFrom } from '../../random.js';

/** A network of random weights over features `f0`, `f1` and so on; feature 1 never changes, so its scale is 0. */
export function randomNetwork(seed: number, features: number, hidden: number): Network {
  const random = randomFrom(seed);
  const numbers = (count: number) => Float32Array.from({ length: count }, () => random() * 2 - 1);
  return {
    features: Array.from({ length: features }, (_, at) => `f${at}`),
    hidden,
    mean: numbers(features),
    scale: numbers(features).map((value, at) => (at === 1 ? 0 : Math.abs(value) + 0.1)),
    weights: numbers(features * hidden),
    bias: numbers(hidden),
    output: numbers(hidden),
    outputBias: random() * 2 - 1,
  };
}

/** Columns of features for so many lines, some of them far from the mean. */
export function randomColumns(seed: number, features: number, lines: number): Float32Array {
  const random = randomFrom(seed);
  return Float32Array.from({ length: features * lines }, () => (random() - 0.5) * 12);
}

const compiled = compiledNetwork();

/** A network's log-odds, as the compiled code gives them. */
export function logOddsOf(
  network: Network,
  columns: readonly Float32Array[],
  lines: number,
  leading?: Leading,
): Float32Array {
  return new LoadedNetwork(compiled, network).logOddsOf(columns, lines, leading);
}
