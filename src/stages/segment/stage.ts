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
  const cuts = cutsOf(text);
  const lines = cuts.slice(1).map(({ unit }, at) => text.slice(cuts[at].unit, unit));
  const kinds = input.mediaType === 'text/markdown' ? markdownKinds(lines) : undefined;
  return lines.map((line, at) => {
    return { start: cuts[at].byte, end: cuts[at + 1].byte, kind: kinds?.[at] ?? 'line', text: line };
  });
}

/** A place in a text, in code units and in bytes of its UTF-8 form. */
type Cut = { readonly unit: number; readonly byte: number };

const beginning: Cut = { unit: 0, byte: 0 };

/**
 * Where blocks start, and where the last one ends: lines that are not blank, the first of them at 0. A line ends with
 * LF, CRLF or a lone CR.
 */
function cutsOf(text: string): Cut[] {
  if (text === '') return [];
  const cuts = [beginning];
  let lineStart = beginning;
  let isBlank = true;
  let hasText = false;
  let byte = 0;
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit);
    byte += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(unit + 1) !== 0x0a)) {
      lineStart = { unit: unit + 1, byte };
      isBlank = true;
    } else if (isBlank && (classOfUnit[code] & characterClass.space) === 0) {
      isBlank = false;
      if (hasText) cuts.push(lineStart);
      hasText = true;
    }
  }
  cuts.push({ unit: text.length, byte });
  return cuts;
}
