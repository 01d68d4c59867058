import type { BlockKind } from '../model/block.js';
import type { Context } from './html-context.js';

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
};

/** A stretch of the page, as UTF-16 offsets, `end` exclusive. */
type Stretch = { readonly start: number; readonly end: number };

/**
 * Gathers text into drafts: one for each run of text between the edges of block-level elements and line breaks. White
 * space is collapsed as browsers do, but kept in preformatted elements. Runs of nothing visible make no draft.
 */
export class TextFlow {
  readonly drafts: Draft[] = [];
  private pieces: string[] = [];
  private context: Context | undefined;
  private spacePending = false;
  private characters = 0;
  private linked = 0;
  private shown = 0;
  private sourceStart = 0;
  private sourceEnd = 0;
  private lineBreaks: number | undefined;

  /** Adds the text of one text node. */
  text(data: string, context: Context, source: Stretch): void {
    const text = data.includes(softHyphen) ? data.replaceAll(softHyphen, '') : data;
    if (context.preformatted === undefined) this.add(text, context, source);
    else this.addLines(text, context, source, text.length === source.end - source.start);
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

  private addLines(text: string, context: Context, source: Stretch, isVerbatim: boolean): void {
    let at = 0;
    for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) {
        at += text.startsWith('\r\n', at) ? 2 : 1;
        this.lineBreak();
      }
      const start = source.start + at;
      this.add(line, context, isVerbatim ? { start, end: start + line.length } : source);
      at += line.length;
    }
  }

  private add(text: string, context: Context, source: Stretch): void {
    const keepsSpace = context.preformatted !== undefined;
    const collapsed = keepsSpace ? text : text.replace(/[ \t\n\f\r]+/g, ' ');
    const startsBlank = !keepsSpace && collapsed.startsWith(' ');
    const endsBlank = !keepsSpace && collapsed.length > 1 && collapsed.endsWith(' ');
    const piece = collapsed.slice(startsBlank ? 1 : 0, endsBlank ? -1 : undefined);
    if (startsBlank) this.spacePending = true;
    if (piece === '') return;
    if (this.spacePending && this.pieces.length > 0) this.pieces.push(' ');
    this.spacePending = endsBlank;
    this.pieces.push(piece);
    this.count(piece, context, source);
  }

  private count(piece: string, context: Context, source: Stretch): void {
    const characters = piece.replace(/\s+/g, '').length;
    if (characters === 0) return;
    if (this.characters === 0) this.sourceStart = source.start;
    this.sourceEnd = source.end;
    this.context = context.block;
    this.characters += characters;
    if (context.linked) this.linked += characters;
    if (!context.hidden) this.shown += characters;
  }

  private endRun(): void {
    if (this.context !== undefined) this.pushDraft(this.context);
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
    const { kind } = context;
    this.drafts.push({ text, kind, context, characters, linked, shown, sourceStart, sourceEnd, lineBreaks });
    this.lineBreaks = 0;
  }
}

const softHyphen = '\u00AD';
