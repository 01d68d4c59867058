import type { BlockKind } from './block.js';

/**
 * The elements that the blocks of a page stand in, in columns: an element's number is larger than that of the one around it. Elements without
 * any text are not among them.
 */
export type PageTree = {
  readonly elements: number;
  /** The element around; −1 for the outermost. */
  readonly parent: Int32Array;
  /** Index into `pageTags`. */
  readonly tag: Uint8Array;
  /** Bits of `pageHints`: what its role, id, classes and `itemprop` say that it is. */
  readonly hints: Int32Array;
  /** The same number for elements of the same name and classes, digits aside. */
  readonly look: Int32Array;
  /** By block: the block-level element that it stands in. */
  readonly elementOf: Int32Array;
  /** By block: its kind by its markup alone, which for paragraphs of comments and posts is that of any others. */
  readonly markup: readonly BlockKind[];
  readonly claims: PageClaims;
};

/** What a page says that it is about; texts are empty where it says nothing. */
export type PageClaims = {
  /** Of the `title` element, and of `og:title` and JSON-LD. */
  readonly title: string;
  readonly headline: string;
  readonly description: string;
  /** Of JSON-LD. */
  readonly articleBody: string;
  /** Index into `pageTypes` of `og:type` and of the types that JSON-LD names: bits. */
  readonly types: number;
};

/** Names of elements that are told apart; all others are the first. */
export const pageTags = [
  ...['', 'html', 'body', 'main', 'article', 'section', 'nav', 'aside', 'header', 'footer', 'div', 'p', 'span', 'a'],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hgroup',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'thead',
    'tbody',
    'tfoot',
  ],
  ...['tr', 'td', 'th', 'caption', 'blockquote', 'pre', 'code', 'figure', 'figcaption', 'form', 'fieldset', 'legend'],
  ...[
    'label',
    'button',
    'textarea',
    'details',
    'summary',
    'dialog',
    'address',
    'time',
    'center',
    'font',
    'strong',
    'em',
  ],
] as const;
export type PageTag = (typeof pageTags)[number];

/** What pages say that they are, a bit each. */
export const pageTypes = ['article', 'product', 'forum', 'listing', 'website', 'question', 'recipe', 'video'] as const;
export type PageType = (typeof pageTypes)[number];
