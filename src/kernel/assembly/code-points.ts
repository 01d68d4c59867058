/** Writes a code point in UTF-8 and returns where it ends. */
export function writeCodePoint(out: usize, codePoint: u32): usize {
  if (codePoint < 0x80) {
    store<u8>(out, codePoint);
    return out + 1;
  }
  if (codePoint < 0x800) {
    store<u8>(out, 0xc0 | (codePoint >> 6));
    store<u8>(out, 0x80 | (codePoint & 0x3f), 1);
    return out + 2;
  }
  if (codePoint < 0x10000) {
    store<u8>(out, 0xe0 | (codePoint >> 12));
    store<u8>(out, 0x80 | ((codePoint >> 6) & 0x3f), 1);
    store<u8>(out, 0x80 | (codePoint & 0x3f), 2);
    return out + 3;
  }
  store<u8>(out, 0xf0 | (codePoint >> 18));
  store<u8>(out, 0x80 | ((codePoint >> 12) & 0x3f), 1);
  store<u8>(out, 0x80 | ((codePoint >> 6) & 0x3f), 2);
  store<u8>(out, 0x80 | (codePoint & 0x3f), 3);
  return out + 4;
}
