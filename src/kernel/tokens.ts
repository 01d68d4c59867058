/**
 * Scripts written without spaces between words: one token a character. The same list everywhere in the project.
 * Thai vowel and tone signs are characters of the script, so they are tokens too.
 */
const wordless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}';
const word = '\\p{L}\\p{M}\\p{N}';
const token = new RegExp(`[[${wordless}]&&[${word}]]|[[${word}]--[${wordless}]]+`, 'gv');

/**
 * Marks beyond the thirtieth on one letter are dropped: no script needs them, and normalisation, which puts each run in
 * order, takes time in proportion to the square of its length (Unicode's stream-safe text format, UAX 15, has the same
 * bound).
 */
const endlessMarks = /(\p{M}{30})\p{M}+/gu;

/**
 * Calls `visit` with each token of `text` in order: NFKC, lower case, runs of letters, marks and digits.
 * Everything else separates.
 */
export function forEachToken(text: string, visit: (token: string) => void): void {
  const folded = text.replace(endlessMarks, '$1').normalize('NFKC').toLowerCase();
  for (const match of folded.matchAll(token)) visit(match[0]);
}

export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  forEachToken(text, (found) => tokens.push(found));
  return tokens;
}
