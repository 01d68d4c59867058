import { get, set } from './column';

/** Columns from the lines around each line: sums, means, distances. The conventions are those of columns.ts. */

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

function bounded(at: i32, lines: i32): i32 {
  return at < 0 ? 0 : at > lines ? lines : at;
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
