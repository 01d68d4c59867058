import { load } from 'cheerio/slim';
import type { Metadata, MetadataField, MetadataValue } from '../../model/document.js';
import { type PageClaims, type PageType, pageTypes } from '../../model/page-tree.js';
import { type LinkedData, linkedData } from './json-ld.js';
import type { Attributes } from './parser.js';

/** Longer values describe nothing. */
const longestValue = 1000;

/** Characters of an article in JSON-LD, and of scripts, that are kept; pages hold more in other scripts only. */
const mostScriptCharacters = 2 ** 22;

/**
 * Gathers what the elements that describe a page say, wherever on the page they stand: the first of each.
 */
export class PageHead {
  private title: string | undefined;
  private canonical: string | undefined;
  private time: string | undefined;
  private language: string | undefined;
  /** By `property` or `name`, in lower case. */
  private readonly metas = new Map<string, string>();
  private readonly scripts: string[] = [];
  private scriptCharacters = 0;
  /** Text of the element that is being read, if it is one whose text counts. */
  private gathered: string | undefined;
  private gathering: 'title' | 'script' | undefined;
  /** Drawings, which have a title of their own, and templates, which are not part of the page, with what is in them. */
  private apart = 0;
  private data: LinkedData | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'svg' || name === 'template') this.apart++;
    if (this.apart === 0) this.note(name, attributes);
  }

  close(name: string): void {
    if (name === 'svg' || name === 'template') this.apart--;
    if (this.gathered === undefined) return;
    if (this.gathering === 'title') this.title ??= this.gathered;
    else this.scripts.push(this.gathered);
    this.gathered = undefined;
  }

  text(piece: string): void {
    if (this.gathered === undefined) return;
    this.gathered += piece;
    if (this.gathering === 'script') this.scriptCharacters += piece.length;
  }

  private note(name: string, attributes: Attributes): void {
    if (name === 'title' && this.title === undefined) this.gather('title');
    else if (name === 'html') this.language ??= attributes.lang ?? attributes['xml:lang'];
    else if (name === 'meta') this.noteMeta(attributes);
    else if (name === 'link') {
      if (attributes.rel?.toLowerCase().split(/\s+/).includes('canonical')) this.canonical ??= attributes.href;
    } else if (name === 'time') {
      // Others give durations and times of day.
      if (/^\s*\d{4}-\d{2}/.test(attributes.datetime ?? '')) this.time ??= attributes.datetime;
    } else if (name === 'script' && attributes.type?.trim().toLowerCase() === 'application/ld+json') {
      if (this.scriptCharacters < mostScriptCharacters) this.gather('script');
    }
  }

  private gather(what: 'title' | 'script'): void {
    this.gathering = what;
    this.gathered = '';
  }

  private noteMeta({ content, property, name }: Attributes): void {
    const value = content?.trim();
    if (!value) return;
    for (const names of [property, name]) {
      const key = names?.trim().toLowerCase();
      if (key && !this.metas.has(key)) this.metas.set(key, value);
    }
  }

  private get linkedData(): LinkedData {
    this.data ??= linkedData(this.scripts);
    return this.data;
  }

  /** What the page says that it is about. */
  claims(): PageClaims {
    const { linkedData: data, metas } = this;
    return {
      title: tidied(this.title) ?? '',
      headline: tidied(data.headline) ?? tidied(metas.get('og:title')) ?? '',
      description: tidied(metas.get('og:description') ?? metas.get('description')) ?? '',
      articleBody: data.articleBody ?? '',
      types: typesOf([...data.types, metas.get('og:type') ?? '']),
    };
  }

  /**
   * What a page says of itself. Of each field the first of these that there is:
   * - title: JSON-LD `headline`, `og:title`, the `title` element
   * - date: JSON-LD `datePublished`, `article:published_time`, `<meta name="date">`, the first `<time>` with a date
   * - byline: JSON-LD `author` (names joined by commas), `<meta name="author">`
   * - publisher: JSON-LD `publisher`, `og:site_name`
   * - url: the canonical link, `og:url`; absolute http and https addresses only
   * - language: `lang` of the `html` element
   */
  metadata(): Metadata {
    const { title, canonical, time, language, metas, linkedData: data } = this;
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
}

const typePatterns: Readonly<Record<PageType, RegExp>> = {
  article: /article|posting|report|^story/i,
  product: /product|offer/i,
  forum: /discussion/i,
  listing: /collection|itemlist|searchresults|category/i,
  website: /website|webpage|webapplication/i,
  question: /question|faq|qapage/i,
  recipe: /recipe|howto/i,
  video: /video/i,
};

function typesOf(names: readonly string[]): number {
  let bits = 0;
  for (const [at, type] of pageTypes.entries())
    if (names.some((name) => typePatterns[type].test(name))) bits |= 1 << at;
  return bits;
}

function tidied(text: string | undefined): string | undefined {
  return text?.slice(0, longestValue).replace(/\s+/g, ' ').trim() || undefined;
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
