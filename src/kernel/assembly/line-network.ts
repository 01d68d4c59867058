import { lead } from './leading';

/**
 * One network over the lines of a page, eight lines at a time in vectors of four. Memory is laid out by the caller, in
 * 32-bit floats. A `network` is its `mean` and `scale`, a value a feature each; its weights, a row of `hidden` a feature; its
 * `bias` and `output`, `hidden` each. `hidden` is a multiple of 4. Additions and multiplications are done in a fixed order,
 * so the results are the same bits on every machine.
 */

/** Bytes that eight lines take in a column. */
const row: usize = 32;

/**
 * The log-odds of every line, and the features that moved them most.
 *
 * @param into column of the log-odds
 * @param columns by feature: where its column is, 32 bits each; columns have room up to the next multiple of eight lines
 * @param work `features × 9 + hidden × 8` floats that are overwritten
 * @param clip most that a standardised feature is from 0
 * @param leading three columns of what the leading features moved and three of their numbers, one behind the other; 0
 *   where they are not asked for
 * @param columnBytes bytes from one of these columns to the next
 */
export function score(
  into: usize,
  lines: usize,
  columns: usize,
  features: usize,
  hidden: usize,
  network: usize,
  outputBias: f32,
  clip: f32,
  work: usize,
  leading: usize,
  columnBytes: usize,
): void {
  const mean = network;
  const scale = mean + features * 4;
  const weights = scale + features * 4;
  const bias = weights + features * hidden * 4;
  const output = bias + hidden * 4;
  const standard = work;
  const sums = standard + features * row;
  const reference = sums + hidden * row;
  if (leading !== 0) average(reference, columns, mean, scale, features, clip, lines);
  for (let first: usize = 0; first < lines * 4; first += row) {
    standardise(standard, columns, first, mean, scale, features, clip);
    forward(into + first, standard, weights, bias, output, sums, features, hidden, outputBias);
    if (leading === 0) continue;
    moves(standard, weights, output, sums, reference, features, hidden);
    lead(leading + first, columnBytes, standard, features, row);
    lead(leading + first + 16, columnBytes, standard + 16, features, row);
  }
}

/** What the leading features are measured from: the page's mean of each, so that none is told that all lines share. */
function average(
  reference: usize,
  columns: usize,
  mean: usize,
  scale: usize,
  features: usize,
  clip: f32,
  lines: usize,
): void {
  const fours = lines & ~3;
  for (let feature: usize = 0; feature < features; feature++) {
    const column = <usize>load<u32>(columns + feature * 4);
    let sums = f64x2.splat(0);
    for (let line: usize = 0; line < fours; line += 4) {
      const place = column + line * 4;
      sums = f64x2.add(sums, f64x2.promote_low_f32x4(v128.load64_zero(place)));
      sums = f64x2.add(sums, f64x2.promote_low_f32x4(v128.load64_zero(place, 8)));
    }
    let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
    for (let line = fours; line < lines; line++) sum += <f64>load<f32>(column + line * 4);
    const value = (<f32>(sum / <f64>lines) - load<f32>(mean + feature * 4)) * load<f32>(scale + feature * 4);
    store<f32>(reference + feature * 4, max<f32>(-clip, min<f32>(clip, value)));
  }
}

/** `(value − mean) × scale`, at most `clip` from 0, of eight lines: a row a feature. */
function standardise(
  standard: usize,
  columns: usize,
  first: usize,
  mean: usize,
  scale: usize,
  features: usize,
  clip: f32,
): void {
  const most = f32x4.splat(clip);
  const least = f32x4.splat(-clip);
  for (let feature: usize = 0; feature < features; feature++) {
    const values = <usize>load<u32>(columns + feature * 4) + first;
    const shift = v128.load32_splat(mean + feature * 4);
    const factor = v128.load32_splat(scale + feature * 4);
    const low = f32x4.mul(f32x4.sub(v128.load(values), shift), factor);
    const high = f32x4.mul(f32x4.sub(v128.load(values, 16), shift), factor);
    v128.store(standard + feature * row, f32x4.max(least, f32x4.min(most, low)));
    v128.store(standard + feature * row, f32x4.max(least, f32x4.min(most, high)), 16);
  }
}

