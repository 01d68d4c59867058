import { load } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';
import type { Metadata, MetadataField, MetadataValue } from '../model/document.js';
import { descendants, isElement, isText } from './html-elements.js';
import { linkedData } from './json-ld.js';

/** Longer values describe nothing. */
const longestValue = 1000;

/** What the elements that describe a page say, the first of each. */
type Described = {
  title?: string;
  canonical?: string;
  time?: string;
  language?: string;
  /** By `property` or `name`, in lower case. */
  readonly metas: Map<string, string>;
  readonly scripts: string[];
};

/**
 * What a page says of itself, wherever on the page it says so. Of each field the first of these that there is:
 * - title: JSON-LD `headline`, `og:title`, the `title` element
 * - date: JSON-LD `datePublished`, `article:published_time`, `<meta name="date">`, the first `<time>` with a date
 * - byline: JSON-LD `author` (names joined by commas), `<meta name="author">`
 * - publisher: JSON-LD `publisher`, `og:site_name`
 * - url: the canonical link, `og:url`; absolute http and https addresses only
 * - language: `lang` of the `html` element
 */
export function headMetadata(root: Document): Metadata {
  const { title, canonical, time, language, metas, scripts } = describedBy(root);
  const data = linkedData(scripts);
  const candidates: { readonly [field in MetadataField]?: readonly (MetadataValue | undefined)[] } = {
    title: [fromData(data.headline), value(metas.get('og:title'), 'og:title'), value(title, 'title')],
    date: [
      fromData(data.datePublished),
      value(metas.get('article:published_time'), 'article:published_time'),
      value(metas.get('date'), 'meta date'),
      value(time, 'time'),
    ],
    byline: [fromData(data.authors), value(metas.get('author'), 'meta author')],
    publisher: [fromData(data.publisher), value(metas.get('og:site_name'), 'og:site_name')],
    url: [address(canonical, 'canonical'), address(metas.get('og:url'), 'og:url')],
    language: [languageTag(language)],
  };
  const metadata: { [field in MetadataField]?: MetadataValue } = {};
  for (const field of Object.keys(candidates) as MetadataField[]) {
    const chosen = candidates[field]?.find((candidate) => candidate !== undefined);
    if (chosen !== undefined) metadata[field] = chosen;
  }
  return metadata;
}

function describedBy(root: Document): Described {
  const described: Described = { metas: new Map(), scripts: [] };
  const nodes = descendants(root);
  for (let step = nodes.next(); !step.done; ) {
    const node = step.value;
    if (isElement(node)) note(node, described);
    // A drawing has a title of its own, a template is not part of the page.
    step = nodes.next(isElement(node) && (node.name === 'svg' || node.name === 'template'));
  }
  return described;
}

function note(element: Element, described: Described): void {
  const { name, attribs } = element;
  if (name === 'title') described.title ??= contentOf(element);
  else if (name === 'html') described.language ??= attribs.lang ?? attribs['xml:lang'];
  else if (name === 'meta') noteMeta(attribs, described.metas);
  else if (name === 'link') {
    if (attribs.rel?.toLowerCase().split(/\s+/).includes('canonical')) described.canonical ??= attribs.href;
  } else if (name === 'time') {
    // Others give durations and times of day.
    if (/^\s*\d{4}-\d{2}/.test(attribs.datetime ?? '')) described.time ??= attribs.datetime;
  } else if (name === 'script' && attribs.type?.trim().toLowerCase() === 'application/ld+json') {
    described.scripts.push(contentOf(element));
  }
}

function noteMeta(attribs: Element['attribs'], metas: Map<string, string>): void {
  const content = attribs.content?.trim();
  if (!content) return;
  for (const name of [attribs.property, attribs.name]) {
    const key = name?.trim().toLowerCase();
    if (key && !metas.has(key)) metas.set(key, content);
  }
}

function contentOf(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : '')).join('');
}

/** JSON-LD stands in a script, where character references mean nothing, but many publishers put them there. */
function fromData(text: string | undefined): MetadataValue | undefined {
  const isEscaped = text !== undefined && text.length <= longestValue && /&(?:#x?[\da-f]+|[a-z]\w+);/i.test(text);
  return value(isEscaped ? load(text.replaceAll('<', '&lt;')).text() : text, 'json-ld');
}

function value(text: string | undefined, from: string): MetadataValue | undefined {
  const tidy = text?.replace(/\s+/g, ' ').trim().toWellFormed();
  return tidy && tidy.length <= longestValue ? { value: tidy, from } : undefined;
}

function address(text: string | undefined, from: string): MetadataValue | undefined {
  const written = value(text, from);
  return written !== undefined && /^https?:\/\//i.test(written.value) && URL.canParse(written.value)
    ? written
    : undefined;
}

function languageTag(text: string | undefined): MetadataValue | undefined {
  const tag = value(text, 'html lang');
  return tag !== undefined && /^[a-z]{2,8}(?:[-_][a-z\d]{1,8})*$/i.test(tag.value) ? tag : undefined;
}
