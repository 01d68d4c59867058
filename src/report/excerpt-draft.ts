import type { ProvenanceRow } from '../formats/rows.js';
import { type BlockDraft, type Draft, leftOut } from './excerpt.js';
import { bytesOfUnits, limits } from './limits.js';
import { placeOf } from './places.js';

/** Which blocks of a document may be shown. Holds at most 200 of them, with at most about 15,000 bytes of text. */
export type ExcerptDraft = {
  readonly id: string;
  readonly parts: readonly Draft[];
  /** Bytes of the whole cleaned text. */
  readonly keptBytes: number;
};

/**
 * Chooses blocks from the start and from the end of the text, more than will fit. Of a run of many removed blocks only
 * the first and last are taken, so that an article below a hundred lines of navigation comes into view.
 */
export function draftExcerpt({ id, spans }: Pick<ProvenanceRow, 'id' | 'spans'>): ExcerptDraft {
  const blocks = draftBlocks(spans, limits.textCharacters);
  const keptBytes = blocks.reduce((sum, { action, start, end }) => sum + (action === 'keep' ? end - start : 0), 0);
  const folded = foldRemovedRuns(blocks);
  const start = countWithin(folded, limits.textCharacters, limits.textBlocks - limits.endBlocks);
  const end = countWithin(folded.slice(start).reverse(), limits.endCharacters, limits.endBlocks);
  const middle = folded.slice(start, folded.length - end);
  const parts = [
    ...folded.slice(0, start),
    ...(middle.length > 0 ? [leftOut(middle)] : []),
    ...folded.slice(folded.length - end),
  ];
  return { id, parts, keptBytes };
}

/** @param characters that are shown of each at most */
export function draftBlocks(spans: ProvenanceRow['spans'], characters: number): BlockDraft[] {
  let keptStart = 0;
  return spans.map(({ start, end, action, kind, structure, evidence: [evidence] }) => {
    const place = structure === undefined ? undefined : placeOf(structure);
    const block: BlockDraft = { part: 'block', start, end, action, kind, place, evidence, keptStart, characters };
    if (action === 'keep') keptStart += end - start;
    return block;
  });
}

function foldRemovedRuns(blocks: readonly BlockDraft[]): Draft[] {
  const folded: Draft[] = [];
  for (let start = 0; start < blocks.length; ) {
    let end = start + 1;
    while (end < blocks.length && blocks[end].action === blocks[start].action) end++;
    folded.push(...foldedRun(blocks.slice(start, end)));
    start = end;
  }
  return folded;
}

function foldedRun(run: readonly BlockDraft[]): readonly Draft[] {
  const { removedRunStart: first, removedRunEnd: last } = limits;
  if (run[0].action === 'keep' || run.length <= first + last + limits.removedRunSpare) return run;
  return [...run.slice(0, first), leftOut(run.slice(first, -last)), ...run.slice(-last)];
}

/** How many parts it takes to hold so many characters for sure, or so many blocks. */
function countWithin(parts: readonly Draft[], characters: number, blocks: number): number {
  let roomBytes = bytesOfUnits(characters);
  let roomBlocks = blocks;
  let count = 0;
  while (count < parts.length && roomBytes > 0 && roomBlocks > 0) {
    const part = parts[count++];
    if (part.part === 'leftOut') continue;
    roomBytes -= part.end - part.start;
    roomBlocks--;
  }
  return count;
}
