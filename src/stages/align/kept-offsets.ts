import type { Span } from '../../model/block.js';

/**
 * Turns spans of a cleaned text into spans of the text as read, from which it was made by joining `kept`. A span that runs
 * across removed text comes out longer than it went in: it goes from its first kept byte to its last. Bytes throughout.
 */
export class KeptOffsets {
  /** Where each kept span begins in the cleaned text, ascending. */
  private readonly starts: number[] = [];

  /** @param kept ascending, none empty */
  constructor(private readonly kept: readonly Span[]) {
    let at = 0;
    for (const { start, end } of kept) {
      this.starts.push(at);
      at += end - start;
    }
  }

  /** @param span not empty, within the cleaned text */
  asRead({ start, end }: Span): Span {
    return { start: this.byteAsRead(start), end: this.byteAsRead(end - 1) + 1 };
  }

  private byteAsRead(byte: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= byte) low = middle;
      else high = middle - 1;
    }
    return this.kept[low].start + byte - this.starts[low];
  }
}
