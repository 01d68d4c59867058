import type { BlockKind } from '../../model/block.js';
import type { Attributes } from './attributes.js';
import { KnownNames } from './known-names.js';

/** What the names of elements mean to the renderer. Names are lower case. */

/** Elements that hold no text of the page: code, data, foreign content, what shows in place of a missing plug-in. */
export const leftOut: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'title', 'meta', 'link', 'base'],
  ...['svg', 'math', 'iframe', 'object', 'applet', 'embed', 'canvas', 'audio', 'video', 'noembed'],
  ...['select', 'datalist'],
  // Ruby annotations repeat the characters they stand above.
  ...['rt', 'rp', 'rtc'],
]);

/** Elements that start on a line of their own. All others flow within a line. */
export const blockLevel: ReadonlySet<string> = new Set([
  ...['html', 'head', 'body', 'frameset', 'noframes', 'main', 'article', 'section', 'nav', 'aside', 'header', 'footer'],
  ...['address', 'search', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup', 'p', 'div', 'center', 'blockquote', 'hr'],
  ...['pre', 'listing', 'xmp', 'plaintext', 'textarea', 'ul', 'ol', 'menu', 'dir', 'li', 'dl', 'dt', 'dd'],
  ...['figure', 'figcaption', 'table', 'caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  ...['form', 'fieldset', 'legend', 'details', 'summary', 'dialog'],
]);

/** Elements that keep their white space; each line of theirs is a block. */
export const preformatted: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext', 'textarea']);

/** Elements that flow within a line but are drawn as boxes, so that words on either side do not touch. */
export const inlineBoxes: ReadonlySet<string> = new Set(['button', 'input', 'label', 'meter', 'output', 'progress']);

/** The kind of an element's blocks and of those below it, as far as no nearer element says otherwise. */
export const kindsByName: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, BlockKind] => [name, 'heading']),
  ...[...preformatted].map((name): [string, BlockKind] => [name, 'code']),
  ['li', 'listItem'],
  ['blockquote', 'quotation'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

/**
 * Whether the element says that it is not shown: `hidden`, `aria-hidden="true"`, a closed dialog, or an inline style
 * that hides it. Style sheets are not consulted.
 */
export function isHidden(name: string, attributes: Attributes): boolean {
  const { hidden, 'aria-hidden': ariaHidden, open, style } = attributes;
  if (hidden !== undefined || ariaHidden?.trim().toLowerCase() === 'true') return true;
  if (name === 'dialog' && open === undefined) return true;
  return style !== undefined && hidingStyle.test(style);
}

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))(?![\w-])/i;

/** The name of an element that stands there, in lower case. */
export function elementName(page: string, start: number, end: number): string {
  return knownElements.find(page, start, end) ?? inSmallLetters(page.slice(start, end));
}

/** Of the Latin alphabet alone, as the standard has it: other capitals have small letters in it too. */
function inSmallLetters(name: string): string {
  return name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

/** The elements of the HTML standard, and older ones. */
const knownElements = new KnownNames([
  ...[
    'a',
    'abbr',
    'acronym',
    'address',
    'applet',
    'area',
    'article',
    'aside',
    'audio',
    'b',
    'base',
    'bdi',
    'bdo',
    'big',
  ],
  ...['blockquote', 'body', 'br', 'button', 'canvas', 'caption', 'center', 'circle', 'cite', 'code', 'col', 'colgroup'],
  ...['data', 'datalist', 'dd', 'del', 'details', 'dfn', 'dialog', 'dir', 'div', 'dl', 'dt', 'em', 'embed', 'fieldset'],
  ...['figcaption', 'figure', 'font', 'footer', 'form', 'frame', 'frameset', 'g', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['head', 'header', 'hgroup', 'hr', 'html', 'i', 'iframe', 'img', 'input', 'ins', 'kbd', 'label', 'legend', 'li'],
  ...['link', 'main', 'map', 'mark', 'menu', 'meta', 'meter', 'nav', 'nobr', 'noframes', 'noscript', 'object', 'ol'],
  ...['optgroup', 'option', 'output', 'p', 'param', 'path', 'picture', 'pre', 'progress', 'q', 'rp', 'rt', 'ruby', 's'],
  ...['samp', 'script', 'search', 'section', 'select', 'small', 'source', 'span', 'strike', 'strong', 'style', 'sub'],
  ...['summary', 'sup', 'svg', 'table', 'tbody', 'td', 'template', 'textarea', 'tfoot', 'th', 'thead', 'time', 'title'],
  ...['tr', 'track', 'tt', 'u', 'ul', 'use', 'var', 'video', 'wbr'],
]);
