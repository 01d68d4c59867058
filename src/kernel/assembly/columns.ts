import { get, set } from './column';

/**
 * What the features of a page's lines are made of: each function computes one column, a 32-bit float a line, from others.
 * Arguments are byte offsets into the memory, and numbers; the caller lays it out, with room up to the next multiple of
 * four lines behind each column, since some work on four lines at a time. A bound `from` or `to` is a number of lines
 * from the line in question and may lie outside the page. All sums are taken in a fixed order, so that the results are
 * the same bits on every machine.
 */

export function fill(into: usize, lines: i32, value: f32): void {
  for (let line = 0; line < lines; line++) set(into, line, value);
}

/** The numbers of the lines, from 0. */
export function numbers(into: usize, lines: i32): void {
  for (let line = 0; line < lines; line++) set(into, line, <f32>line);
}

/** 1 where a bit of the mask is set in the line's 16 bits. */
export function bits(into: usize, lines: i32, given: usize, mask: i32): void {
  for (let line = 0; line < lines; line++) {
    set(into, line, (<i32>load<u16>(given + ((<usize>line) << 1)) & mask) !== 0 ? 1 : 0);
  }
}

/** 1 where the value is at most the limit. */
export function upTo(into: usize, lines: i32, values: usize, limit: f32): void {
  for (let line = 0; line < lines; line++) set(into, line, get(values, line) <= limit ? 1 : 0);
}

/** The value, moved to the nearer end where it is outside the range. */
export function clamp(into: usize, lines: i32, values: usize, least: f32, most: f32): void {
  for (let line = 0; line < lines; line++) set(into, line, min<f32>(most, max<f32>(least, get(values, line))));
}

export function smaller(into: usize, lines: i32, a: usize, b: usize): void {
  for (let line = 0; line < lines; line++) set(into, line, min<f32>(get(a, line), get(b, line)));
}

export function larger(into: usize, lines: i32, a: usize, b: usize): void {
  for (let line = 0; line < lines; line++) set(into, line, max<f32>(get(a, line), get(b, line)));
}

export function product(into: usize, lines: i32, a: usize, b: usize): void {
  for (let line = 0; line < lines; line++) set(into, line, get(a, line) * get(b, line));
}

export function scaled(into: usize, lines: i32, values: usize, factor: f32): void {
  for (let line = 0; line < lines; line++) set(into, line, get(values, line) * factor);
}

/** The value where the flag is 0, and 0 where it is 1. */
export function unless(into: usize, lines: i32, flag: usize, values: usize): void {
  for (let line = 0; line < lines; line++) set(into, line, get(flag, line) === 1 ? 0 : get(values, line));
}

/** `part / (whole + more)`, the divisor at least `least`. */
export function share(into: usize, lines: i32, part: usize, whole: usize, more: f32, least: f32): void {
  for (let line = 0; line < lines; line++) set(into, line, get(part, line) / max<f32>(least, get(whole, line) + more));
}

/** The value of the line so many lines further; 0 beyond the page. */
export function shifted(into: usize, lines: i32, values: usize, step: i32): void {
  for (let line = 0; line < lines; line++) {
    const near = line + step;
    set(into, line, near < 0 || near >= lines ? 0 : get(values, near));
  }
}

/**
 * The natural logarithm of one more than the value, by the polynomial of Cephes' logf (Moshier 1992), four lines at a
 * time. Values are 0 or more.
 */
export function logarithms(into: usize, lines: i32, values: usize): void {
  const one = f32x4.splat(1);
  const root = f32x4.splat(<f32>Math.SQRT2);
  const end = into + ((<usize>lines) << 2);
  for (; into < end; into += 16, values += 16) {
    const value = f32x4.add(v128.load(values), one);
    const bits = i32x4.sub(i32x4.shr_s(value, 23), i32x4.splat(127));
    const mantissa = v128.or(v128.and(value, i32x4.splat(0x7fffff)), i32x4.splat(0x3f800000));
    const high = f32x4.gt(mantissa, root);
    const exponent = f32x4.convert_i32x4_s(i32x4.sub(bits, high));
    const rest = f32x4.sub(v128.bitselect(f32x4.mul(mantissa, f32x4.splat(0.5)), mantissa, high), one);
    const square = f32x4.mul(rest, rest);
    let sum = f32x4.splat(7.0376836292e-2);
    sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(-1.151461031e-1));
    sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1.167699874e-1));
    sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(-1.2420140846e-1));
    sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1.4249322787e-1));
    sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(-1.6668057665e-1));
    sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(2.0000714765e-1));
    sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(-2.4999993993e-1));
    sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(3.3333331174e-1));
    sum = f32x4.mul(f32x4.mul(sum, rest), square);
    sum = f32x4.add(sum, f32x4.mul(exponent, f32x4.splat(-2.1219444e-4)));
    sum = f32x4.sub(sum, f32x4.mul(square, f32x4.splat(0.5)));
    sum = f32x4.add(f32x4.add(rest, sum), f32x4.mul(exponent, f32x4.splat(0.693359375)));
    v128.store(into, sum);
  }
}

/**
 * The logistic function, with the exponential by the polynomial of Cephes' expf (Moshier 1992), four lines at a time.
 * Beyond ±30 the result is that of ±30.
 */
export function logistic(into: usize, lines: i32, values: usize): void {
  const one = f32x4.splat(1);
  const end = into + ((<usize>lines) << 2);
  for (; into < end; into += 16, values += 16) {
    let value = f32x4.max(f32x4.splat(-30), f32x4.min(f32x4.splat(30), f32x4.neg(v128.load(values))));
    const power = f32x4.floor(f32x4.add(f32x4.mul(value, f32x4.splat(<f32>Math.LOG2E)), f32x4.splat(0.5)));
    value = f32x4.sub(value, f32x4.mul(power, f32x4.splat(0.693359375)));
    value = f32x4.sub(value, f32x4.mul(power, f32x4.splat(-2.1219444e-4)));
    let sum = f32x4.splat(1.98756915e-4);
    sum = f32x4.add(f32x4.mul(sum, value), f32x4.splat(1.3981999507e-3));
    sum = f32x4.add(f32x4.mul(sum, value), f32x4.splat(8.3334519073e-3));
    sum = f32x4.add(f32x4.mul(sum, value), f32x4.splat(4.1665795894e-2));
    sum = f32x4.add(f32x4.mul(sum, value), f32x4.splat(1.6666665459e-1));
    sum = f32x4.add(f32x4.mul(sum, value), f32x4.splat(5.0000001201e-1));
    sum = f32x4.add(f32x4.add(f32x4.mul(sum, f32x4.mul(value, value)), value), one);
    const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(power), i32x4.splat(127)), 23);
    v128.store(into, f32x4.div(one, f32x4.add(one, f32x4.mul(sum, scale))));
  }
}
