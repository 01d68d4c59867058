import { linesOf } from './lines.js';

/** Longest line that is removed, in characters. */
const limit = 80;

/** Keeps lines of more than 80 characters. */
export function longLines(text: string): boolean[] {
  return linesOf(text).map((line) => line.length > limit);
}
