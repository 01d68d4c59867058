import type { Context } from './context.js';
import type { Draft } from './flow.js';
import { joinedMarks } from './inline-marks.js';
import { rowCells } from './places.js';

const cellSeparator = ' | ';

/** A table row that is being read. */
export type Row = {
  readonly context: Context;
  /** Where its drafts begin, and where those of each of its cells do. */
  readonly firstDraft: number;
  readonly cells: number[];
  /** Set when a cell turns out to hold block-level elements: the table lays the page out and holds no data. */
  isLayout: boolean;
};

/**
 * Makes one draft of a data row's drafts, at the end of `drafts`: cells separated by ` | `, empty ones left out, lines
 * within a cell joined. Rows of layout tables stay as they are, and so do those that hold paragraphs made of line
 * breaks, or broken lines in a single cell. Each draft is joined once at most, because a row that holds another table
 * is layout.
 */
export function closeRow(drafts: Draft[], row: Row): void {
  if (row.isLayout || drafts.length === row.firstDraft) return;
  const inRow = drafts.slice(row.firstDraft);
  const cells = draftsByCell(inRow, row);
  const hasParagraphs = inRow.some(({ lineBreaks }) => lineBreaks !== undefined && lineBreaks > 1);
  if (hasParagraphs || (cells.length === 1 && inRow.length > 1)) return;
  drafts.length = row.firstDraft;
  const texts = cells.map((cell) => cell.map(({ text }) => text).join(' '));
  const marks = joinedMarks(cells, cellSeparator.length);
  drafts.push({
    text: texts.join(cellSeparator),
    kind: 'tableRow',
    context: row.context,
    characters: total(inRow, 'characters'),
    linked: total(inRow, 'linked'),
    shown: total(inRow, 'shown'),
    sourceStart: inRow[0].sourceStart,
    sourceEnd: inRow[inRow.length - 1].sourceEnd,
    lineBreaks: undefined,
    cells: rowCells(cells, texts, cellSeparator),
    ...(marks !== undefined && { marks }),
  });
}

/** Cells that hold anything; text outside any cell counts as one. */
function draftsByCell(inRow: readonly Draft[], row: Row): Draft[][] {
  const starts = [row.firstDraft, ...row.cells].map((start) => start - row.firstDraft);
  const cells = starts.map((start, index) => inRow.slice(start, starts[index + 1]));
  return cells.filter((cell) => cell.length > 0);
}

function total(drafts: readonly Draft[], field: 'characters' | 'linked' | 'shown'): number {
  return drafts.reduce((sum, draft) => sum + draft[field], 0);
}
