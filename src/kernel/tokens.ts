import { characterClass, classOfUnit } from './character-classes.js';

/**
 * Scripts written without spaces between words: one token a character. The same list everywhere in the project.
 * Thai vowel and tone signs are characters of the script, so they are tokens too.
 */
const wordless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}';
const word = '\\p{L}\\p{M}\\p{N}';

/**
 * A longer run is cut into tokens of this many characters: base64, a line of one letter. The bound also keeps the regular
 * expression engine's stack small, which overflows on runs of some million characters.
 */
export const longestToken = 1024;
const token = new RegExp(`[[${wordless}]&&[${word}]]|[[${word}]--[${wordless}]]{1,${longestToken}}`, 'gv');

/**
 * Marks beyond the thirtieth on one letter are dropped: no script needs them, and normalisation, which puts each run in
 * order, takes time in proportion to the square of its length (Unicode's stream-safe text format, UAX 15, has the same
 * bound).
 */
const mostMarks = 30;
const endlessMarks = /(\p{M}{30})\p{M}{1,1000}/gu;

/** Lower case, with a sigma at a word's end as any other: what is a word's end depends on the signs behind it. */
export function lowerCase(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ');
}

/**
 * Calls `visit` with each token of `text` in order: NFKC, lower case, runs of letters, marks and digits.
 * Everything else separates.
 */
export function forEachToken(text: string, visit: (token: string) => void): void {
  forEachFoldedToken(lowerCase(normalised(text)), visit);
}

/** As `forEachToken`, over text that is folded already; `start` is where the token starts in it, in UTF-16 units. */
export function forEachFoldedToken(folded: string, visit: (token: string, start: number) => void): void {
  for (const match of folded.matchAll(token)) visit(match[0], match.index);
}

/** NFKC without endless runs of marks; in lower case it is what tokens are cut from. */
export function normalised(text: string): string {
  return withoutEndlessMarks(text).normalize('NFKC');
}

/** Each pass leaves a thirtieth of what is too much. */
export function withoutEndlessMarks(text: string): string {
  if (!mayHoldEndlessMarks(text)) return text;
  let shorter = text.replace(endlessMarks, '$1');
  for (let before = text; shorter.length < before.length; ) {
    before = shorter;
    shorter = before.replace(endlessMarks, '$1');
  }
  return shorter;
}

/** Whether so many units follow one another that may be marks: far quicker than the expression, and seldom true. */
function mayHoldEndlessMarks(text: string): boolean {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    marks = mayBeMark(classOfUnit[text.charCodeAt(at)]) ? marks + 1 : 0;
    if (marks > mostMarks) return true;
  }
  return false;
}

function mayBeMark(classes: number): boolean {
  const { word, letter, digit, surrogate } = characterClass;
  return (classes & surrogate) !== 0 || ((classes & word) !== 0 && (classes & (letter | digit)) === 0);
}

export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  forEachToken(text, (found) => tokens.push(found));
  return tokens;
}
