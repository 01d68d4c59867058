import { utf8Length } from '../../../kernel/utf8.js';
import type { Block } from '../../../model/block.js';

/** The bytes of the document that hold these characters of a block's trimmed text. */
export function spanWithin(block: Block, start: number, end: number): { start: number; end: number } {
  const lead = block.text.length - block.text.trimStart().length;
  const from = block.start + utf8Length(block.text.slice(0, lead + start));
  return { start: from, end: from + utf8Length(block.text.slice(lead + start, lead + end)) };
}
