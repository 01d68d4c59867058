import { linesOf } from './lines.js';

/** Signs that end a line of prose, as published: English ones only, and an ellipsis of three stops does not count. */
const endMarks = ['.', '?', '!', '"'];
const ellipsis = '...';

/** A longer word is none. */
const longestWord = 1000;

const forbidden = [
  'javascript',
  'lorem ipsum',
  '{',
  'terms of use',
  'privacy policy',
  'cookie policy',
  'uses cookies',
  'use of cookies',
  'use cookies',
];

/** Marks of references, which are taken out before a line is judged. */
const citation = /\[\d*\]|\[edit\]|\[citation needed\]/g;

/**
 * The line rules of C4 (Raffel and others, 2020): an end mark, enough words (five in the first code, three in the
 * paper) and none of the words of scripts, place-holders and policies. C4 discards whole pages for "lorem ipsum" and
 * curly brackets; here lines are judged, so these remove their line.
 */
export function c4Rules(leastWords: number): (text: string) => boolean[] {
  return (text) => linesOf(text).map((line) => passes(line, leastWords));
}

function passes(line: string, leastWords: number): boolean {
  if (line.split(/\s+/).some((word) => word.length > longestWord)) return false;
  const plain = line.replace(citation, '').trim();
  if (!endMarks.some((mark) => plain.endsWith(mark)) || plain.endsWith(ellipsis)) return false;
  if (plain.split(/\s+/).length < leastWords) return false;
  const lower = plain.toLowerCase();
  return !forbidden.some((words) => lower.includes(words));
}
