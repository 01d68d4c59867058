import type { Span } from '../../../src/model/block.js';

/** The text that a span of bytes holds. */
export function sliceOf(text: string, { start, end }: Span): string {
  return Buffer.from(text).subarray(start, end).toString();
}

/** So many different words, which no other name shares. */
export function wordsNamed(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${name}${at}`);
}

/** So many different words as a text. */
export function textNamed(name: string, count: number): string {
  return wordsNamed(name, count).join(' ');
}
