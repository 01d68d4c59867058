/**
 * One network over 64 lines at a time, in vectors of four lines. Memory is laid out by the caller, in 32-bit floats:
 * `standard`, features × 64; `weights`, features × hidden; `bias` and `output`, hidden each; `sums`, hidden × 64; `logOdds`,
 * 64; then for the leading features three rows of 64 weights and three rows of 64 feature numbers. Additions and
 * multiplications are done in a fixed order, so the results are the same bits on every machine.
 */

const lines: usize = 64;
const row: usize = lines * 4;

/** Standardises and clips in place: `(value − mean) × scale`, at most `clip` from 0. `mean` and `scale` hold one value a feature. */
export function standardise(values: usize, mean: usize, scale: usize, features: usize, clip: f32): void {
  const most = f32x4.splat(clip);
  const least = f32x4.splat(-clip);
  for (let feature: usize = 0; feature < features; feature++) {
    const shift = v128.load32_splat(mean + feature * 4);
    const factor = v128.load32_splat(scale + feature * 4);
    for (let at: usize = 0; at < row; at += 16) {
      const place = values + feature * row + at;
      const value = f32x4.mul(f32x4.sub(v128.load(place), shift), factor);
      v128.store(place, f32x4.max(least, f32x4.min(most, value)));
    }
  }
}

/** Hidden units of four at a time: a column of `standard` is loaded once for all of them. `hidden` is a multiple of 4. */
export function forward(
  standard: usize,
  weights: usize,
  bias: usize,
  output: usize,
  sums: usize,
  logOdds: usize,
  features: usize,
  hidden: usize,
  outputBias: f32,
): void {
  for (let unit: usize = 0; unit < hidden; unit += 4) {
    for (let at: usize = 0; at < row; at += 32) {
      let sum00 = v128.load32_splat(bias + unit * 4);
      let sum01 = sum00;
      let sum10 = v128.load32_splat(bias + unit * 4, 4);
      let sum11 = sum10;
      let sum20 = v128.load32_splat(bias + unit * 4, 8);
      let sum21 = sum20;
      let sum30 = v128.load32_splat(bias + unit * 4, 12);
      let sum31 = sum30;
      let value = standard + at;
      let weight = weights + unit * 4;
      for (let feature: usize = 0; feature < features; feature++) {
        const low = v128.load(value);
        const high = v128.load(value, 16);
        let factor = v128.load32_splat(weight);
        sum00 = f32x4.add(sum00, f32x4.mul(factor, low));
        sum01 = f32x4.add(sum01, f32x4.mul(factor, high));
        factor = v128.load32_splat(weight, 4);
        sum10 = f32x4.add(sum10, f32x4.mul(factor, low));
        sum11 = f32x4.add(sum11, f32x4.mul(factor, high));
        factor = v128.load32_splat(weight, 8);
        sum20 = f32x4.add(sum20, f32x4.mul(factor, low));
        sum21 = f32x4.add(sum21, f32x4.mul(factor, high));
        factor = v128.load32_splat(weight, 12);
        sum30 = f32x4.add(sum30, f32x4.mul(factor, low));
        sum31 = f32x4.add(sum31, f32x4.mul(factor, high));
        value += row;
        weight += hidden * 4;
      }
      const place = sums + unit * row + at;
      v128.store(place, sum00);
      v128.store(place, sum01, 16);
      v128.store(place + row, sum10);
      v128.store(place + row, sum11, 16);
      v128.store(place + row * 2, sum20);
      v128.store(place + row * 2, sum21, 16);
      v128.store(place + row * 3, sum30);
      v128.store(place + row * 3, sum31, 16);
    }
  }
  const zero = f32x4.splat(0);
  for (let at: usize = 0; at < row; at += 16) {
    let sum = f32x4.splat(outputBias);
    for (let unit: usize = 0; unit < hidden; unit++) {
      const active = f32x4.max(v128.load(sums + unit * row + at), zero);
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(output + unit * 4), active));
    }
    v128.store(logOdds + at, sum);
  }
}

/**
 * After `forward`: the three features that moved each line's log-odds most. Within the rectified units that are active
 * for a line the network is linear, so a feature adds what its value is beyond the `reference`, one value a feature, times the
 * sum of their weights times their outputs.
 * `sums` is overwritten by those outputs.
 */
export function lead(
  standard: usize,
  weights: usize,
  output: usize,
  sums: usize,
  leadingWeights: usize,
  leadingFeatures: usize,
  features: usize,
  hidden: usize,
  reference: usize,
): void {
  const zero = f32x4.splat(0);
  for (let unit: usize = 0; unit < hidden; unit++) {
    const gain = v128.load32_splat(output + unit * 4);
    for (let at: usize = 0; at < row; at += 16) {
      const place = sums + unit * row + at;
      v128.store(place, v128.and(f32x4.gt(v128.load(place), zero), gain));
    }
  }
  for (let at: usize = 0; at < row; at += 16) {
    let weight1 = zero;
    let weight2 = zero;
    let weight3 = zero;
    let feature1 = zero;
    let feature2 = zero;
    let feature3 = zero;
    for (let feature: usize = 0; feature < features; feature++) {
      let slope0 = zero;
      let slope1 = zero;
      let place = sums + at;
      const first = weights + feature * hidden * 4;
      for (let unit: usize = 0; unit < hidden; unit += 2) {
        slope0 = f32x4.add(slope0, f32x4.mul(v128.load32_splat(first + unit * 4), v128.load(place)));
        slope1 = f32x4.add(slope1, f32x4.mul(v128.load32_splat(first + unit * 4, 4), v128.load(place, row)));
        place += row * 2;
      }
      const beyond = f32x4.sub(v128.load(standard + feature * row + at), v128.load32_splat(reference + feature * 4));
      const moved = f32x4.mul(f32x4.add(slope0, slope1), beyond);
      const size = f32x4.abs(moved);
      const number = f32x4.splat(<f32>feature);
      const above1 = f32x4.gt(size, f32x4.abs(weight1));
      const above2 = f32x4.gt(size, f32x4.abs(weight2));
      const above3 = f32x4.gt(size, f32x4.abs(weight3));
      weight3 = v128.bitselect(weight2, v128.bitselect(moved, weight3, above3), above2);
      feature3 = v128.bitselect(feature2, v128.bitselect(number, feature3, above3), above2);
      weight2 = v128.bitselect(weight1, v128.bitselect(moved, weight2, above2), above1);
      feature2 = v128.bitselect(feature1, v128.bitselect(number, feature2, above2), above1);
      weight1 = v128.bitselect(moved, weight1, above1);
      feature1 = v128.bitselect(number, feature1, above1);
    }
    v128.store(leadingWeights + at, weight1);
    v128.store(leadingWeights + row + at, weight2);
    v128.store(leadingWeights + row * 2 + at, weight3);
    v128.store(leadingFeatures + at, feature1);
    v128.store(leadingFeatures + row + at, feature2);
    v128.store(leadingFeatures + row * 2 + at, feature3);
  }
}
