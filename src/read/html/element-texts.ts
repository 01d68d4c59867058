import type { Attributes } from './attributes.js';
import { blockLevel } from './elements.js';
import type { PageNames } from './page-names.js';

/** Bounds on what a page may make us hold; sound pages stay far below them. */
const longestText = 500;
const mostTexts = 256;
const mostOpen = 16;

/** Elements whose content is no text of the page. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg']);

/** A property of microdata: what it says, and of what. */
export type ItemProperty = {
  readonly name: string;
  readonly value: string;
  /** Types of the item that it belongs to, empty where there is none. */
  readonly type: string;
  /** The item's number; −1 where the property belongs to none. */
  readonly item: number;
};

type Watch = {
  /** How many elements were open before it. */
  readonly depth: number;
  text: string;
  /** What a property `name` within it says: an author's or a publisher's element often holds more than the name. */
  inner?: string;
  readonly done: (text: string) => void;
};

type Scope = { readonly depth: number; readonly type: string; readonly item: number };

const watchedProperties: ReadonlySet<string> = new Set([
  ...['headline', 'datepublished', 'author', 'creator', 'publisher', 'license', 'inlanguage'],
]);

/**
 * Gathers the texts of elements that say something of the page: its headings, properties of microdata, links to its author,
 * elements whose class is that of a byline, `<time pubdate>`. Of each text the first 500 characters, of all the first 256;
 * white space is one blank.
 */
export class ElementTexts {
  readonly headings: { readonly level: number; readonly text: string }[] = [];
  readonly properties: ItemProperty[] = [];
  readonly authorLinks: string[] = [];
  readonly bylines: string[] = [];
  readonly publicationTimes: string[] = [];
  private readonly watches: Watch[] = [];
  private readonly scopes: Scope[] = [];
  private items = 0;
  private depth = 0;
  private quiet = 0;

  constructor(private readonly names: PageNames) {}

  /** @param isVoid no end of it will be told of */
  open(name: string, attributes: Attributes, isVoid: boolean): void {
    if (silent.has(name)) this.quiet++;
    // Words of two lines do not touch.
    if (this.watches.length > 0 && (name === 'br' || blockLevel.has(name))) this.text(' ');
    if (this.quiet === 0) this.watchFor(name, attributes, isVoid);
    if (!isVoid) this.depth++;
  }

  close(name: string): void {
    if (silent.has(name)) this.quiet--;
    this.depth--;
    while (this.watches.length > 0 && this.watches[this.watches.length - 1].depth >= this.depth) {
      const { text, inner, done } = this.watches.pop() as Watch;
      done((inner ?? text).replace(/\s+/g, ' ').trim());
    }
    while (this.scopes.length > 0 && this.scopes[this.scopes.length - 1].depth >= this.depth) this.scopes.pop();
  }

  text(piece: string): void {
    if (this.quiet > 0 || this.watches.length === 0) return;
    const text = piece.replace(/\s+/g, ' ').slice(0, longestText);
    for (const watch of this.watches) {
      const isBlank = text === ' ' && (watch.text === '' || watch.text.endsWith(' '));
      if (!isBlank && watch.text.length < longestText) watch.text += text;
    }
  }

  private watchFor(name: string, attributes: Attributes, isVoid: boolean): void {
    const { itemprop, class: classes, rel, pubdate } = attributes;
    if (itemprop !== undefined) this.noteProperty(itemprop, attributes, isVoid);
    if (attributes.itemscope !== undefined && !isVoid) this.enterScope(attributes);
    if (isVoid) return;
    if (name === 'h1' || name === 'h2' || name === 'h3') {
      const level = Number(name[1]);
      this.watch(this.headings, (text) => ({ level, text }));
    }
    if (name === 'time' && pubdate !== undefined) {
      if (attributes.datetime) this.add(this.publicationTimes, attributes.datetime);
      else this.watch(this.publicationTimes, (text) => text);
    }
    if (rel !== undefined && /(?:^|\s)author(?:$|\s)/i.test(rel)) this.watch(this.authorLinks, (text) => text);
    else if (classes !== undefined && this.names.of(classes).byline) {
      this.watch(this.bylines, (text) => text);
    }
  }

  private noteProperty(names: string, attributes: Attributes, isVoid: boolean): void {
    const { content, datetime, href } = attributes;
    for (const name of names.toLowerCase().split(/\s+/).slice(0, 4)) {
      const isLink = name === 'license';
      const given = content ?? datetime ?? (isLink ? href : undefined);
      if (name === 'name') this.noteName(given, isVoid);
      if (!watchedProperties.has(name)) continue;
      const { type = '', item = -1 } = this.scopes[this.scopes.length - 1] ?? {};
      const property = (value: string): ItemProperty => ({ name, value, type, item });
      if (given !== undefined) this.add(this.properties, property(given));
      else if (!isVoid) this.watch(this.properties, property);
    }
  }

  /** A name belongs to the nearest author or publisher around it that is being read. */
  private noteName(given: string | undefined, isVoid: boolean): void {
    const around = this.watches[this.watches.length - 1];
    if (around === undefined || this.scopes[this.scopes.length - 1]?.depth !== around.depth) return;
    if (given !== undefined) around.inner ??= given;
    else if (!isVoid && this.watches.length < mostOpen) {
      const done = (text: string) => {
        around.inner ??= text;
      };
      this.watches.push({ depth: this.depth, text: '', done });
    }
  }

  private enterScope({ itemtype = '' }: Attributes): void {
    if (this.scopes.length < mostOpen) this.scopes.push({ depth: this.depth, type: itemtype, item: this.items++ });
  }

  private watch<Kept>(list: Kept[], kept: (text: string) => Kept): void {
    if (this.watches.length >= mostOpen || list.length >= mostTexts) return;
    const done = (text: string) => {
      if (text !== '') this.add(list, kept(text.slice(0, longestText)));
    };
    this.watches.push({ depth: this.depth, text: '', done });
  }

  private add<Kept>(list: Kept[], kept: Kept): void {
    if (list.length < mostTexts) list.push(kept);
  }
}
