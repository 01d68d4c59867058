import type { PageHint } from './page-hints.js';

/** Half-open range of UTF-8 byte offsets into `Document.text`. */
export type Span = { readonly start: number; readonly end: number };

export const blockKinds = [
  'text',
  'line',
  'heading',
  'paragraph',
  'listItem',
  'tableRow',
  'quotation',
  'code',
  'caption',
  'comment',
  'post',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What a rendered page knew of a block. */
export type Structure = {
  /** Tag names from the outermost element to the block's own: `body/main/article/p`. */
  readonly path: string;
  /** Share of the block's characters that stand in links, 0 to 1. */
  readonly linkShare: number;
  /** Hidden by attribute or inline style. */
  readonly hidden: boolean;
  /** The element around the block that says what it is for, if one does. */
  readonly region?: 'navigation' | 'header' | 'footer' | 'aside' | 'form' | 'figure' | 'comments';
  /** What role, id, classes and `itemprop` of the nearest element around that says anything by them say. */
  readonly hints?: readonly PageHint[];
  /** Of a heading, 1 to 6. */
  readonly level?: number;
  /** The list item that it stands in, the innermost one. */
  readonly list?: ListPlace;
  /** The row of a table that it stands in, the innermost one, or that it is. */
  readonly table?: TablePlace;
  /** Bytes of the HTML source (as UTF-8) that the block's text was rendered from. */
  readonly source: Span;
};

export type ListPlace = {
  /** How many lists stand around it, its own included, from 1; lists beyond 16 within one another are not told apart. */
  readonly depth: number;
  readonly ordered: boolean;
  /** The number that the item is shown with; in a list without numbers its place, from 1. */
  readonly item: number;
  /** Set on the item's first block. */
  readonly first?: true;
};

/** Numbers count from 1. */
export type TablePlace = {
  /** Tables of the page that hold text, in the order of their first. */
  readonly number: number;
  /** Rows without text are counted too. */
  readonly row: number;
  /** Set where all cells of the row are headers, or it stands in the table's head. */
  readonly header?: true;
  /** Of a block that stands in a cell by itself: the column that the cell begins in. */
  readonly column?: number;
  /** Of a block that is a whole row: bytes from the block's start to each cell's text; ` | ` stands between two. */
  readonly cells?: readonly number[];
  /** Of such a block: the columns that these cells begin in, where they are not 1, 2, 3 and so on. */
  readonly columns?: readonly number[];
};

/**
 * A line of text, a whole text of which no line is judged (`text`), or a block element of a rendered page. A block owns its line end and the blank lines after it;
 * leading blank lines belong to the first block; so the blocks of a document tile its text.
 */
export type Block = Span & {
  readonly kind: BlockKind;
  readonly text: string;
  readonly structure?: Structure;
};
