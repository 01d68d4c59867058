/** Bytes of `text`'s UTF-8 form. `text` must be well-formed. */
export function utf8Length(text: string, start = 0, end = text.length): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4;
      at++;
    } else bytes += 3;
  }
  return bytes;
}

/** `text` with every lone surrogate replaced by U+FFFD, and how many there were. */
export function wellFormed(text: string): { text: string; replacements: number } {
  if (text.isWellFormed()) return { text, replacements: 0 };
  let replacements = 0;
  const mended = text.replace(/\p{Surrogate}/gu, () => {
    replacements++;
    return '\uFFFD';
  });
  return { text: mended, replacements };
}
