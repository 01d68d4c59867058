import type { ProvenanceRow } from '../formats/rows.js';
import { cutText } from './cut-text.js';
import { limits } from './limits.js';

type SpanRow = ProvenanceRow['spans'][number];

/** A document's text as read, as far as the page shows it: blocks, and what was left out between them. */
export type Excerpt = readonly (ShownBlock | LeftOut)[];

export type ShownBlock = Pick<SpanRow, 'action' | 'kind'> & {
  readonly part: 'block';
  readonly text: string;
  /** The evidence that decided. */
  readonly evidence: SpanRow['evidence'][number];
};

export type LeftOut = {
  readonly part: 'leftOut';
  /** The rest of a block that is cut just before is counted too. */
  readonly bytes: number;
  readonly keptBlocks: number;
  readonly removedBlocks: number;
  /** How many of the blocks were removed for each reason. */
  readonly codes: ReadonlyMap<string, number>;
};

/** A block that will be shown once its text has been found. */
export type BlockDraft = Omit<ShownBlock, 'text'> & {
  readonly start: number;
  readonly end: number;
  /** Where a kept block starts in the document's cleaned text. */
  readonly keptStart: number;
  text?: string;
};

type Draft = BlockDraft | LeftOut;

/**
 * The excerpt of a draft whose blocks have their texts: at most 4,000 characters, of which up to 1,000 are the end of
 * the text and the others its start, since navigation stands at both. The end begins with a whole block.
 */
export function finishExcerpt(parts: readonly Draft[]): Excerpt {
  const { end, endLength } = startOfEnd(parts);
  const shown: (ShownBlock | LeftOut)[] = [];
  const hidden: Draft[] = [];
  let room = limits.textCharacters - endLength;
  let cutBytes = 0;
  for (const part of parts.slice(0, end)) {
    if (room <= 0) hidden.push(part);
    else if (part.part === 'leftOut') shown.push(part);
    else {
      const text = part.text ?? '';
      const fitting = cutText(text, room).text;
      const rest = part.end - part.start - Buffer.byteLength(fitting);
      room = rest > 0 ? 0 : room - fitting.length;
      if (fitting === '') hidden.push(part);
      else {
        shown.push(shownBlock(part, rest > 0 ? `${fitting}…` : fitting));
        cutBytes = rest;
      }
    }
  }
  const gap = leftOut(hidden, cutBytes);
  if (gap.bytes > 0) shown.push(gap);
  return [...shown, ...parts.slice(end).map((part) => (part.part === 'leftOut' ? part : shownBlock(part, part.text ?? '')))];
}

/** Where the blocks begin that are shown as the end of the text, and their characters. */
function startOfEnd(parts: readonly Draft[]): { end: number; endLength: number } {
  let end = parts.length;
  let endLength = 0;
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at];
    if (part.part === 'leftOut') continue;
    const length = part.text?.length ?? 0;
    if (endLength + length > limits.endCharacters || length < part.end - part.start - 2 * length) break;
    endLength += length;
    end = at;
  }
  return { end, endLength };
}

function shownBlock({ action, kind, evidence }: BlockDraft, text: string): ShownBlock {
  return { part: 'block', action, kind, evidence, text };
}

/** Several parts as one that is left out, with `cutBytes` of the block before them. */
export function leftOut(parts: readonly Draft[], cutBytes = 0): LeftOut {
  const codes = new Map<string, number>();
  const count = (code: string, blocks: number) => codes.set(code, (codes.get(code) ?? 0) + blocks);
  let [bytes, keptBlocks, removedBlocks] = [cutBytes, 0, 0];
  for (const part of parts) {
    if (part.part === 'leftOut') {
      bytes += part.bytes;
      keptBlocks += part.keptBlocks;
      removedBlocks += part.removedBlocks;
      for (const [code, blocks] of part.codes) count(code, blocks);
    } else {
      bytes += part.end - part.start;
      if (part.action === 'keep') keptBlocks++;
      else {
        removedBlocks++;
        count(part.evidence.code, 1);
      }
    }
  }
  return { part: 'leftOut', bytes, keptBlocks, removedBlocks, codes };
}
