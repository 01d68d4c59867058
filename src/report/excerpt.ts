import { createHash } from 'node:crypto';
import type { ProvenanceRow } from '../formats/rows.js';
import { cutText } from './cut-text.js';
import { limits } from './limits.js';
import type { Place } from './places.js';

type SpanRow = ProvenanceRow['spans'][number];

/** A document's text as read, as far as the page shows it. */
export type Excerpt = {
  /** Blocks, and what was left out between them. */
  readonly parts: readonly (ShownBlock | LeftOut)[];
  /** Digests of kept blocks, some of which may not be shown. */
  readonly keptBlocks: ReadonlySet<string>;
};

export type ShownBlock = Pick<SpanRow, 'action' | 'kind'> & {
  readonly part: 'block';
  /** Of a page's block. */
  readonly place?: Place;
  readonly text: string;
  /** The evidence that decided. */
  readonly evidence: SpanRow['evidence'][number];
  /** Of the whole block, blank space around it aside. */
  readonly digest: string;
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
export type BlockDraft = Omit<ShownBlock, 'text' | 'digest'> & {
  readonly start: number;
  readonly end: number;
  /** Where a kept block starts in the document's cleaned text. */
  readonly keptStart: number;
  /** UTF-16 units of its text that are shown at most. */
  readonly characters: number;
  text?: string;
};

export type Draft = BlockDraft | LeftOut;

/**
 * The excerpt of a draft whose blocks have their texts: at most 4,000 characters, of which up to 1,000 are whole blocks
 * from the end of the text and the others its start, since navigation stands at both.
 */
export function finishExcerpt(drafts: readonly Draft[]): Excerpt {
  const endStart = startOfEnd(drafts);
  const end = drafts
    .slice(endStart)
    .map((draft) => (draft.part === 'leftOut' ? draft : shownBlock(draft, textOf(draft))));
  const parts: (ShownBlock | LeftOut)[] = [];
  const hidden: Draft[] = [];
  let room = limits.textCharacters - charactersOf(drafts.slice(endStart));
  let cutBytes = 0;
  for (const draft of drafts.slice(0, endStart)) {
    if (room <= 0) hidden.push(draft);
    else if (draft.part === 'leftOut') parts.push(draft);
    else {
      const { text } = cutText(textOf(draft), room);
      cutBytes = draft.end - draft.start - Buffer.byteLength(text);
      parts.push(shownBlock(draft, cutBytes > 0 ? `${text}…` : text));
      room = cutBytes > 0 ? 0 : room - text.length;
    }
  }
  if (hidden.length > 0 || cutBytes > 0) parts.push(leftOut(hidden, cutBytes));
  return { parts: [...parts, ...end], keptBlocks: keptBlocksOf(drafts) };
}

/** The first of the blocks that are shown as the end of the text. */
function startOfEnd(drafts: readonly Draft[]): number {
  let start = drafts.length;
  let room: number = limits.endCharacters;
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at];
    if (draft.part === 'leftOut') continue;
    room -= textOf(draft).length;
    if (room < 0) break;
    start = at;
  }
  return start;
}

function charactersOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, draft) => sum + (draft.part === 'block' ? textOf(draft).length : 0), 0);
}

function textOf({ text = '' }: BlockDraft): string {
  return text;
}

export function shownBlock(draft: BlockDraft, text: string): ShownBlock {
  const { action, kind, place, evidence } = draft;
  return { part: 'block', action, kind, place, evidence, text, digest: digestOf(draft) };
}

function keptBlocksOf(drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(
    drafts.flatMap((draft) => (draft.part === 'block' && draft.action === 'keep' ? [digestOf(draft)] : [])),
  );
}

/** A block too long to be held whole is told apart from others by its length as well. */
function digestOf(draft: BlockDraft): string {
  const text = textOf(draft);
  const length = draft.end - draft.start;
  const whole = Buffer.byteLength(text) === length;
  return createHash('sha256')
    .update(whole ? text.trim() : `${length}\n${text}`)
    .digest('base64');
}

/** Several parts as one that is left out, with `cutBytes` of the block before them. */
export function leftOut(drafts: readonly Draft[], cutBytes = 0): LeftOut {
  const codes = new Map<string, number>();
  const count = (code: string, blocks: number) => codes.set(code, (codes.get(code) ?? 0) + blocks);
  let [bytes, keptBlocks, removedBlocks] = [cutBytes, 0, 0];
  for (const draft of drafts) {
    if (draft.part === 'leftOut') {
      bytes += draft.bytes;
      keptBlocks += draft.keptBlocks;
      removedBlocks += draft.removedBlocks;
      for (const [code, blocks] of draft.codes) count(code, blocks);
      continue;
    }
    bytes += draft.end - draft.start;
    if (draft.action === 'keep') keptBlocks++;
    else {
      removedBlocks++;
      count(draft.evidence.code, 1);
    }
  }
  return { part: 'leftOut', bytes, keptBlocks, removedBlocks, codes };
}
