import { KnownNames } from './known-names.js';

/**
 * Attributes that something is read from: the first value of each, the empty text where it has none. All others are passed over. Those
 * of all tags are objects of one shape, which takes less time to read.
 */
export class Attributes {
  id?: string | undefined = undefined;
  class?: string | undefined = undefined;
  role?: string | undefined = undefined;
  style?: string | undefined = undefined;
  hidden?: string | undefined = undefined;
  'aria-hidden'?: string | undefined = undefined;
  open?: string | undefined = undefined;
  href?: string | undefined = undefined;
  lang?: string | undefined = undefined;
  'xml:lang'?: string | undefined = undefined;
  type?: string | undefined = undefined;
  rel?: string | undefined = undefined;
  name?: string | undefined = undefined;
  property?: string | undefined = undefined;
  content?: string | undefined = undefined;
  datetime?: string | undefined = undefined;
  itemprop?: string | undefined = undefined;
  itemtype?: string | undefined = undefined;
  itemscope?: string | undefined = undefined;
  'http-equiv'?: string | undefined = undefined;
  pubdate?: string | undefined = undefined;
  start?: string | undefined = undefined;
  value?: string | undefined = undefined;
  colspan?: string | undefined = undefined;
}

export const attributeNames = new KnownNames(Object.keys(new Attributes()) as (keyof Attributes)[]);

/** Of a tag that has none of them. */
export const noAttributes: Attributes = Object.freeze(new Attributes());
