import { isUtf8 } from 'node:buffer';
import type { Refusal } from './refusal.js';

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

/** Well-formed sequences of two and more bytes, and bytes that start none. */
export function sequencesOf(bytes: Uint8Array): { readonly wellFormed: number; readonly invalid: number } {
  let wellFormed = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) invalid++;
    else if (length > 1) wellFormed++;
    at += length || 1;
  }
  return { wellFormed, invalid };
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

/** @param offset from the start of `bytes`, a byte order mark included. @param more what else is known of them. */
export function invalidUtf8(what: string, bytes: Uint8Array, offset: number, more = ''): Refusal {
  const byte = `0x${bytes[offset].toString(16).padStart(2, '0').toUpperCase()}`;
  const fault = `the byte ${byte} at offset ${offset} starts no valid sequence`;
  return { code: 'invalidUtf8', message: `${what} is not UTF-8: ${fault}${more}; convert it to UTF-8.` };
}
