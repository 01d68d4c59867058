import { limits } from './limits.js';

/** The beginning of a text, and how many characters (code points) were left out. */
export type CutText = { readonly text: string; readonly left: number };

/** Cuts at `limit` UTF-16 units at most, never within a character. Holds no memory of what was left out. */
export function cutText(text: string, limit: number = limits.inlineCharacters): CutText {
  if (text.length <= limit) return { text, left: 0 };
  const end = isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit;
  return { text: copyOf(text.slice(0, end)), left: codePoints(text, end) };
}

function codePoints(text: string, start: number): number {
  let count = 0;
  for (let at = start; at < text.length; at++) {
    if (isHighSurrogate(text.charCodeAt(at)) && at + 1 < text.length) at++;
    count++;
  }
  return count;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** An engine may let a slice refer to its whole string, and so keep megabytes alive for a line of them. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
