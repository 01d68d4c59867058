import { isForeign, type Page } from './page.js';

/**
 * The stretch of lines with the largest sum of worths (Kadane's algorithm, linear): where most of the body stands for the
 * least of anything else. Half-open; empty where no worth is above 0.
 */
export function coreOf(lines: number, worth: (line: number) => number): readonly [start: number, end: number] {
  let best = 0;
  let core: readonly [number, number] = [0, 0];
  let sum = 0;
  let start = 0;
  for (let line = 0; line < lines; line++) {
    sum += worth(line);
    if (sum <= 0) {
      sum = 0;
      start = line + 1;
    } else if (sum > best) {
      best = sum;
      core = [start, line + 1];
    }
  }
  return core;
}

/** The stretch with most prose: a long line is worth its mass, any other costs a fifth of a line of 150, a foreign one half. */
export function proseCore(
  page: Pick<Page, 'lines' | 'long' | 'mass' | 'mismatch'>,
): readonly [start: number, end: number] {
  const { lines, long, mass } = page;
  return coreOf(lines, (line) => {
    const prose = long[line] * mass[line];
    return prose > 0 ? Math.min(600, prose) / 150 : isForeign(page, line) ? -0.5 : -0.2;
  });
}
