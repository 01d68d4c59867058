import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { OpenElements } from './open-elements.js';

/** Attributes that something is read from; all others are passed over. */
const attributesRead = [
  ...['id', 'class', 'role', 'style', 'hidden', 'aria-hidden', 'open', 'href', 'lang', 'xml:lang', 'type', 'rel'],
  ...['name', 'property', 'content', 'datetime', 'itemprop', 'itemtype', 'itemscope', 'title', 'src', 'alt'],
  ...['http-equiv', 'pubdate'],
] as const;

/** The first value of each; the empty text where it has none. */
export type Attributes = { [name in (typeof attributesRead)[number]]?: string };

/** What a page is read into. Names are lower case; of a void element there is no end. */
export type PageListener = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
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
  /** Drawings and formulas that are open: within them a slash closes. */
  private foreign = 0;

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
    const isClosed = this.isXml || this.foreign > 0;
    if (isClosed && !isVoid(name)) this.closeDownTo(this.elements.depth - 1);
  }

  onclosetag(start: number, end: number): void {
    this.at = end + 1;
    const name = this.page.slice(start, end).toLowerCase();
    if (neverEnded.has(name)) return;
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

  oncdata(_start: number, end: number): void {
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
    this.closeDownTo(elements.endedByStart(name));
    this.listener.open(name, this.attributes);
    if (isVoid(name)) return;
    elements.push(name);
    if (isForeign(name)) this.foreign++;
  }

  private closeDownTo(place: number): void {
    while (this.elements.depth > place) this.close();
    while (this.elements.isInnermostEnded()) this.close();
  }

  private close(): void {
    const name = this.elements.pop();
    if (isForeign(name)) this.foreign--;
    this.listener.close(name);
  }
}

function isForeign(name: string): boolean {
  return name === 'svg' || name === 'math';
}
