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
  /** Bytes of the HTML source (as UTF-8) that the block's text was rendered from. */
  readonly source: Span;
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
