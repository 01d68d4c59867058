import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { Attributes, attributeNames, noAttributes } from './attributes.js';
import { elementName } from './elements.js';
import { breakouts, ForeignContent, foreignRoots } from './foreign-content.js';
import { OpenElements } from './open-elements.js';
import { endOfRawText, rawText, referencesRead } from './raw-text.js';
import { characterSection, otherComment, tokenizerView } from './tokenizer-view.js';

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
  new TagReader(page, listener, isXml).read();
}

export function isVoid(name: string): boolean {
  return voidElements.has(name);
}

const voidElements: ReadonlySet<string> = new Set([
  ...['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'keygen', 'link'],
  ...['meta', 'param', 'source', 'track', 'wbr'],
]);

/** Elements whose end tag is passed over: what follows belongs to them. */
const neverEnded: ReadonlySet<string> = new Set(['html', 'body']);

const tokenizerOptions = { xmlMode: false, decodeEntities: true };

/** Where `text` stands in a page from there on; the page's length where it does not. */
function placeOf(text: string, page: string, from: number): number {
  const place = page.indexOf(text, from);
  return place === -1 ? page.length : place;
}

/** An end tag's name goes up to a slash, which the tokenizer takes for a part of it. */
function endOfName(page: string, start: number, end: number): number {
  let at = start;
  while (at < end && page.charCodeAt(at) !== 0x2f) at++;
  return at;
}

class TagReader implements TokenizerCallbacks {
  private readonly elements = new OpenElements();
  private name = '';
  private attributes: Attributes = noAttributes;
  /** The attribute that is being read, if it is one that is kept, and its value. */
  private attribute: keyof Attributes | undefined;
  private value = '';
  /** What the tokenizer reads is this part of the page, and its offsets count from `partStart`. */
  private part = '';
  private partStart = 0;
  private tokenizer = new Tokenizer(tokenizerOptions, this);
  /** Where another tokenizer is to go on, in the page: this one cannot know how what follows is to be read. */
  private goOnAt: number | undefined;
  /** Whether the tokenizer has seen the part's end. */
  private isAtEnd = false;
  /** The next section of characters, in the page; its length where there is none. */
  private section = -1;
  /** Where the text that follows begins. */
  private at = 0;
  private readonly foreign = new ForeignContent();
  private readonly view: string;

  constructor(
    private readonly page: string,
    private readonly listener: PageListener,
    private readonly isXml: boolean,
  ) {
    this.view = tokenizerView(page);
  }

  read(): void {
    for (let from: number | undefined = 0; from !== undefined; from = this.goOnAt) this.readTags(from);
    this.closeDownTo(0);
  }

  /** Reads until the page ends or `goOnAt` is set. */
  private readTags(from: number): void {
    const { view } = this;
    this.begin(from, view.length);
    for (let written = from; written < view.length && this.goOnAt === undefined; ) {
      if (this.section < written) this.section = placeOf(characterSection, view, written);
      this.tokenizer.write(view.slice(written, this.section));
      written = this.section;
      if (written === view.length || this.goOnAt !== undefined) break;
      const mark =
        this.isXml || this.foreign.isOpen() ? view.slice(written, written + otherComment.length) : otherComment;
      this.tokenizer.write(mark);
      written += mark.length;
    }
    if (this.goOnAt === undefined) this.finish();
  }

  /** Reads text, references in it decoded, in which no tag is one. */
  private readReferences(from: number, to: number): void {
    this.begin(from, to);
    this.tokenizer.write(this.part.replaceAll('<', ' '));
    this.finish();
  }

  private begin(from: number, to: number): void {
    this.part = this.page.slice(from, to);
    this.partStart = from;
    this.tokenizer = new Tokenizer(tokenizerOptions, this);
    this.goOnAt = undefined;
    this.isAtEnd = false;
    this.at = 0;
  }

  private finish(): void {
    this.isAtEnd = true;
    this.tokenizer.end();
  }

  ontext(start: number, end: number): void {
    // At the end the tokenizer takes tags and comments that it is within for text.
    if (this.isAtEnd && (start < 0 || /<[!?/]?$/.test(this.part.slice(Math.max(0, start - 2), start)))) return;
    this.listener.text(this.part.slice(start, end), this.partStart + start, this.partStart + end);
    this.at = end;
  }

  ontextentity(codePoint: number, end: number): void {
    this.listener.text(String.fromCodePoint(codePoint), this.partStart + this.at, this.partStart + end);
    this.at = end;
  }

  onopentagname(start: number, end: number): void {
    this.name = elementName(this.part, start, end);
    this.attributes = noAttributes;
  }

  onattribname(start: number, end: number): void {
    this.attribute = attributeNames.find(this.part, start, end);
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== undefined) this.value += this.part.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    if (this.attribute !== undefined) this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (this.attribute === undefined) return;
    if (this.attributes === noAttributes) this.attributes = new Attributes();
    this.attributes[this.attribute] ??= this.value;
  }

  onopentagend(end: number): void {
    this.at = end + 1;
    this.open(false);
  }

  onselfclosingtag(end: number): void {
    this.at = end + 1;
    this.open(true);
  }

  onclosetag(start: number, end: number): void {
    this.at = end + 1;
    const name = elementName(this.part, start, endOfName(this.part, start, end));
    if (neverEnded.has(name)) return;
    // Of end tags only these two end drawings, as the start tags among `breakouts` do.
    if ((name === 'p' || name === 'br') && this.foreign.isOpen()) this.closeDownTo(this.foreign.outermost);
    if (name === 'a') this.listener.endLink();
    if (name === 'br') this.listener.open('br', noAttributes);
    if (isVoid(name)) return;
    const place = this.elements.endedByEnd(name);
    if (place < this.elements.depth) this.closeDownTo(place);
    else if (name === 'p') {
      this.listener.open('p', noAttributes);
      this.listener.close('p');
    }
  }

  onend(): void {}

  oncomment(_start: number, end: number): void {
    this.at = end + 1;
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (this.isXml) this.ontext(start, end - endOffset);
    this.at = end + 1;
  }

  ondeclaration(_start: number, end: number): void {
    this.at = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.at = end + 1;
  }

  /** @param isClosed a slash says so */
  private open(isClosed: boolean): void {
    const { name, elements } = this;
    if (elements.isPassedOver(name)) return;
    // A page goes on in HTML where a drawing is never ended.
    if (this.foreign.isOpen() && breakouts.has(name)) this.closeDownTo(this.foreign.outermost);
    if (!this.foreign.isOpen()) this.closeDownTo(elements.endedByStart(name));
    this.listener.open(name, this.attributes);
    if (isVoid(name)) return;
    const isForeign = this.foreign.isOpen() || foreignRoots.has(name);
    const isEmpty = (isClosed && (this.isXml || isForeign)) || elements.isEmptyHere(name);
    this.foreign.opened(name, elements.depth);
    elements.push(name);
    if (isEmpty) this.closeDownTo(elements.depth - 1);
    else if (rawText.has(name)) this.readRawText(isForeign);
  }

  /** Goes on behind the text that the element which was opened holds; in drawings and formulas it is one as all others are. */
  private readRawText(isForeign: boolean): void {
    const { name, page } = this;
    const start = this.partStart + this.at;
    let end = start;
    this.tokenizer.pause();
    if (!isForeign) {
      end = endOfRawText(page, name, start);
      if (referencesRead.has(name) && page.slice(start, end).includes('&')) this.readReferences(start, end);
      else if (end > start) this.listener.text(page.slice(start, end), start, end);
    }
    this.goOnAt = end;
  }

  private closeDownTo(place: number): void {
    while (this.elements.depth > place) this.close();
    while (this.elements.isInnermostEnded()) this.close();
  }

  private close(): void {
    const name = this.elements.pop();
    this.foreign.closed(this.elements.depth);
    this.listener.close(name);
  }
}
