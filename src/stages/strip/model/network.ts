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

/** Lines that the compiled code works on at a time. */
const stretch = 64;

/** The leading features of every line: `told` a line, largest first, by number and by the log-odds they moved. */
export type Leading = { readonly feature: Int16Array; readonly weight: Float32Array };

/** The functions of kernel/assembly/line-network.ts; arguments are byte offsets into the memory, and counts. */
type Exports = {
  standardise(...places: number[]): void;
  forward(...places: number[]): void;
  lead(...places: number[]): void;
};

/** A network in the memory of the compiled code, ready to score lines. */
export class LoadedNetwork {
  readonly features: readonly string[];
  private readonly memory: Float32Array;
  private readonly exports: Exports;
  /** Offsets in floats. */
  private readonly at: {
    readonly standard: number;
    readonly mean: number;
    readonly scale: number;
    readonly weights: number;
    readonly bias: number;
    readonly output: number;
    readonly sums: number;
    readonly logOdds: number;
    readonly reference: number;
    readonly leadingWeights: number;
    readonly leadingFeatures: number;
  };

  /** @param compiled kernel/assembly/line-network.ts, compiled */
  constructor(
    compiled: WebAssembly.Module,
    private readonly network: Network,
  ) {
    const { features, hidden } = network;
    if (hidden % 4 !== 0) throw new RangeError(`a network of ${hidden} hidden units: not a multiple of 4`);
    this.features = features;
    let floats = 0;
    const place = (size: number) => {
      floats += size;
      return floats - size;
    };
    this.at = {
      standard: place(features.length * stretch),
      mean: place(features.length),
      scale: place(features.length),
      weights: place(features.length * hidden),
      bias: place(hidden),
      output: place(hidden),
      sums: place(hidden * stretch),
      logOdds: place(stretch),
      reference: place(features.length),
      leadingWeights: place(told * stretch),
      leadingFeatures: place(told * stretch),
    };
    const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / 65_536) });
    this.memory = new Float32Array(memory.buffer);
    this.memory.set(network.mean, this.at.mean);
    this.memory.set(network.scale, this.at.scale);
    this.memory.set(network.weights, this.at.weights);
    this.memory.set(network.bias, this.at.bias);
    this.memory.set(network.output, this.at.output);
    this.exports = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Exports;
  }

  /**
   * The network's log-odds for every line.
   *
   * @param columns matrices of feature columns, `lines` rows each, that together hold the network's features in order
   * @param leading where to put the leading features (gradient times input, Shrikumar and others 2016, against the
   *   page's average line); none are looked for without it
   */
  logOddsOf(columns: readonly Float32Array[], lines: number, leading?: Leading): Float32Array {
    const { memory, exports, at, features } = this;
    const { hidden, outputBias } = this.network;
    const result = new Float32Array(lines);
    const bytes = Object.fromEntries(Object.entries(at).map(([part, place]) => [part, place * 4])) as typeof at;
    if (leading !== undefined) this.setReference(columns, lines);
    for (let first = 0; first < lines; first += stretch) {
      const rows = Math.min(stretch, lines - first);
      this.copyFeatures(columns, lines, first, rows);
      exports.standardise(bytes.standard, bytes.mean, bytes.scale, features.length, clip);
      exports.forward(
        bytes.standard,
        bytes.weights,
        bytes.bias,
        bytes.output,
        bytes.sums,
        bytes.logOdds,
        features.length,
        hidden,
        outputBias,
      );
      for (let row = 0; row < rows; row++) result[first + row] = memory[at.logOdds + row];
      if (leading === undefined) continue;
      exports.lead(
        bytes.standard,
        bytes.weights,
        bytes.output,
        bytes.sums,
        bytes.leadingWeights,
        bytes.leadingFeatures,
        features.length,
        hidden,
        bytes.reference,
      );
      for (let rank = 0; rank < told; rank++) {
        for (let row = 0; row < rows; row++) {
          leading.weight[(first + row) * told + rank] = memory[at.leadingWeights + rank * stretch + row];
          leading.feature[(first + row) * told + rank] = memory[at.leadingFeatures + rank * stretch + row];
        }
      }
    }
    return result;
  }

  /** What the leading features are measured from: the mean of each over the page, so that none is told that all lines share. */
  private setReference(columns: readonly Float32Array[], lines: number): void {
    const { mean, scale } = this.network;
    let at = this.at.reference;
    let feature = 0;
    for (const matrix of columns) {
      for (let from = 0; from < matrix.length; from += lines, at++, feature++) {
        let sum = 0;
        for (let line = from; line < from + lines; line++) sum += matrix[line];
        const value = (sum / lines - mean[feature]) * scale[feature];
        this.memory[at] = value > clip ? clip : value < -clip ? -clip : value;
      }
    }
  }

  /** Rows beyond the last line keep what an earlier page left there; nothing reads them. */
  private copyFeatures(columns: readonly Float32Array[], lines: number, first: number, rows: number): void {
    const { memory } = this;
    let at = this.at.standard;
    for (const matrix of columns) {
      for (let from = first; from < matrix.length; from += lines, at += stretch) {
        memory.set(matrix.subarray(from, from + rows), at);
      }
    }
  }
}
