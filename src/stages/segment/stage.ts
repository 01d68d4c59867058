import { utf8Length } from '../../kernel/utf8.js';
import type { Block, BlockKind } from '../../model/block.js';
import type { Document } from '../../model/document.js';
import type { Segmented } from '../../model/flow.js';
import type { MapStage } from '../../model/stage.js';
import { markdownKinds } from './markdown.js';

/**
 * Cuts a document into blocks that tile its text. Pages were cut by their renderer; every other text is cut into
 * lines. An empty text has no blocks.
 */
export const segment: MapStage<Document, Segmented> = {
  name: 'segment',
  version: 1,
  apply: (document) => ({ document, blocks: document.blocks ?? lineBlocks(document) }),
};

function lineBlocks(document: Document): Block[] {
  const { text } = document;
  const starts = blockStarts(text);
  const lines = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
  const kinds = document.input.mediaType === 'text/markdown' ? markdownKinds(lines) : undefined;
  const blocks: Block[] = [];
  let byte = 0;
  for (const [index, line] of lines.entries()) {
    const end = byte + utf8Length(line);
    const kind: BlockKind = kinds?.[index] ?? 'line';
    blocks.push({ start: byte, end, kind, text: line });
    byte = end;
  }
  return blocks;
}

/** Offsets (UTF-16) at which blocks start: lines that are not blank, the first of them at 0. */
function blockStarts(text: string): number[] {
  if (text === '') return [];
  const starts: number[] = [];
  let lineStart = 0;
  while (lineStart < text.length) {
    const lineEnd = endOfLine(text, lineStart);
    if (!isBlank(text, lineStart, lineEnd)) starts.push(starts.length === 0 ? 0 : lineStart);
    lineStart = lineEnd;
  }
  return starts.length === 0 ? [0] : starts;
}

/** The offset after the line end (LF, CRLF or a lone CR) of the line that starts at `from`. */
function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) return at + 1;
    if (unit === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
  }
  return text.length;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!/\s/.test(text[at])) return false;
  }
  return true;
}
