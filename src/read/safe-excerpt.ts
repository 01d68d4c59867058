const longestExcerpt = 120;

/**
 * A message that may quote hostile input, made safe for one line of a terminal or a log: control, format and other
 * invisible characters are written as escapes, and it is cut to 120 characters, never within an escape.
 */
export function safeExcerpt(message: string): string {
  let excerpt = '';
  for (const character of message) {
    const safe = /[\p{C}\p{Zl}\p{Zp}]/u.test(character) ? escaped(character) : character;
    if (excerpt.length + safe.length > longestExcerpt - 1) return `${excerpt}…`;
    excerpt += safe;
  }
  return excerpt;
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
