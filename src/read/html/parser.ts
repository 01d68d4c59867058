import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { OpenElements } from './open-elements.js';

/** Attributes that something is read from; all others are passed over. */
const attributesRead = [
  ...['id', 'class', 'role', 'style', 'hidden', 'aria-hidden', 'open', 'href', 'lang', 'xml:lang', 'type', 'rel'],
  ...['name', 'property', 'content', 'datetime', 'itemprop', 'itemtype', 'itemscope'],
  ...['http-equiv', 'pubdate'],
] as const;

/** The first value of each; the empty text where it has none. */
export type Attributes = { [name in (typeof attributesRead)[number]]?: string };

/** What a page is read into. Names are lower case; of a void element there is no end. */
export type PageListener = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** An end tag of a link, whether one is open or not. */
  endLink(): void;
  /** A piece of text, character references decoded, which stands at these UTF-16 offsets of the page. */
  text(piece: string, start: number, end: number): void;
};

/**
 * Reads a page's tags and text, elements ended where browsers end them, in time proportional to its length.
 *
 * @param isXml empty elements are closed by a slash (`<script src="…"/>`), which HTML proper ignores
 */
export function parsePage(page: string, listener: PageListener, isXml: boolean): void {
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, new TagReader(page, listener, isXml));
  tokenizer.write(page);
  tokenizer.end();
}

export function isVoid(name: string): boolean {
  return voidElements.has(name);
}

const voidElements: ReadonlySet<string> = new Set([
  ...['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'keygen', 'link'],
  ...['meta', 'param', 'source', 'track', 'wbr'],
]);

const namesRead: ReadonlyMap<string, keyof Attributes> = new Map(attributesRead.map((name) => [name, name]));

/** Elements whose end tag is passed over: what follows belongs to them. */
const neverEnded: ReadonlySet<string> = new Set(['html', 'body']);

class TagReader implements TokenizerCallbacks {
  private readonly elements = new OpenElements();
  private name = '';
  private attributes: Attributes = {};
  /** The attribute that is being read, if it is one that is kept, and its value. */
  private attribute: keyof Attributes | undefined;
  private value = '';
  /** Where the text that follows begins. */
  private at = 0;
  /** Places of open drawings and formulas, and of elements within them that hold HTML again; the innermost last. */
  private readonly foreign: number[] = [];
  private readonly inner: number[] = [];
  /** The element whose content is text, whatever it looks like, until its first end tag. */
  private raw: string | undefined;

  constructor(
    private readonly page: string,
    private readonly listener: PageListener,
    private readonly isXml: boolean,
  ) {}

  ontext(start: number, end: number): void {
    this.listener.text(this.page.slice(start, end), start, end);
    this.at = end;
  }

  ontextentity(codePoint: number, end: number): void {
    this.listener.text(String.fromCodePoint(codePoint), this.at, end);
    this.at = end;
  }

  onopentagname(start: number, end: number): void {
    this.name = this.page.slice(start, end).toLowerCase();
    this.attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.attribute = end - start > 12 ? undefined : namesRead.get(this.page.slice(start, end).toLowerCase());
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== undefined) this.value += this.page.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    if (this.attribute !== undefined) this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (this.attribute !== undefined) this.attributes[this.attribute] ??= this.value;
  }

  onopentagend(end: number): void {
    this.at = end + 1;
    this.open();
  }

  onselfclosingtag(end: number): void {
    this.at = end + 1;
    const { name } = this;
    this.open();
    const isClosed = this.isXml || this.isForeign();
    if (isClosed && !isVoid(name) && this.raw === undefined) this.closeDownTo(this.elements.depth - 1);
    else if (this.isXml && this.raw === name) this.endRaw();
  }

  onclosetag(start: number, end: number): void {
    this.at = end + 1;
    const name = this.page.slice(start, end).toLowerCase();
    if (this.raw !== undefined) {
      if (name === this.raw) this.endRaw();
      return;
    }
    if (neverEnded.has(name)) return;
    if (name === 'a') this.listener.endLink();
    if (name === 'br') this.listener.open('br', {});
    if (isVoid(name)) return;
    const place = this.elements.endedByEnd(name);
    if (place < this.elements.depth) this.closeDownTo(place);
    else if (name === 'p') {
      this.listener.open('p', {});
      this.listener.close('p');
    }
  }

  onend(): void {
    this.closeDownTo(0);
  }

  oncomment(_start: number, end: number): void {
    this.at = end + 1;
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (this.isXml) this.listener.text(this.page.slice(start, end - endOffset), start, end - endOffset);
    this.at = end + 1;
  }

  ondeclaration(_start: number, end: number): void {
    this.at = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.at = end + 1;
  }

  private open(): void {
    const { name, elements } = this;
    if (this.raw !== undefined) return;
    // A page goes on in HTML where a drawing is never ended.
    if (this.isForeign() && breakouts.has(name)) this.closeDownTo(this.foreign[0]);
    this.closeDownTo(elements.endedByStart(name));
    this.listener.open(name, this.attributes);
    if (isVoid(name)) return;
    if (foreignRoots.has(name)) this.foreign.push(elements.depth);
    else if (this.isForeign() && htmlAgain.has(name)) this.inner.push(elements.depth);
    elements.push(name);
    if (rawText.has(name) && !this.isForeign()) this.raw = name;
  }

  private isForeign(): boolean {
    const { foreign, inner } = this;
    return foreign.length > 0 && (inner.length === 0 || foreign[foreign.length - 1] > inner[inner.length - 1]);
  }

  private endRaw(): void {
    this.raw = undefined;
    this.closeDownTo(this.elements.depth - 1);
  }

  private closeDownTo(place: number): void {
    while (this.elements.depth > place) this.close();
    while (this.elements.isInnermostEnded()) this.close();
  }

  private close(): void {
    const name = this.elements.pop();
    const { depth } = this.elements;
    if (this.foreign[this.foreign.length - 1] === depth) this.foreign.pop();
    if (this.inner[this.inner.length - 1] === depth) this.inner.pop();
    this.listener.close(name);
  }
}

/** Drawings and formulas: within them a slash closes, and other rules hold. */
const foreignRoots: ReadonlySet<string> = new Set(['svg', 'math']);

/** Elements of drawings and formulas in which HTML stands. */
const htmlAgain: ReadonlySet<string> = new Set([
  ...['foreignobject', 'desc', 'title', 'mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml'],
]);

/** Start tags that end drawings and formulas (13.2.6.5), and those of elements that a page's parts are made of. */
const breakouts: ReadonlySet<string> = new Set([
  ...['b', 'big', 'blockquote', 'body', 'br', 'center', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'embed'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'hr', 'i', 'img', 'li', 'listing', 'menu', 'meta'],
  ...['nobr', 'ol', 'p', 'pre', 'ruby', 's', 'small', 'span', 'strong', 'strike', 'sub', 'sup', 'table'],
  ...['tt', 'u', 'ul', 'var'],
  ...['article', 'section', 'nav', 'main', 'footer', 'header', 'aside'],
]);

/** Elements whose content is text: in the tokenizer already, but where a slash seems to close them. */
const rawText: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'noembed']);
