/**
 * Makes characters visible that would hide, reorder or otherwise act on the text around them. Control characters
 * except line end and tab become their pictures (U+2400 …); bidirectional controls, line separators, tags and lone
 * surrogates become tokens such as ‹U+202E›. The result holds none of them.
 */
export function visibleText(text: string): string {
  return text.replace(hiddenCharacter, picture);
}

const hiddenCharacter =
  /(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Cs}/gu;

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
