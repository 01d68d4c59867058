/**
 * What the features of a page's lines are made of: each function computes one column, a 32-bit float a line, from others.
 * Arguments are byte offsets into the memory, and numbers; the caller lays it out, with room up to the next multiple of
 * four lines behind each column, since some work on four lines at a time. A bound `from` or `to` is a number of lines
 * from the line in question and may lie outside the page. All sums are taken in a fixed order, so that the results are
 * the same bits on every machine.
 */

function get(column: usize, line: i32): f32 {
  return load<f32>(column + ((<usize>line) << 2));
}

function set(column: usize, line: i32, value: f32): void {
  store<f32>(column + ((<usize>line) << 2), value);
}

function bounded(at: i32, lines: i32): i32 {
  return at < 0 ? 0 : at > lines ? lines : at;
}

export function fill(into: usize, lines: i32, value: f32): void {
  for (let line = 0; line < lines; line++) set(into, line, value);
}

/** The numbers of the lines, from 0. */
export function numbers(into: usize, lines: i32): void {
  for (let line = 0; line < lines; line++) set(into, line, <f32>line);
}

/** 1 where a bit of the mask is set in the line's 16 bits. */
export function bits(into: usize, lines: i32, shapes: usize, mask: i32): void {
  for (let line = 0; line < lines; line++) {
    set(into, line, (<i32>load<u16>(shapes + ((<usize>line) << 1)) & mask) !== 0 ? 1 : 0);
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

/** Running sums in 64 bits: `into` holds one value more than there are lines, the first 0. */
export function sums(into: usize, lines: i32, values: usize): void {
  let sum: f64 = 0;
  store<f64>(into, 0);
  for (let line = 0; line < lines; line++) {
    sum += <f64>get(values, line);
    store<f64>(into + ((<usize>(line + 1)) << 3), sum);
  }
}

function sumOf(running: usize, from: i32, to: i32): f64 {
  return load<f64>(running + ((<usize>to) << 3)) - load<f64>(running + ((<usize>from) << 3));
}

/** The sum over the lines from `line + from` up to `line + to`. */
export function sumsBetween(into: usize, lines: i32, running: usize, from: i32, to: i32): void {
  for (let line = 0; line < lines; line++) {
    const first = bounded(line + from, lines);
    set(into, line, <f32>sumOf(running, first, max(first, bounded(line + to, lines))));
  }
}

/** The mean over the line and `reach` lines on both sides, as far as the page goes. */
export function meansAround(into: usize, lines: i32, running: usize, reach: i32): void {
  const usual: f64 = 1 / <f64>(2 * reach + 1);
  for (let line = 0; line < lines; line++) {
    const from = max(0, line - reach);
    const to = min(lines, line + reach + 1);
    const count = to - from;
    const sum = sumOf(running, from, to);
    set(into, line, <f32>(count === 2 * reach + 1 ? sum * usual : sum / <f64>count));
  }
}

/** The standard deviation of the same lines as `meansAround`, from running sums of the values and of their squares. */
export function spreadsAround(into: usize, lines: i32, running: usize, squares: usize, reach: i32): void {
  for (let line = 0; line < lines; line++) {
    const from = max(0, line - reach);
    const to = min(lines, line + reach + 1);
    const count = <f64>(to - from);
    const mean = sumOf(running, from, to) / count;
    set(into, line, <f32>sqrt<f64>(max<f64>(0, sumOf(squares, from, to) / count - mean * mean)));
  }
}

/** Lines since the last marked one, 0 for a marked line itself; at most the number of lines. */
export function distancesBefore(into: usize, lines: i32, marked: usize): void {
  let distance = lines;
  for (let line = 0; line < lines; line++) {
    distance = get(marked, line) === 1 ? 0 : min(lines, distance + 1);
    set(into, line, <f32>distance);
  }
}

/** Lines to the next marked one, likewise. */
export function distancesAfter(into: usize, lines: i32, marked: usize): void {
  let distance = lines;
  for (let line = lines - 1; line >= 0; line--) {
    distance = get(marked, line) === 1 ? 0 : min(lines, distance + 1);
    set(into, line, <f32>distance);
  }
}

/** Lines outside the stretch from `start` up to `end`; 0 inside; the number of lines where the stretch is empty. */
export function distancesFrom(into: usize, lines: i32, start: i32, end: i32): void {
  for (let line = 0; line < lines; line++) {
    const distance = start === end ? lines : line < start ? start - line : line >= end ? line - end + 1 : 0;
    set(into, line, <f32>distance);
  }
}

/** One over the lines up to the stretch, before it; 0 from there on. */
export function nearnessBefore(into: usize, lines: i32, start: i32): void {
  for (let line = 0; line < lines; line++) set(into, line, line < start ? <f32>1 / <f32>(start - line) : 0);
}

/** Length of the run of equal values that each value stands in. */
export function runs(into: usize, lines: i32, values: usize): void {
  for (let start = 0; start < lines; ) {
    const value = get(values, start);
    let end = start + 1;
    while (end < lines && get(values, end) === value) end++;
    for (let line = start; line < end; line++) set(into, line, <f32>(end - start));
    start = end;
  }
}

/** The sum of the values before the line, or after it, each step away weighing `rate` of the last, scaled to at most 1. */
export function decayed(into: usize, lines: i32, values: usize, rate: f32, after: bool): void {
  let sum: f32 = 0;
  for (let step = 0; step < lines; step++) {
    const line = after ? lines - 1 - step : step;
    set(into, line, sum * (1 - rate));
    sum = (sum + get(values, line)) * rate;
  }
}

/**
 * How often each line's key stands in the column besides, by open addressing; a key of 0 stands for nothing and counts 0.
 * `slots` is a power of two above the number of lines, of eight bytes each.
 */
export function repeats(into: usize, lines: i32, keys: usize, table: usize, slots: i32): void {
  memory.fill(table, 0, (<usize>slots) << 3);
  for (let line = 0; line < lines; line++) {
    const key = load<i32>(keys + ((<usize>line) << 2));
    if (key === 0) continue;
    const slot = slotOf(table, slots, key);
    store<i32>(slot, key);
    store<i32>(slot, load<i32>(slot, 4) + 1, 4);
  }
  for (let line = 0; line < lines; line++) {
    const key = load<i32>(keys + ((<usize>line) << 2));
    set(into, line, key === 0 ? 0 : <f32>(load<i32>(slotOf(table, slots, key), 4) - 1));
  }
}

/** The slot that holds a key other than 0, or the free one where it belongs. */
function slotOf(table: usize, slots: i32, key: i32): usize {
  const mask = slots - 1;
  let slot = (key ^ (key >>> 15)) & mask;
  while (true) {
    const found = load<i32>(table + ((<usize>slot) << 3));
    if (found === 0 || found === key) return table + ((<usize>slot) << 3);
    slot = (slot + 1) & mask;
  }
}

/**
 * A key for the form of each line, above 0: half a unit of the logarithm of its length, whether it is a sentence, in title
 * case, mostly digits, or in another script.
 */
export function forms(
  into: usize,
  lines: i32,
  logLength: usize,
  sentence: usize,
  titleCase: usize,
  digitShare: usize,
  otherScript: usize,
): void {
  for (let line = 0; line < lines; line++) {
    let form = min(12, <i32>(get(logLength, line) * 2));
    form = form * 2 + (get(titleCase, line) >= 0.6 ? 1 : 0);
    form = form * 2 + (get(sentence, line) === 1 ? 1 : 0);
    form = form * 2 + (get(digitShare, line) >= 0.3 ? 1 : 0);
    form = form * 2 + (get(otherScript, line) === 1 ? 1 : 0);
    store<i32>(into + ((<usize>line) << 2), form + 1);
  }
}

/** Share of the lines within `reach` that have the same key. */
export function sharesAlike(into: usize, lines: i32, keys: usize, reach: i32): void {
  for (let line = 0; line < lines; line++) {
    const from = max(0, line - reach);
    const to = min(lines, line + reach + 1);
    const own = load<i32>(keys + ((<usize>line) << 2));
    let same = -1;
    for (let near = from; near < to; near++) if (load<i32>(keys + ((<usize>near) << 2)) === own) same++;
    set(into, line, to - from === 1 ? 0 : <f32>same / <f32>(to - from - 1));
  }
}

/**
 * By line: the share of its content words that also stand in another of the chosen lines; 0 where it has none.
 *
 * @param words hash by token, 0 for a token that is no content word
 * @param starts first token by line, and the number of tokens behind the last
 * @param table open addressing of 16 bytes a slot: hash, lines that hold the word, the last of them
 * @param slots a power of two above the number of tokens
 */
export function sharedWords(
  into: usize,
  lines: i32,
  words: usize,
  starts: usize,
  chosen: usize,
  table: usize,
  slots: i32,
): void {
  memory.fill(table, 0, (<usize>slots) << 4);
  const mask = slots - 1;
  for (let line = 0; line < lines; line++) {
    if (get(chosen, line) !== 1) continue;
    const end = load<i32>(starts + ((<usize>line) << 2), 4);
    for (let token = load<i32>(starts + ((<usize>line) << 2)); token < end; token++) {
      const word = load<i32>(words + ((<usize>token) << 2));
      if (word === 0) continue;
      const slot = wordSlot(table, mask, word);
      store<i32>(slot, word);
      if (load<i32>(slot, 8) === line + 1) continue;
      store<i32>(slot, load<i32>(slot, 4) + 1, 4);
      store<i32>(slot, line + 1, 8);
    }
  }
  for (let line = 0; line < lines; line++) {
    const own = get(chosen, line) === 1 ? 1 : 0;
    const end = load<i32>(starts + ((<usize>line) << 2), 4);
    let count = 0;
    let shared = 0;
    for (let token = load<i32>(starts + ((<usize>line) << 2)); token < end; token++) {
      const word = load<i32>(words + ((<usize>token) << 2));
      if (word === 0) continue;
      count++;
      if (load<i32>(wordSlot(table, mask, word), 4) > own) shared++;
    }
    set(into, line, count === 0 ? 0 : <f32>shared / <f32>count);
  }
}

function wordSlot(table: usize, mask: i32, word: i32): usize {
  let slot = (word ^ (word >>> 15)) & mask;
  while (true) {
    const found = load<i32>(table + ((<usize>slot) << 4));
    if (found === 0 || found === word) return table + ((<usize>slot) << 4);
    slot = (slot + 1) & mask;
  }
}
