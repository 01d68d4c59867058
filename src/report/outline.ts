import type { ProvenanceRow } from '../formats/rows.js';
import { cutText } from './cut-text.js';
import { type BlockDraft, type Draft, type Excerpt, leftOut, shownBlock } from './excerpt.js';
import { draftBlocks, type ExcerptDraft } from './excerpt-draft.js';
import { limits } from './limits.js';

/** The blocks of a page that its outline shows, the beginning of each: 120 at most, of which 30 are the page's last. */
export function draftOutline({ id, spans }: Pick<ProvenanceRow, 'id' | 'spans'>): ExcerptDraft {
  const blocks = draftBlocks(spans, limits.outlineCharacters);
  const keptBytes = blocks.reduce((sum, { action, start, end }) => sum + (action === 'keep' ? end - start : 0), 0);
  const { outlineBlocks, outlineEndBlocks } = limits;
  if (blocks.length <= outlineBlocks) return { id, parts: blocks, keptBytes };
  const first = blocks.slice(0, outlineBlocks - outlineEndBlocks);
  const middle = blocks.slice(first.length, -outlineEndBlocks);
  return { id, parts: [...first, leftOut(middle), ...blocks.slice(-outlineEndBlocks)], keptBytes };
}

/** The outline of a draft whose blocks have their texts. */
export function finishOutline(drafts: readonly Draft[]): Excerpt['parts'] {
  return drafts.map((draft) => (draft.part === 'leftOut' ? draft : shownBlock(draft, beginningOf(draft))));
}

function beginningOf({ text = '', start, end }: BlockDraft): string {
  const cut = cutText(text, limits.outlineCharacters);
  const isWhole = cut.left === 0 && Buffer.byteLength(text) === end - start;
  return isWhole ? text.trim() : `${cut.text.trim()}…`;
}
