import { utf8Length } from '../../src/kernel/utf8.js';
import { linesOf } from './lines.js';

/** In bytes, so that scripts without spaces, of three bytes a character, need no limit of their own. */
const limit = 100;

/** Keeps lines that measure more than 100 bytes on average with their two neighbours. */
export function meanLengthOfThree(text: string): boolean[] {
  const lengths = linesOf(text).map((line) => utf8Length(line));
  return lengths.map((_, at) => {
    const window = lengths.slice(Math.max(0, at - 1), at + 2);
    return window.reduce((sum, length) => sum + length, 0) / window.length > limit;
  });
}
