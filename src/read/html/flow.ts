import { characterClass, classOfUnit } from '../../kernel/character-classes.js';
import type { BlockKind } from '../../model/block.js';
import type { Context } from './context.js';
import type { DraftMarks, InlineMarks } from './inline-marks.js';
import { mostBlocks } from './limits.js';
import type { RowCells } from './places.js';

/** The text of one block, before it has a place in the document. */
export type Draft = {
  readonly text: string;
  readonly kind: BlockKind;
  /** Of the block-level element the text stands in. */
  readonly context: Context;
  /** Characters that are not white space: all, those in links, and those that are shown. */
  readonly characters: number;
  readonly linked: number;
  readonly shown: number;
  /** UTF-16 offsets in the page. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** Line breaks between the draft before and this one; undefined where an element's edge lies between them. */
  readonly lineBreaks: number | undefined;
  /** Where the cells are, of a draft that is a whole row. */
  readonly cells?: RowCells;
  /** Where they are gathered. */
  readonly marks?: DraftMarks;
};

/**
 * Gathers text into drafts: one for each run of text between the edges of block-level elements and line breaks. White
 * space is collapsed as browsers do, but kept in preformatted elements. Runs of nothing visible make no draft.
 */
export class TextFlow {
  readonly drafts: Draft[] = [];
  /** Whether there were more than are held. */
  isCut = false;
  private pieces: string[] = [];
  private context: Context | undefined;
  private spacePending = false;
  private characters = 0;
  private link: string | undefined;
  private linked = 0;
  private shown = 0;
  private sourceStart = 0;
  private sourceEnd = 0;
  private lineBreaks: number | undefined;

  /** @param marks gathers what stands within lines; not given, nothing of it is kept */
  constructor(private readonly marks?: InlineMarks) {}

  /** Adds a piece of text that stands at these UTF-16 offsets of the page, in a link to `link` if in any. */
  text(piece: string, context: Context, link: string | undefined, start: number, end: number): void {
    this.link = link;
    const text = piece.includes(softHyphen) ? piece.replaceAll(softHyphen, '') : piece;
    if (context.preformatted === undefined) this.addCollapsed(text, context, start, end);
    else this.addLines(text, context, start, end);
  }

  /** Separates words, as the edge of a box within a line does. */
  space(): void {
    this.spacePending = true;
  }

  lineBreak(): void {
    this.endRun();
    if (this.lineBreaks !== undefined) this.lineBreaks++;
  }

  /** The edge of a block-level element. */
  edge(): void {
    this.endRun();
    this.lineBreaks = undefined;
  }

  private addLines(text: string, context: Context, start: number, end: number): void {
    const isVerbatim = text.length === end - start;
    let at = 0;
    for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) {
        at += text.startsWith('\r\n', at) ? 2 : 1;
        this.lineBreak();
      }
      if (line !== '') {
        if (this.spacePending && this.pieces.length > 0) this.pieces.push(' ');
        this.spacePending = false;
        this.pieces.push(line);
        this.count(line, context, isVerbatim ? start + at : start, isVerbatim ? start + at + line.length : end);
      }
      at += line.length;
    }
  }

  private addCollapsed(text: string, context: Context, start: number, end: number): void {
    const collapsed = isCollapsed(text) ? text : text.replace(/[ \t\n\f\r]+/g, ' ');
    const startsBlank = collapsed.startsWith(' ');
    if (startsBlank) this.spacePending = true;
    if (collapsed.length === Number(startsBlank)) return;
    const endsBlank = collapsed.endsWith(' ');
    const piece = collapsed.slice(startsBlank ? 1 : 0, endsBlank ? -1 : undefined);
    if (this.spacePending && this.pieces.length > 0) this.pieces.push(' ');
    this.spacePending = endsBlank;
    this.pieces.push(piece);
    this.count(piece, context, start, end);
  }

  private count(piece: string, context: Context, start: number, end: number): void {
    const characters = visibleCharacters(piece);
    if (characters === 0) return;
    if (this.characters === 0) this.sourceStart = start;
    this.sourceEnd = end;
    this.context = context.block;
    this.characters += characters;
    if (this.link !== undefined) this.linked += characters;
    if (!context.hidden) this.shown += characters;
    this.marks?.note(this.pieces, context, this.link);
  }

  private endRun(): void {
    if (this.context !== undefined) this.pushDraft(this.context);
    this.marks?.endRun();
    this.pieces = [];
    this.context = undefined;
    this.spacePending = false;
    this.characters = 0;
    this.linked = 0;
    this.shown = 0;
  }

  private pushDraft(context: Context): void {
    const joined = this.pieces.join('');
    const text = context.preformatted === undefined ? joined.trim() : joined.trimEnd();
    if (!/[^\s\p{Cf}]/u.test(text)) return;
    const { characters, linked, shown, sourceStart, sourceEnd, lineBreaks } = this;
    if (this.drafts.length === mostBlocks) {
      this.isCut = true;
      return;
    }
    const { kind } = context;
    const draft: Draft = { text, kind, context, characters, linked, shown, sourceStart, sourceEnd, lineBreaks };
    this.drafts.push(this.marks === undefined ? draft : { ...draft, ...this.marks.ofRun(joined, text) });
    this.lineBreaks = 0;
  }
}

/** Whether the text has no white space that browsers collapse, but for single spaces. */
function isCollapsed(text: string): boolean {
  let isBlank = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const wasBlank = isBlank;
    isBlank = unit === 0x20;
    if ((isBlank && wasBlank) || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b)) return false;
  }
  return true;
}

/** UTF-16 units that are not white space. */
function visibleCharacters(piece: string): number {
  let count = 0;
  for (let at = 0; at < piece.length; at++)
    if ((classOfUnit[piece.charCodeAt(at)] & characterClass.space) === 0) count++;
  return count;
}

const softHyphen = '\u00AD';
