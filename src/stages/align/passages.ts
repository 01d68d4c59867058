import type { Change, Passage, PassagePart } from '../../model/alignment.js';
import type { Span } from '../../model/block.js';
import { equalRuns, type WordRange } from './differences.js';
import { cuttable, type Run } from './runs.js';
import type { Words } from './words.js';

/** Words between two runs, in either text, up to which they may belong to one passage. */
export const longestGap = 12;

/** Equal words that make a passage; fewer do where one of the texts has fewer. */
export const shortestPassage = 8;

/** Consecutive runs of equal words that make a passage. */
type Group = Run[];

/** Passages, and the words of the longest stretch between two of them that both texts have; see `Alignment`. */
export type Passages = { readonly passages: Passage[]; readonly longestReplacement: number };

/**
 * Joins neighbouring runs into passages. Two runs are joined where the longer of the two gaps between them has at most
 * twelve words, and at most half as many as the two runs hold together; words of the gap are then compared one by one.
 * The beginnings and the ends of the texts count as runs without words, so edits near them are found too.
 *
 * @param runs ascend in both texts and do not overlap
 */
export function passagesOf(runs: readonly Run[], left: Words, right: Words): Passages {
  const least = Math.max(1, Math.min(shortestPassage, left.count, right.count));
  const kept = runs.map((run) => cuttable(run, left, right)).filter((run) => run !== undefined);
  const beginning = { left: 0, right: 0, words: 0 };
  const end = { left: left.count, right: right.count, words: 0 };
  const groups = grouped([beginning, ...kept, end])
    .map((group) => withRunsOfGaps(group, left, right))
    .filter((group) => wordsIn(group) >= least);
  return {
    passages: groups.map((group) => passageOf(group, left, right)),
    longestReplacement: longestReplacementBetween(groups),
  };
}

function longestReplacementBetween(groups: readonly Group[]): number {
  let longest = 0;
  for (let at = 1; at < groups.length; at++) {
    const before = groups[at - 1];
    const { left, right } = gapBetween(before[before.length - 1], groups[at][0]);
    longest = Math.max(longest, Math.min(left.end - left.start, right.end - right.start));
  }
  return longest;
}

function grouped(runs: readonly Run[]): Group[] {
  const groups: Group[] = [];
  let last: Run | undefined;
  for (const run of runs) {
    if (last !== undefined && belongTogether(last, run)) groups[groups.length - 1].push(run);
    else groups.push([run]);
    last = run;
  }
  return groups;
}

function belongTogether(run: Run, next: Run): boolean {
  const { left, right } = gapBetween(run, next);
  const gap = Math.max(left.end - left.start, right.end - right.start);
  return gap <= longestGap && gap * 2 <= run.words + next.words;
}

function gapBetween(run: Run, next: Run): { left: WordRange; right: WordRange } {
  return {
    left: { start: run.left + run.words, end: next.left },
    right: { start: run.right + run.words, end: next.right },
  };
}

/**
 * The group's runs and those that its gaps hold, without empty ones. Runs of a chain are as long as they can be, so no two
 * follow one another in both texts.
 */
function withRunsOfGaps(group: Group, left: Words, right: Words): Group {
  const ofGaps = group.slice(1).map((run, at) => {
    const gap = gapBetween(group[at], run);
    return equalRuns(left, gap.left, right, gap.right).map((found) => cuttable(found, left, right));
  });
  return group
    .flatMap((run, at) => (at === 0 ? [run] : [...ofGaps[at - 1], run]))
    .filter((run) => run !== undefined)
    .filter(({ words }) => words > 0);
}

function wordsIn(group: Group): number {
  return group.reduce((sum, { words }) => sum + words, 0);
}

function passageOf(group: Group, left: Words, right: Words): Passage {
  const parts: PassagePart[] = [];
  const add = (change: Change, ofLeft: WordRange, ofRight: WordRange) => {
    parts.push({ change, left: spanOf(ofLeft, left), right: spanOf(ofRight, right) });
  };
  group.forEach((run, at) => {
    if (at > 0) {
      const gap = gapBetween(group[at - 1], run);
      add(changeIn(gap), gap.left, gap.right);
    }
    add('equal', { start: run.left, end: run.left + run.words }, { start: run.right, end: run.right + run.words });
  });
  const first = parts[0];
  const last = parts[parts.length - 1];
  return {
    left: { start: first.left.start, end: last.left.end },
    right: { start: first.right.start, end: last.right.end },
    words: wordsIn(group),
    parts,
  };
}

function changeIn({ left, right }: { left: WordRange; right: WordRange }): Change {
  if (left.start === left.end) return 'inserted';
  return right.start === right.end ? 'removed' : 'replaced';
}

/** A range without a word, which never comes first, is the place at the end of the word before. */
function spanOf({ start, end }: WordRange, { starts, ends }: Words): Span {
  return { start: start === end ? ends[start - 1] : starts[start], end: ends[end - 1] };
}
