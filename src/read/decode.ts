import { Buffer } from 'node:buffer';
import { wellFormed } from '../kernel/utf8.js';
import { byteOrderMark } from './byte-order-mark.js';
import { type Decoded, decodeWellFormed } from './decoded.js';
import { firstInvalidByte } from './invalid-utf8.js';
import type { Refusal } from './refusal.js';

/** Begins the escape sequences of ISO-2022-JP; other texts hardly have it. */
const escapeByte = 0x1b;

/** Bytes of the largest file that is held whole. Its text stays below the longest string the engine can hold. */
export const maximumFileBytes = 256 * 2 ** 20;

export function fileTooLarge(bytes: number, maximum: number): Refusal {
  return {
    code: 'tooLarge',
    message: `The file holds ${bytes} bytes, more than the ${maximum} that one document may; split it, or use JSONL.`,
  };
}

export type DecodeOptions = {
  /** A page may declare its encoding. */
  readonly isPage?: boolean;
  /** The charset of the HTTP header that a page came with. */
  readonly transport?: string;
};

/**
 * Text from bytes. A byte order mark decides. Without one, well-formed UTF-8 is text whatever a page declares and whatever
 * control characters it holds; of other bytes a page's declaration is believed as far as they agree with it, and the
 * encoding is detected elsewhere. ISO-2022-JP, whose bytes are ASCII, is known by its escape sequences. What is no text, or in no encoding that is sure enough, is refused. One mark is
 * dropped, a second would be text. At once for UTF-8; the detector is loaded with the first file that needs it.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded | Refusal | Promise<Decoded | Refusal> {
  const mark = byteOrderMark(bytes);
  if (mark === 'utf-16le' || mark === 'utf-16be') return decodeUtf16(bytes, mark);
  const invalid = firstInvalidByte(bytes);
  if (invalid !== -1) return decodeOthers(bytes, invalid, options);
  return bytes.includes(escapeByte) ? decodeEscaped(bytes, options) : decodeWellFormed(bytes);
}

async function decodeEscaped(bytes: Uint8Array, { isPage = false, transport }: DecodeOptions): Promise<Decoded> {
  const { decodeIso2022JpIfSure } = await import('./encodings/declared-or-detected.js');
  return decodeIso2022JpIfSure(bytes, isPage ? { transport } : undefined) ?? decodeWellFormed(bytes);
}

async function decodeOthers(bytes: Uint8Array, invalid: number, options: DecodeOptions): Promise<Decoded | Refusal> {
  const { decodeDeclaredOrDetected } = await import('./encodings/declared-or-detected.js');
  const { isPage = false, transport } = options;
  return decodeDeclaredOrDetected(bytes, invalid, isPage ? { transport } : undefined);
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
  return { ...wellFormed(units.toString('utf16le')), encoding, encodingFrom: 'byteOrderMark' };
}
