import type { Words } from './words.js';

/** Words from `left` on in one text that equal as many from `right` on in the other; places count words. */
export type Run = { readonly left: number; readonly right: number; readonly words: number };

/**
 * The part of a run whose ends both texts can be cut at, undefined where nothing is left. Words that come from one
 * character have one place, and a span cannot begin or end between them.
 */
export function cuttable(run: Run, left: Words, right: Words): Run | undefined {
  let start = 0;
  let end = run.words;
  const fits = (word: number) => canCutBefore(left, run.left + word) && canCutBefore(right, run.right + word);
  while (start < end && !fits(start)) start++;
  while (end > start && !fits(end)) end--;
  if (start === end) return undefined;
  return { left: run.left + start, right: run.right + start, words: end - start };
}

function canCutBefore({ starts, ends, count }: Words, word: number): boolean {
  return word === 0 || word === count || starts[word] >= ends[word - 1];
}
