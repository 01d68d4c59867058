import type { Metadata } from '../../model/document.js';
import { type PageClaims, type PageType, pageTypes } from '../../model/page-tree.js';
import type { Attributes } from './attributes.js';
import { ElementTexts } from './element-texts.js';
import { type LinkedData, linkedData } from './json-ld.js';
import { pageMetadata } from './page-metadata.js';
import type { PageNames } from './page-names.js';
import { isVoid } from './parser.js';

/** Longer texts describe nothing. */
const longestText = 1000;

/** Characters of an article in JSON-LD, and of scripts, that are kept; pages hold more in other scripts only. */
const mostScriptCharacters = 2 ** 22;

/** Names of `meta` elements, and contents by name, that are kept. */
const mostMetas = 512;
const mostContents = 32;

/**
 * Gathers what the elements that describe a page say, wherever on the page they stand: of those that stand for one value
 * the first.
 */
export class PageHead {
  private title: string | undefined;
  private canonical: string | undefined;
  private licence: string | undefined;
  private time: string | undefined;
  private language: string | undefined;
  /** By `property`, `name` or `http-equiv`, in lower case. */
  private readonly metas = new Map<string, string[]>();
  private readonly texts: ElementTexts;
  private readonly scripts: string[] = [];
  private scriptCharacters = 0;
  /** Text of the element that is being read, if it is one whose text counts. */
  private gathered: string | undefined;
  private gathering: 'title' | 'script' | undefined;
  /** Drawings, which have a title of their own, and templates, which are not part of the page, with what is in them. */
  private apart = 0;
  private data: LinkedData | undefined;

  constructor(names: PageNames) {
    this.texts = new ElementTexts(names);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'svg' || name === 'template') this.apart++;
    if (this.apart === 0) this.note(name, attributes);
    this.texts.open(name, attributes, isVoid(name));
  }

  close(name: string): void {
    if (name === 'svg' || name === 'template') this.apart--;
    this.texts.close(name);
    if (this.gathered === undefined) return;
    if (this.gathering === 'title') this.title ??= this.gathered;
    else this.scripts.push(this.gathered);
    this.gathered = undefined;
  }

  text(piece: string): void {
    this.texts.text(piece);
    if (this.gathered === undefined) return;
    this.gathered += piece;
    if (this.gathering === 'script') this.scriptCharacters += piece.length;
  }

  private note(name: string, attributes: Attributes): void {
    if (name === 'title' && this.title === undefined) this.gather('title');
    else if (name === 'html') this.language ??= attributes.lang ?? attributes['xml:lang'];
    else if (name === 'meta') this.noteMeta(attributes);
    else if (name === 'link' || name === 'a') this.noteLink(name, attributes);
    else if (name === 'time') {
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

  private noteLink(name: string, { rel, href }: Attributes): void {
    if (rel === undefined || href === undefined) return;
    const relations = rel.toLowerCase().split(/\s+/);
    if (name === 'link' && relations.includes('canonical')) this.canonical ??= href;
    if (relations.includes('license')) this.licence ??= href;
  }

  private noteMeta({ content, property, name, 'http-equiv': equivalent }: Attributes): void {
    const value = content?.trim();
    if (!value) return;
    for (const names of new Set([property, name, equivalent])) {
      const key = names?.trim().toLowerCase();
      if (!key) continue;
      const known = this.metas.get(key);
      if (known === undefined && this.metas.size < mostMetas) this.metas.set(key, [value]);
      else if (known !== undefined && known.length < mostContents) known.push(value);
    }
  }

  private get linkedData(): LinkedData {
    this.data ??= linkedData(this.scripts);
    return this.data;
  }

  /** What the page says that it is about. */
  claims(): PageClaims {
    const { linkedData: data } = this;
    const meta = (name: string) => this.metas.get(name)?.[0];
    return {
      title: tidied(this.title) ?? '',
      headline: tidied(data.headline) ?? tidied(meta('og:title')) ?? '',
      description: tidied(meta('og:description') ?? meta('description')) ?? '',
      articleBody: data.articleBody ?? '',
      types: typesOf([...data.types, meta('og:type') ?? '']),
    };
  }

  /**
   * What a page says of itself, by the order of `sourcesInOrder`.
   *
   * @param lines what the page shows
   */
  metadata(lines: readonly { readonly text: string }[]): Metadata {
    const { title, canonical, licence, time, language, metas, texts, linkedData: data } = this;
    return pageMetadata({ title, canonical, licence, time, language, metas, texts, data }, lines);
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
  return text?.slice(0, longestText).replace(/\s+/g, ' ').trim() || undefined;
}
