import { dominantScript } from '../../src/kernel/scripts.js';
import { linesOf } from './lines.js';

/** Longest line that is removed, in characters. */
const limit = 80;

/** Keeps lines of more than 80 characters that are mostly in the script in which most of the page is written. */
export function dominantScriptAndLong(text: string): boolean[] {
  const dominant = dominantScript(text)?.script;
  return linesOf(text).map((line) => line.length > limit && dominantScript(line)?.script === dominant);
}
