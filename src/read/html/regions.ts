import type { Structure } from '../../model/block.js';
import type { Attributes } from './attributes.js';

export type Region = NonNullable<Structure['region']>;

const regionsByRole: ReadonlyMap<string, Region> = new Map([
  ['navigation', 'navigation'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['complementary', 'aside'],
  ['search', 'form'],
]);

const regionsByName: ReadonlyMap<string, Region> = new Map([
  ['nav', 'navigation'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['aside', 'aside'],
  ['form', 'form'],
  ['search', 'form'],
  ['figure', 'figure'],
]);

/** Words that make `comments` speak of whether there are any, or lead to them: `comments-closed`, `comments-link`. */
const aboutComments = new Set([
  ...['no', 'has', 'with', 'without', 'open', 'closed', 'enabled', 'disabled', 'on', 'off'],
  ...['link', 'count', 'number'],
]);

/** Elements that hold the article, whatever their class says of its comments. */
const holdsContent = new Set(['html', 'body', 'main', 'article']);

/**
 * The region that an element opens, for its own blocks and those below it, as far as no nearer element opens another.
 * In this order: its role; its id or one of its classes naming the comments; its name. A header or footer of an article
 * or of the main part is part of that. A form directly below the body wraps a whole page (as some servers make them)
 * and says nothing.
 */
export function regionOf(
  name: string,
  attributes: Attributes,
  parent: { readonly name: string; readonly withinArticle: boolean } | undefined,
  ofId: { readonly comments: boolean },
  ofClasses: { readonly comments: boolean },
): Region | undefined {
  const role = attributes.role === undefined ? undefined : regionsByRole.get(attributes.role.trim().toLowerCase());
  if (role !== undefined) return role;
  if ((ofId.comments || ofClasses.comments) && !holdsContent.has(name)) return 'comments';
  if (parent?.withinArticle === true && (name === 'header' || name === 'footer')) return undefined;
  if (name === 'form' && parent?.name === 'body') return undefined;
  return regionsByName.get(name);
}

/** Whether the element is an article or the main part of the page. */
export function isArticle(name: string, attributes: Attributes): boolean {
  const role = attributes.role?.trim().toLowerCase();
  return name === 'article' || name === 'main' || role === 'article' || role === 'main';
}

/**
 * Whether the id or one of the classes is `comments` or `respond`, or holds one as a word (`comments-area`, `comment-respond`),
 * words being cut at all but letters and digits; unless another of its words says that it is only about comments.
 */
export function namesComments(value: string): boolean {
  // Nearly all names are done with here.
  if (!/comments|respond/i.test(value)) return false;
  return value.split(/\s+/).some((name) => {
    const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return (words.includes('comments') || words.includes('respond')) && !words.some((word) => aboutComments.has(word));
  });
}
