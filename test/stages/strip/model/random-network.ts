import { Columns } from '../../../../src/kernel/columns.js';
import { compiledKernel } from '../../../../src/run/compiled-kernel.js';
import { LoadedNetwork, type Network, told } from '../../../../src/stages/strip/model/network.js';
import { columnsOf } from '../../../../training/labelled-examples.js';
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

const compiled = compiledKernel();

/** A network's log-odds, as the compiled code gives them. */
export function logOddsOf(network: Network, matrix: Float32Array, lines: number): Float32Array {
  const columns = new Columns(compiled);
  const loaded = new LoadedNetwork(columns, network);
  columns.begin(lines);
  return columns.values(loaded.logOddsOf(columnsOf(columns, matrix)));
}

/** The same with the leading features, by line and rank: their numbers, and what they moved. */
export function leadingOf(network: Network, matrix: Float32Array, lines: number) {
  const columns = new Columns(compiled);
  const loaded = new LoadedNetwork(columns, network);
  columns.begin(lines);
  const leading = loaded.roomForLeading();
  const logOdds = columns.values(loaded.logOddsOf(columnsOf(columns, matrix), leading));
  const weights = leading.weights.map((column) => columns.values(column));
  const features = leading.features.map((column) => columns.values(column));
  const ofLine = (line: number) =>
    Array.from({ length: told }, (_, rank) => ({ feature: features[rank][line], weight: weights[rank][line] }));
  return { logOdds, leading: Array.from({ length: lines }, (_, line) => ofLine(line)) };
}
