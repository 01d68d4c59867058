import { isUtf8 } from 'node:buffer';

/**
 * Offset of the first byte that starts no well-formed UTF-8 sequence (overlong forms, surrogates and code points above
 * U+10FFFF are ill-formed), or -1 where all bytes are well-formed.
 */
export function firstInvalidByte(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** Bytes of the well-formed sequence that starts at `at`, or 0 where none does. Table 3-7 of the Unicode Standard. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const smallestSecond = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const largestSecond = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (!(bytes[at + 1] >= smallestSecond && bytes[at + 1] <= largestSecond)) return 0;
  for (let next = 2; next < length; next++) {
    if (!(bytes[at + next] >= 0x80 && bytes[at + next] <= 0xbf)) return 0;
  }
  return length;
}
