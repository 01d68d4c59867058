/** Sums over stretches of a column in constant time each. */
export class Sums {
  private readonly sums: Float64Array;

  constructor(values: Float32Array) {
    this.sums = new Float64Array(values.length + 1);
    for (let at = 0; at < values.length; at++) this.sums[at + 1] = this.sums[at] + values[at];
  }

  /** Sum over the half-open range, cut to the column. */
  between(from: number, to: number): number {
    const { sums } = this;
    return sums[Math.min(sums.length - 1, to)] - sums[Math.max(0, from)];
  }
}
