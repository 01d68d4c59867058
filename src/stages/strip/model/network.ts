import type { Column, Place } from '../../../kernel/column-memory.js';
import type { Columns } from '../../../kernel/columns.js';

/**
 * One stage of the line model: a hidden layer of rectified units over standardised features, and a logistic output.
 * The weights stand as the training script wrote them.
 */
export type Network = {
  readonly features: readonly string[];
  /** A multiple of 4. */
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

/** How many leading features are told of each line. */
export const told = 3;

/** The leading features of every line, largest first: `told` columns of the log-odds they moved, and of their numbers. */
export type Leading = { readonly weights: readonly Column[]; readonly features: readonly Column[] };

/** A network in the memory of the columns that it scores. */
export class LoadedNetwork {
  readonly features: readonly string[];
  private readonly place: Place;

  constructor(
    readonly columns: Columns,
    private readonly network: Network,
  ) {
    const { features, hidden, mean, scale, weights, bias, output } = network;
    if (hidden % 4 !== 0) throw new RangeError(`a network of ${hidden} hidden units: not a multiple of 4`);
    this.features = features;
    this.place = columns.place([mean, scale, weights, bias, output]);
  }

  /** The log-odds of every line, from the network's features in order. */
  logOddsOf(features: readonly Column[], leading?: Leading): Column {
    const { hidden, outputBias } = this.network;
    return this.columns.score({ place: this.place, hidden, outputBias, clip }, features, leading?.weights[0]);
  }

  roomForLeading(): Leading {
    const room = this.columns.several(told * 2);
    return { weights: room.slice(0, told), features: room.slice(told) };
  }
}
