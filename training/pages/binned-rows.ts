/** Rows with a label each, 0 to 1, and a weight. */
export type Rows = {
  readonly count: number;
  readonly features: readonly string[];
  /** By feature: the bin of each row. */
  readonly bins: readonly Uint8Array[];
  /** By feature: the largest value of each bin but the last. */
  readonly limits: readonly Float32Array[];
  readonly labels: Float32Array;
  readonly weights: Float32Array;
};

export const binCount = 64;

/** Cuts each feature into bins of about equally many rows. */
export function binned(
  features: readonly string[],
  valuesOf: (feature: number) => Float32Array,
  labels: Float32Array,
  weights: Float32Array,
): Rows {
  const bins: Uint8Array[] = [];
  const limits: Float32Array[] = [];
  for (let feature = 0; feature < features.length; feature++) {
    const values = valuesOf(feature);
    const limit = limitsOf(values);
    limits.push(limit);
    bins.push(Uint8Array.from(values, (value) => binOf(value, limit)));
  }
  return { count: labels.length, features, bins, limits, labels, weights };
}

function limitsOf(values: Float32Array): Float32Array {
  const step = Math.max(1, Math.floor(values.length / 20_000));
  const sample = Float32Array.from({ length: Math.ceil(values.length / step) }, (_, at) => values[at * step]).sort();
  const found = new Set<number>();
  for (let bin = 1; bin < binCount; bin++) {
    const at = Math.floor((bin * sample.length) / binCount);
    if (sample[at] < sample[sample.length - 1]) {
      // Between two values that were seen, so that rounding to a few digits moves no row.
      let next = at;
      while (sample[next] === sample[at]) next++;
      found.add(Math.fround(Number(((sample[at] + sample[next]) / 2).toPrecision(4))));
    }
  }
  return Float32Array.from([...found].sort((a, b) => a - b));
}

function binOf(value: number, limits: Float32Array): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= limits[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}
