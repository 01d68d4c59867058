import type { Run } from './runs.js';
import type { Words } from './words.js';

/** Words of a text from `start` up to `end`. */
export type WordRange = { readonly start: number; readonly end: number };

/** Words removed and inserted up to which two stretches are compared word by word. */
export const mostDifferences = 16;

/**
 * The runs of words that two stretches share, in order, by the shortest edit script (Myers 1986, the greedy algorithm).
 * Where it takes more than `mostDifferences` words removed or inserted, none: the whole is one replacement. Of
 * several shortest scripts always the same one. Time is at most the stretches' length times the bound, memory its square.
 */
export function equalRuns(left: Words, ofLeft: WordRange, right: Words, ofRight: WordRange): Run[] {
  const lengthOfLeft = ofLeft.end - ofLeft.start;
  const lengthOfRight = ofRight.end - ofRight.start;
  /** How far a path got in left by diagonal (left minus right), after each number of differences. */
  const reached: Int32Array[] = [];
  const middle = mostDifferences + 1;
  let furthest = new Int32Array(2 * middle + 1);
  for (let differences = 0; differences <= mostDifferences; differences++) {
    reached.push(furthest);
    furthest = furthest.slice();
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = startOf(furthest, middle, diagonal, differences);
      let y = x - diagonal;
      while (
        x < lengthOfLeft &&
        y < lengthOfRight &&
        left.hashes[ofLeft.start + x] === right.hashes[ofRight.start + y]
      ) {
        x++;
        y++;
      }
      furthest[middle + diagonal] = x;
      if (x >= lengthOfLeft && y >= lengthOfRight) {
        return traced(reached, middle, lengthOfLeft, lengthOfRight).map((run) => ({
          left: ofLeft.start + run.left,
          right: ofRight.start + run.right,
          words: run.words,
        }));
      }
    }
  }
  return [];
}

/** Where in left a path on this diagonal starts: a word further than its right neighbour got, or where its left one did. */
function startOf(furthest: Int32Array, middle: number, diagonal: number, differences: number): number {
  if (differences === 0) return 0;
  const inserting = furthest[middle + diagonal + 1];
  const removing = furthest[middle + diagonal - 1] + 1;
  if (diagonal === -differences) return inserting;
  if (diagonal === differences) return removing;
  return Math.max(inserting, removing);
}

/** Follows the path back from its end: each step is a run of equal words after one difference. */
function traced(reached: readonly Int32Array[], middle: number, endOfLeft: number, endOfRight: number): Run[] {
  const runs: Run[] = [];
  let x = endOfLeft;
  const diagonalOfEnd = endOfLeft - endOfRight;
  for (let differences = reached.length - 1, diagonal = diagonalOfEnd; differences >= 0; differences--) {
    const before = reached[differences];
    const start = startOf(before, middle, diagonal, differences);
    if (x > start) runs.push({ left: start, right: start - diagonal, words: x - start });
    const inserted = diagonal === -differences || (diagonal < differences && start === before[middle + diagonal + 1]);
    x = inserted ? start : start - 1;
    diagonal += inserted ? 1 : -1;
  }
  return runs.reverse();
}