/** Hidden units of four at a time: a row of `standard` is loaded once for all of them. Leaves the units' sums. */
function forward(
  into: usize,
  standard: usize,
  weights: usize,
  bias: usize,
  output: usize,
  sums: usize,
  features: usize,
  hidden: usize,
  outputBias: f32,
): void {
  for (let unit: usize = 0; unit < hidden; unit += 4) {
    let sum00 = v128.load32_splat(bias + unit * 4);
    let sum01 = sum00;
    let sum10 = v128.load32_splat(bias + unit * 4, 4);
    let sum11 = sum10;
    let sum20 = v128.load32_splat(bias + unit * 4, 8);
    let sum21 = sum20;
    let sum30 = v128.load32_splat(bias + unit * 4, 12);
    let sum31 = sum30;
    let value = standard;
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
    const place = sums + unit * row;
    v128.store(place, sum00);
    v128.store(place, sum01, 16);
    v128.store(place, sum10, 32);
    v128.store(place, sum11, 48);
    v128.store(place, sum20, 64);
    v128.store(place, sum21, 80);
    v128.store(place, sum30, 96);
    v128.store(place, sum31, 112);
  }
  const zero = f32x4.splat(0);
  let low = f32x4.splat(outputBias);
  let high = low;
  for (let unit: usize = 0; unit < hidden; unit++) {
    const factor = v128.load32_splat(output + unit * 4);
    low = f32x4.add(low, f32x4.mul(factor, f32x4.max(v128.load(sums + unit * row), zero)));
    high = f32x4.add(high, f32x4.mul(factor, f32x4.max(v128.load(sums + unit * row, 16), zero)));
  }
  v128.store(into, low);
  v128.store(into, high, 16);
}

/**
 * After `forward`: what each feature moved each line's log-odds by, in place of the standardised features. Within the
 * rectified units that are active for a line the network is linear, so a feature adds what its value is beyond the
 * `reference` times the sum of their weights times their outputs (gradient times input, Shrikumar and others 2016).
 * `sums` is overwritten by those outputs.
 */
function moves(
  standard: usize,
  weights: usize,
  output: usize,
  sums: usize,
  reference: usize,
  features: usize,
  hidden: usize,
): void {
  const zero = f32x4.splat(0);
  for (let unit: usize = 0; unit < hidden; unit++) {
    const gain = v128.load32_splat(output + unit * 4);
    const place = sums + unit * row;
    v128.store(place, v128.and(f32x4.gt(v128.load(place), zero), gain));
    v128.store(place, v128.and(f32x4.gt(v128.load(place, 16), zero), gain), 16);
  }
  let weight = weights;
  for (let feature: usize = 0; feature < features; feature++) {
    let low0 = zero;
    let low1 = zero;
    let high0 = zero;
    let high1 = zero;
    let place = sums;
    for (let unit: usize = 0; unit < hidden; unit += 2) {
      let factor = v128.load32_splat(weight);
      low0 = f32x4.add(low0, f32x4.mul(factor, v128.load(place)));
      high0 = f32x4.add(high0, f32x4.mul(factor, v128.load(place, 16)));
      factor = v128.load32_splat(weight, 4);
      low1 = f32x4.add(low1, f32x4.mul(factor, v128.load(place, 32)));
      high1 = f32x4.add(high1, f32x4.mul(factor, v128.load(place, 48)));
      place += row * 2;
      weight += 8;
    }
    const average = v128.load32_splat(reference + feature * 4);
    const value = standard + feature * row;
    v128.store(value, f32x4.mul(f32x4.add(low0, low1), f32x4.sub(v128.load(value), average)));
    v128.store(value, f32x4.mul(f32x4.add(high0, high1), f32x4.sub(v128.load(value, 16), average)), 16);
  }
}
