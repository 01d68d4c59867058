import { utf8Length } from '../../kernel/utf8.js';

/** Turns places in UTF-16 units into UTF-8 bytes, in one pass over the text: places must be asked for in ascending order. */
export class ByteOffsets {
  private unit = 0;
  private byte = 0;

  /** @param text well-formed */
  constructor(private readonly text: string) {}

  /** @param unit on a character boundary, no less than the one asked for before */
  at(unit: number): number {
    this.byte += utf8Length(this.text, this.unit, unit);
    this.unit = unit;
    return this.byte;
  }
}
