import { Buffer } from 'node:buffer';
import type { InputReceipt } from '../model/document.js';
import { byteOrderMark } from './byte-order-mark.js';

/** Well-formed text and what it took to get it. */
export type Decoded = Pick<InputReceipt, 'encoding' | 'encodingFrom' | 'encodingConfidence'> & {
  readonly text: string;
  /** Lone surrogates of UTF-16, and bytes without meaning in their encoding, that became U+FFFD. */
  readonly replacements: number;
};

/** `bytes` must be well-formed UTF-8. One byte order mark is dropped and noted, a second is text. */
export function decodeWellFormed(bytes: Uint8Array): Decoded {
  if (byteOrderMark(bytes) === undefined) {
    return { text: utf8Text(bytes), encoding: 'utf-8', encodingFrom: 'wellFormed', replacements: 0 };
  }
  const text = utf8Text(bytes.subarray(3));
  return { text, encoding: 'utf-8-bom', encodingFrom: 'byteOrderMark', replacements: 0 };
}

/** `bytes` must be well-formed. A byte order mark is text here. */
export function utf8Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
