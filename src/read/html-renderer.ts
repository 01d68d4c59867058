import { load } from 'cheerio/slim';
import type { ChildNode, Document, Element } from 'domhandler';
import type { Block } from '../model/block.js';
import type { Metadata } from '../model/document.js';
import { layOut } from './html-blocks.js';
import { Context } from './html-context.js';
import { blockLevel, inlineBoxes, isElement, isText, leftOut } from './html-elements.js';
import { type Draft, TextFlow } from './html-flow.js';
import { headMetadata } from './html-head.js';
import { pageTooLarge } from './html-limits.js';
import { closeRow, type Row } from './html-rows.js';
import type { Refusal } from './refusal.js';

export type RenderedPage = {
  /** One block a line; empty where the page shows no text. Well-formed where the page is. */
  readonly text: string;
  /** They tile `text`. */
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
};

/**
 * Renders a page as text: its block-level elements below one another, inline elements flowing in, white space
 * collapsed, character references decoded. What is hidden is marked, not left out. `page` must be well-formed; source
 * spans count its UTF-8 bytes.
 */
export function renderPage(page: string): RenderedPage | Refusal {
  const refusal = pageTooLarge(page);
  if (refusal !== undefined) return refusal;
  const root = parse(page);
  return { ...layOut(shownDrafts(root, page), page), metadata: headMetadata(root) };
}

/**
 * What stands in `noscript` repeats what scripts bring, and is left out; unless it is most of the page's text. Then the
 * page (a forum, say) is one that scripts build, and this is all that a scrape has of it.
 */
function shownDrafts(root: Document, page: string): Draft[] {
  const drafts = draftsOf(root, leftOut);
  if (!/<noscript/i.test(page)) return drafts;
  const withoutScripts = draftsOf(root, leftOutWithoutScripts);
  return charactersIn(withoutScripts) > 2 * charactersIn(drafts) ? withoutScripts : drafts;
}

const leftOutWithoutScripts = new Set([...leftOut].filter((name) => name !== 'noscript'));

function charactersIn(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { characters }) => sum + characters, 0);
}

function parse(page: string): Document {
  // Pages written as XML close empty elements by a slash (`<script src="…"/>`), which HTML proper ignores.
  const recognizeSelfClosing = /^\s*<\?xml\b/.test(page);
  const options = { xmlMode: false, withStartIndices: true, withEndIndices: true, recognizeSelfClosing };
  return load(page, { xml: options }).root()[0];
}

/** An element whose children are being read, or the page itself. */
type Frame = { readonly children: readonly ChildNode[]; next: number; readonly context: Context; readonly row?: Row };

/** Walks the tree with a stack of its own, so no page nests too deep. */
function draftsOf(root: Document, passedOver: ReadonlySet<string>): Draft[] {
  const flow = new TextFlow();
  const frames: Frame[] = [{ children: root.children, next: 0, context: new Context() }];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const node = frame.children[frame.next++];
    if (node === undefined) {
      leave(frame, flow);
      frames.pop();
    } else if (isText(node)) {
      flow.text(node.data, frame.context, { start: node.startIndex ?? 0, end: (node.endIndex ?? 0) + 1 });
    } else if (isElement(node) && !passedOver.has(node.name)) {
      const entered = enter(node, frame, flow);
      if (entered !== undefined) frames.push(entered);
    }
  }
  return flow.drafts;
}

function enter(element: Element, parent: Frame, flow: TextFlow): Frame | undefined {
  const { name, children } = element;
  if (name === 'br') {
    flow.lineBreak();
    return undefined;
  }
  if (inlineBoxes.has(name)) flow.space();
  if (blockLevel.has(name)) flow.edge();
  const context = new Context(element, parent.context);
  const row = rowOf(name, context, parent.row, flow.drafts.length);
  return { children, next: 0, context, ...(row !== undefined && { row }) };
}

/** The row that the element's text belongs to. Notes in the row around it what the element says of that. */
function rowOf(name: string, context: Context, around: Row | undefined, firstDraft: number): Row | undefined {
  if (name === 'td' || name === 'th') around?.cells.push(firstDraft);
  else if (around !== undefined && blockLevel.has(name)) around.isLayout = true;
  return name === 'tr' ? { context, firstDraft, cells: [], isLayout: false } : around;
}

function leave({ context, row }: Frame, flow: TextFlow): void {
  if (inlineBoxes.has(context.name)) flow.space();
  if (context.block === context) flow.edge();
  if (row !== undefined && row.context === context) closeRow(flow.drafts, row);
  else if (row !== undefined && (context.name === 'td' || context.name === 'th')) row.cells.push(flow.drafts.length);
}
