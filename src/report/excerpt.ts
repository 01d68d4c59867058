import type { ProvenanceRow } from '../formats/rows.js';
import { cutText } from './cut-text.js';
import { limits, textBytes } from './limits.js';

/** A document's text as read, block by block, as far as the page shows it. */
export type Excerpt = {
  readonly parts: readonly ExcerptPart[];
  /** Bytes after the last part. */
  readonly cutBytes: number;
};

export type ExcerptPart = ShownBlock | PassedOver;

export type ShownBlock = Pick<SpanRow, 'action' | 'kind'> & {
  readonly part: 'block';
  readonly text: string;
  /** The evidence that decided. */
  readonly evidence: SpanRow['evidence'][number];
};

/** Blocks from the middle of a long run of removed ones. */
export type PassedOver = {
  readonly part: 'passedOver';
  readonly blocks: number;
  readonly bytes: number;
  /** How many blocks were removed for each reason. */
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

/** Which blocks an excerpt shows. Holds at most 200 blocks, with at most about 12,000 bytes of text in all. */
export type ExcerptDraft = {
  readonly id: string;
  readonly parts: readonly (BlockDraft | PassedOver)[];
  /** Bytes of the whole cleaned text. */
  readonly keptBytes: number;
  readonly cutBytes: number;
};

type SpanRow = ProvenanceRow['spans'][number];

/**
 * Chooses the blocks from the start of the text on. Of a run of many removed blocks only the first and last are
 * taken, so that an article below a hundred lines of navigation comes into view.
 */
export function draftExcerpt({ id, spans }: Pick<ProvenanceRow, 'id' | 'spans'>): ExcerptDraft {
  const keptBytes = bytesOf(spans.filter(({ action }) => action === 'keep'));
  const parts: (BlockDraft | PassedOver)[] = [];
  let [shownBytes, shownBlocks, keptStart, at] = [0, 0, 0, 0];
  const full = () => shownBytes >= textBytes || shownBlocks >= limits.textBlocks;
  while (at < spans.length && !full()) {
    const runEnd = endOfRun(spans, at);
    const hidden = hiddenInRun(spans, at, runEnd);
    for (; at < runEnd && !full(); at++) {
      if (hidden !== undefined && at === hidden.from) {
        parts.push(passedOver(spans.slice(hidden.from, hidden.to)));
        at = hidden.to;
      }
      const { start, end, action, kind, evidence } = spans[at];
      parts.push({ part: 'block', start, end, action, kind, evidence: evidence[0], keptStart });
      if (action === 'keep') keptStart += end - start;
      shownBytes += end - start;
      shownBlocks++;
    }
  }
  return { id, parts, keptBytes, cutBytes: bytesOf(spans.slice(at)) };
}

function endOfRun(spans: readonly SpanRow[], start: number): number {
  let end = start + 1;
  while (end < spans.length && spans[end].action === spans[start].action) end++;
  return end;
}

/** The middle of a run of removed blocks, if it is long enough to be worth a line of its own. */
function hiddenInRun(spans: readonly SpanRow[], start: number, end: number): { from: number; to: number } | undefined {
  const from = start + limits.removedRunStart;
  const to = end - limits.removedRunEnd;
  return spans[start].action === 'remove' && to - from > 1 ? { from, to } : undefined;
}

function passedOver(spans: readonly SpanRow[]): PassedOver {
  const codes = new Map<string, number>();
  for (const { evidence } of spans) codes.set(evidence[0].code, (codes.get(evidence[0].code) ?? 0) + 1);
  return { part: 'passedOver', blocks: spans.length, bytes: bytesOf(spans), codes };
}

/** Every block's text must have been found. Cuts the whole to 4,000 characters. */
export function finishExcerpt({ parts, cutBytes }: ExcerptDraft): Excerpt {
  const shown: ExcerptPart[] = [];
  let room: number = limits.textCharacters;
  let cut = cutBytes;
  for (const part of parts) {
    if (part.part === 'passedOver') {
      if (room > 0) shown.push(part);
      else cut += part.bytes;
      continue;
    }
    const { start, end, keptStart: _, text = '', ...rest } = part;
    const fitting = cutText(text, room).text;
    if (fitting !== '') shown.push({ ...rest, text: fitting });
    room = fitting.length < text.length ? 0 : room - fitting.length;
    cut += end - start - Buffer.byteLength(fitting);
  }
  return { parts: shown, cutBytes: cut };
}

function bytesOf(spans: readonly { readonly start: number; readonly end: number }[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
