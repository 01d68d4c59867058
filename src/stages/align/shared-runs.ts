import { forEachRareShingle } from './rare-shingles.js';
import type { Run } from './runs.js';
import { shingleLength } from './shingle-hashes.js';
import type { Words } from './words.js';

/**
 * The maximal runs of equal words that both texts share and that hold a rare shingle, or stand at the beginning or at
 * the end of both. Five words or more each; no two lie on one diagonal (right minus left) and touch. Texts of which one
 * has fewer words than a shingle share a run only where they are equal as a whole.
 *
 * Bounds: of the runs that hold a given shingle of left, those with a seed at or before it hold the last such seed, which
 * stands in right at most eight times; so a shingle lies in at most 8 + 8 runs, and two more for the beginning and the
 * end. There are at most 8 runs and two more for each shingle of either text. Words compared, time, memory and the length
 * of all runs together are therefore linear in the texts' words.
 */
export function sharedRuns(left: Words, right: Words): Run[] {
  const beginning = equalWords(left, 0, right, 0);
  if (Math.min(left.count, right.count) < shingleLength) {
    const whole = beginning > 0 && beginning === left.count && beginning === right.count;
    return whole ? [{ left: 0, right: 0, words: beginning }] : [];
  }
  const runs: Run[] = [];
  /** By diagonal, the end in left of the last run on it. */
  const reached = new Int32Array(left.count + right.count + 1);
  const add = (leftStart: number, rightStart: number, words: number) => {
    if (words < shingleLength) return;
    runs.push({ left: leftStart, right: rightStart, words });
    reached[rightStart - leftStart + left.count] = leftStart + words;
  };

  add(0, 0, beginning);
  forEachRareShingle(left, right, (atLeft, atRight) => {
    if (reached[atRight - atLeft + left.count] >= atLeft + shingleLength) return;
    const before = equalWordsBefore(left, atLeft, right, atRight);
    const after = equalWords(left, atLeft, right, atRight);
    add(atLeft - before, atRight - before, before + after);
  });
  if (reached[right.count] < left.count) {
    const ending = equalWordsBefore(left, left.count, right, right.count);
    add(left.count - ending, right.count - ending, ending);
  }
  return runs;
}

function equalWords(left: Words, fromLeft: number, right: Words, fromRight: number): number {
  const most = Math.min(left.count - fromLeft, right.count - fromRight);
  let words = 0;
  while (words < most && left.hashes[fromLeft + words] === right.hashes[fromRight + words]) words++;
  return words;
}

function equalWordsBefore(left: Words, toLeft: number, right: Words, toRight: number): number {
  const most = Math.min(toLeft, toRight);
  let words = 0;
  while (words < most && left.hashes[toLeft - words - 1] === right.hashes[toRight - words - 1]) words++;
  return words;
}
