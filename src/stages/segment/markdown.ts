import type { BlockKind } from '../../model/block.js';

/** Backticks or tildes that open or close a fenced block, and what stands behind them (CommonMark 0.31, 4.5). */
const fenceLine = /^\s{0,3}(`{3,}|~{3,})(.*)$/u;

/**
 * The kind of each line of a Markdown text. Lines of a fenced block, its fences included, are code; a fence is closed by
 * one of the same sign that is at least as long and has nothing behind it.
 */
export function markdownKinds(lines: readonly string[]): BlockKind[] {
  let open: string | undefined;
  return lines.map((block) => {
    // The first block may begin with blank lines.
    const line = block.replace(/^(?:[^\S\r\n]*(?:\r\n|\r|\n))+/u, '').trimEnd();
    const [, fence, behind] = fenceLine.exec(line) ?? [];
    if (open !== undefined) {
      if (fence?.startsWith(open) === true && behind === '') open = undefined;
      return 'code';
    }
    if (fence !== undefined) {
      open = fence;
      return 'code';
    }
    if (/^\s{0,3}#{1,6}\s/u.test(line)) return 'heading';
    if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/u.test(line)) return 'listItem';
    if (/^\s{0,3}>/u.test(line)) return 'quotation';
    if (/^\s{0,3}\|/u.test(line)) return 'tableRow';
    return 'line';
  });
}
