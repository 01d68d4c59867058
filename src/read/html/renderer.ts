import type { Block } from '../../model/block.js';
import type { Metadata } from '../../model/document.js';
import type { PageMarks } from '../../model/page-marks.js';
import type { PageTree } from '../../model/page-tree.js';
import type { Refusal } from '../refusal.js';
import type { Attributes } from './attributes.js';
import { layOut } from './blocks.js';
import { Context } from './context.js';
import { blockLevel, inlineBoxes, leftOut } from './elements.js';
import { type Draft, TextFlow } from './flow.js';
import { PageHead } from './head.js';
import { InlineMarks } from './inline-marks.js';
import { pageTooLarge, tooManyBlocks } from './limits.js';
import { pageMarks } from './page-marks.js';
import { PageNames } from './page-names.js';
import { isVoid, type PageListener, parsePage } from './parser.js';
import { closeRow, type Row } from './rows.js';
import { treeOf } from './tree.js';

export type RenderedPage = {
  /** One block a line; empty where the page shows no text. Well-formed where the page is. */
  readonly text: string;
  /** They tile `text`. */
  readonly blocks: readonly Block[];
  readonly tree: PageTree;
  readonly metadata: Metadata;
  /** Set where they are asked for. */
  readonly marks?: PageMarks;
};

export type RenderOptions = {
  /** Whether links, emphasis and code within lines are gathered, which costs time and room. */
  readonly marks: boolean;
};

/**
 * Renders a page as text: its block-level elements below one another, inline elements flowing in, white space
 * collapsed, character references decoded. What is hidden is marked, not left out. `page` must be well-formed; source
 * spans count its UTF-8 bytes. Time and memory are proportional to the page.
 */
export function renderPage(page: string, { marks: marked }: RenderOptions = { marks: false }): RenderedPage | Refusal {
  const refusal = pageTooLarge(page);
  if (refusal !== undefined) return refusal;
  const isXml = /^\s*<\?xml\b/.test(page);
  let reading = readingOf(page, leftOut, isXml, marked);
  // What stands in `noscript` repeats what scripts bring, and is left out; unless it is most of the page's text. Then the
  // page (a forum, say) is one that scripts build, and this is all that a scrape has of it.
  if (reading.withoutScripts > reading.characters) reading = readingOf(page, leftOutWithoutScripts, isXml, marked);
  if (reading.isCut) return tooManyBlocks;
  const { drafts, head, names, marks } = reading;
  const tree = treeOf(drafts, names, head.claims());
  const laidOut = layOut(drafts, page, tree);
  return {
    ...laidOut,
    tree,
    metadata: head.metadata(laidOut.blocks),
    ...(marks !== undefined && { marks: pageMarks(drafts, marks) }),
  };
}

const leftOutWithoutScripts = new Set([...leftOut].filter((name) => name !== 'noscript'));

function readingOf(page: string, passedOver: ReadonlySet<string>, isXml: boolean, marked: boolean): PageReading {
  const reading = new PageReading(passedOver, marked ? new InlineMarks() : undefined);
  parsePage(page, reading, isXml);
  reading.end();
  return reading;
}

/** An element whose content is being read, or the page itself. */
type Frame = {
  readonly context: Context;
  readonly row: Row | undefined;
  /** Where the link leads that the element stands in, if it stands in one. */
  readonly linkAround: string | undefined;
};

/** A page as it is read: what its elements say of it, and drafts of its text. */
class PageReading implements PageListener {
  readonly names = new PageNames();
  readonly head = new PageHead(this.names);
  private readonly flow: TextFlow;
  private readonly frames: Frame[] = [{ context: new Context(this.names), row: undefined, linkAround: undefined }];
  /**
   * Where the link leads that what follows is part of, if it is part of one. A link goes on where an element around it ends, until its own end tag, the next link, or
   * the end of the cell that it begins in (the list of active formatting elements, HTML standard 13.2.4.3).
   */
  private link: string | undefined;
  /** Open elements that are left out with all that is in them; and open `noscript` elements and what is open in them. */
  private barred = 0;
  private scriptless = 0;
  /** Characters, white space aside, in `noscript` alone. */
  withoutScripts = 0;

  constructor(
    private readonly passedOver: ReadonlySet<string>,
    readonly marks: InlineMarks | undefined,
  ) {
    this.flow = new TextFlow(marks);
  }

  get isCut(): boolean {
    return this.flow.isCut;
  }

  get drafts(): readonly Draft[] {
    return this.flow.drafts;
  }

  get characters(): number {
    return this.flow.drafts.reduce((sum, { characters }) => sum + characters, 0);
  }

  open(name: string, attributes: Attributes): void {
    this.head.open(name, attributes);
    if (name === 'base' && this.barred === 0 && this.scriptless === 0) this.marks?.noteBase(attributes.href);
    const isLeftOut = this.passedOver.has(name);
    if (this.barred > 0 || (isLeftOut && name !== 'noscript')) this.barred += Number(!isVoid(name));
    else if (this.scriptless > 0 || isLeftOut) this.scriptless += Number(!isVoid(name));
    else this.enter(name, attributes);
  }

  close(name: string): void {
    this.head.close(name);
    if (this.barred > 0) this.barred--;
    else if (this.scriptless > 0) this.scriptless--;
    else this.leave();
  }

  text(piece: string, start: number, end: number): void {
    this.head.text(piece);
    if (this.barred > 0) return;
    if (this.scriptless > 0) this.withoutScripts += piece.replace(/\s+/g, '').length;
    else this.flow.text(piece, this.frames[this.frames.length - 1].context, this.link, start, end);
  }

  endLink(): void {
    this.link = undefined;
  }

  end(): void {
    this.flow.edge();
  }

  private enter(name: string, attributes: Attributes): void {
    const { flow } = this;
    if (name === 'br') flow.lineBreak();
    if (inlineBoxes.has(name)) flow.space();
    if (blockLevel.has(name)) flow.edge();
    if (isVoid(name)) return;
    const around = this.frames[this.frames.length - 1];
    const context = new Context(this.names, name, attributes, around.context);
    this.frames.push({ context, row: rowOf(name, context, around.row, flow.drafts.length), linkAround: this.link });
    if (name === 'a') this.link = attributes.href;
  }

  private leave(): void {
    const { flow } = this;
    const { context, row, linkAround } = this.frames.pop() as Frame;
    if (endsLinks.has(context.name)) this.link = linkAround;
    if (inlineBoxes.has(context.name)) flow.space();
    if (context.block === context) flow.edge();
    if (row === undefined) return;
    if (row.context === context) closeRow(flow.drafts, row);
    else if (context.name === 'td' || context.name === 'th') row.cells.push(flow.drafts.length);
  }
}

/** Elements that no link within them outlives. */
const endsLinks: ReadonlySet<string> = new Set(['td', 'th', 'caption', 'object', 'applet', 'marquee']);

/** The row that the element's text belongs to. Notes in the row around it what the element says of that. */
function rowOf(name: string, context: Context, around: Row | undefined, firstDraft: number): Row | undefined {
  if (name === 'td' || name === 'th') around?.cells.push(firstDraft);
  else if (around !== undefined && blockLevel.has(name)) around.isLayout = true;
  return name === 'tr' ? { context, firstDraft, cells: [], isLayout: false } : around;
}
