/** Measures of one line of text that language identification and stripping share. */

/** Characters of scripts without spaces: each says about as much as two and a half letters. */
const wordlessCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/** Length in characters, those of scripts without spaces counted two and a half times. */
export function effectiveLength(line: string): number {
  return line.length + 1.5 * (line.match(wordlessCharacter)?.length ?? 0);
}

/** Ends with a full stop, question or exclamation mark of any script, closing quotes and brackets aside. */
export function endsSentence(line: string): boolean {
  return /[.!?…。！？．؟।][\s"'”’»«“)\]」』）]{0,6}$/u.test(line.slice(-12));
}

/** From this effective length on, a line that ends a sentence reads as prose. */
export const longLine = 80;

export function isLong(line: string): boolean {
  return line.length >= longLine / 2.5 && endsSentence(line) && effectiveLength(line) >= longLine;
}
