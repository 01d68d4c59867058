/** Logarithms of small counts: most figures of a line are counts, and the function takes ten times as long as the look-up. */
const ofCounts = Float64Array.from({ length: 2_048 }, (_, count) => Math.log1p(count));

/** The natural logarithm of one more than the value. */
export function logarithm(value: number): number {
  return value >= 0 && value < 2_048 && Number.isInteger(value) ? ofCounts[value] : Math.log1p(value);
}
