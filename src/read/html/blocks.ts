import { Buffer } from 'node:buffer';
import type { Block, BlockKind } from '../../model/block.js';
import type { PageTree } from '../../model/page-tree.js';
import type { Draft } from './flow.js';
import { NearestHints } from './nearest-hints.js';
import { PlacesInPage } from './places-in-page.js';

/** Kinds that follow one another without a blank line between. */
const tightKinds: ReadonlySet<BlockKind> = new Set(['listItem', 'tableRow', 'caption']);

/**
 * Lays drafts out one below the other. Each ends with a line end, and a blank line stands between two, except: between
 * list items, rows or captions; at a single line break; and in preformatted text, which keeps the blank lines it has.
 * The blocks tile the text: each is its draft's text, its line end and the blank lines after it.
 */
export function layOut(drafts: readonly Draft[], page: string, tree: PageTree): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const offsetOf = byteOffsets(page);
  const places = new PlacesInPage();
  const nearest = new NearestHints(tree);
  let at = 0;
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    const text = `${draft.text}\n${next === undefined ? '' : '\n'.repeat(blankLines(draft, next))}`;
    const end = at + Buffer.byteLength(text);
    const { context } = draft;
    const hints = nearest.of(index);
    blocks.push({
      start: at,
      end,
      kind: context.kindOf(draft.kind),
      text,
      structure: {
        path: context.path,
        linkShare: draft.linked / draft.characters,
        hidden: draft.shown === 0,
        ...(context.region !== undefined && { region: context.region }),
        ...(hints !== undefined && { hints }),
        ...places.of(draft),
        source: { start: offsetOf(draft.sourceStart), end: offsetOf(draft.sourceEnd) },
      },
    });
    at = end;
  }
  return { text: blocks.map((block) => block.text).join(''), blocks };
}

function blankLines(draft: Draft, next: Draft): number {
  if (next.lineBreaks === undefined) {
    const isSameCode =
      draft.context.preformatted !== undefined && draft.context.preformatted === next.context.preformatted;
    return isSameCode || (tightKinds.has(draft.kind) && draft.kind === next.kind) ? 0 : 1;
  }
  const emptyLines = Math.max(0, next.lineBreaks - 1);
  return next.context.preformatted === undefined ? Math.min(1, emptyLines) : emptyLines;
}

/**
 * UTF-8 offsets of UTF-16 offsets. Those between the last offset and the next are measured, so that the page is measured once in
 * all where offsets hardly ever go back.
 */
function byteOffsets(page: string): (offset: number) => number {
  if (Buffer.byteLength(page) === page.length) return (offset) => offset;
  let unit = 0;
  let byte = 0;
  return (offset) => {
    byte += offset >= unit ? Buffer.byteLength(page.slice(unit, offset)) : -Buffer.byteLength(page.slice(offset, unit));
    unit = offset;
    return byte;
  };
}
