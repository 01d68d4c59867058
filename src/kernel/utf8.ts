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

/** Bytes that are decoded first where a text does not begin with ASCII. */
const firstBytes = 64;

/** Whether a text in UTF-8 holds a letter or a digit; most show one in their first bytes. */
export function holdsWord(text: Uint8Array): boolean {
  let at = 0;
  while (at < text.length && text[at] < 0x80) if (isAsciiWord(text[at++])) return true;
  const rest = Buffer.from(text.buffer, text.byteOffset + at, text.length - at);
  const word = /[\p{L}\p{N}]/u;
  return word.test(rest.toString('utf8', 0, firstBytes)) || word.test(rest.toString('utf8'));
}

function isAsciiWord(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}
