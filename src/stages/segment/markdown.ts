import type { BlockKind } from '../../model/block.js';

/** The kind of each line of a Markdown text. Lines of a fenced block, its fences included, are code. */
export function markdownKinds(lines: readonly string[]): BlockKind[] {
  let fence: string | null = null;
  return lines.map((line) => {
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1];
    if (fence !== null) {
      if (mark === fence) fence = null;
      return 'code';
    }
    if (mark !== undefined) {
      fence = mark;
      return 'code';
    }
    if (/^\s{0,3}#{1,6}\s/.test(line)) return 'heading';
    if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line)) return 'listItem';
    if (/^\s{0,3}>/.test(line)) return 'quotation';
    if (/^\s{0,3}\|/.test(line)) return 'tableRow';
    return 'line';
  });
}
