import { characterClass, classOfUnit } from '../../kernel/character-classes.js';
import type { Block } from '../../model/block.js';
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

function lineBlocks({ text, input }: Document): Block[] {
  const { units, bytes } = cutsOf(text);
  const lines: string[] = [];
  for (let at = 1; at < units.length; at++) lines.push(text.slice(units[at - 1], units[at]));
  const kinds = input.mediaType === 'text/markdown' ? markdownKinds(lines) : undefined;
  return lines.map((line, at) => ({ start: bytes[at], end: bytes[at + 1], kind: kinds?.[at] ?? 'line', text: line }));
}

/**
 * Where blocks start, and where the last one ends, in code units and in bytes of the UTF-8 form: at lines that are not
 * blank, the first of them at 0. A line ends with LF, CRLF or a lone CR.
 */
function cutsOf(text: string): { readonly units: readonly number[]; readonly bytes: readonly number[] } {
  if (text === '') return { units: [], bytes: [] };
  const units = [0];
  const bytes = [0];
  let lineStart = 0;
  let lineStartByte = 0;
  let isBlank = true;
  let hasText = false;
  let byte = 0;
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit);
    byte += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(unit + 1) !== 0x0a)) {
      lineStart = unit + 1;
      lineStartByte = byte;
      isBlank = true;
    } else if (isBlank && (classOfUnit[code] & characterClass.space) === 0) {
      isBlank = false;
      if (hasText) {
        units.push(lineStart);
        bytes.push(lineStartByte);
      }
      hasText = true;
    }
  }
  units.push(text.length);
  bytes.push(byte);
  return { units, bytes };
}
