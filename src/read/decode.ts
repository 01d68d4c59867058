import { Buffer } from 'node:buffer';
import { wellFormed } from '../kernel/utf8.js';
import type { InputReceipt } from '../model/document.js';
import { binaryTrait } from './binary.js';
import { firstInvalidByte } from './invalid-utf8.js';
import type { Refusal } from './refusal.js';

/** Well-formed text and what it took to get it. */
export type Decoded = {
  readonly text: string;
  readonly encoding: InputReceipt['encoding'];
  /** Lone surrogates that became U+FFFD. Only UTF-16 can hold any. */
  readonly replacements: number;
};

/** Bytes of the largest file that is held whole. Its text stays below the longest string the engine can hold. */
export const maximumFileBytes = 256 * 2 ** 20;

export function fileTooLarge(bytes: number, maximum: number): Refusal {
  return {
    code: 'tooLarge',
    message: `The file holds ${bytes} bytes, more than the ${maximum} that one document may; split it, or use JSONL.`,
  };
}

/**
 * Text from bytes, strictly: UTF-8, with or without a byte order mark, or UTF-16 with one. One mark is dropped, a
 * second would be text. Every well-formed UTF-8 file is text, also one that holds NUL or other control characters;
 * other bytes are refused, as binary where they look it.
 */
export function decode(bytes: Uint8Array): Decoded | Refusal {
  const mark = byteOrderMark(bytes);
  if (mark === 'utf-16le' || mark === 'utf-16be') return decodeUtf16(bytes, mark);
  const invalid = firstInvalidByte(bytes);
  if (invalid !== -1) return refuseUtf8(bytes, invalid);
  const markLength = mark === 'utf-8-bom' ? 3 : 0;
  return { text: utf8Text(bytes.subarray(markLength)), encoding: mark ?? 'utf-8', replacements: 0 };
}

/** The encoding that a byte order mark announces. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8-bom' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** `bytes` must be well-formed. A byte order mark is text here. */
export function utf8Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | Refusal {
  if (bytes.length % 2 !== 0) {
    return {
      code: 'invalidUtf16',
      message: `The file is marked as UTF-16 but holds ${bytes.length} bytes, an odd number; it may be cut off.`,
    };
  }
  const units = Buffer.from(bytes.subarray(2));
  if (encoding === 'utf-16be') units.swap16();
  return { ...wellFormed(units.toString('utf16le')), encoding };
}

function refuseUtf8(bytes: Uint8Array, invalid: number): Refusal {
  const trait = binaryTrait(bytes);
  if (trait !== undefined) return { code: 'binary', message: `The file is not text: ${trait}.` };
  return invalidUtf8('The file', bytes, invalid);
}

/** `offset` counts from the start of `bytes`, a byte order mark included. */
export function invalidUtf8(what: string, bytes: Uint8Array, offset: number): Refusal {
  const byte = `0x${bytes[offset].toString(16).padStart(2, '0').toUpperCase()}`;
  const fault = `the byte ${byte} at offset ${offset} starts no valid sequence`;
  return { code: 'invalidUtf8', message: `${what} is not UTF-8: ${fault}; convert it to UTF-8.` };
}
