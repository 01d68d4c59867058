import { inlineStyles } from '../../model/page-marks.js';
import { escaped, fenceFor } from './escaping.js';

/** A stretch of a line in one style. */
export type StyledText = {
  readonly text: string;
  /** The sum of `inlineStyles`. */
  readonly style: number;
  /** A target that may be written. */
  readonly link?: string;
};

/** A stretch as it is written, without the signs of emphasis around it. */
type Piece = {
  readonly written: string;
  readonly signs: string;
  /** Of code: the same as text. */
  readonly plain?: string;
};

/**
 * A line with its marks. Links are outermost, then strong text and emphasis, then code. Emphasis that Markdown cannot say, such
 * as one that ends with a full stop before a letter, is left out; its words stay.
 */
export function inlineText(parts: readonly StyledText[], isCell: boolean): string {
  const isPart = parts.length > 1;
  const plain = (text: string) => escaped(text, isPart, isCell);
  const pieces = groupedByLink(parts).flatMap(({ link, parts: inGroup }) => {
    const inner = inGroup.flatMap((part) => piecesOf(part, plain, isCell));
    return link === undefined ? inner : linked(inner, link);
  });
  return joined(pieces);
}

function groupedByLink(parts: readonly StyledText[]): { link: string | undefined; parts: StyledText[] }[] {
  const groups: { link: string | undefined; parts: StyledText[] }[] = [];
  for (const part of parts) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.link === part.link) last.parts.push(part);
    else groups.push({ link: part.link, parts: [part] });
  }
  return groups;
}

function piecesOf({ text, style, link }: StyledText, plain: (text: string) => string, isCell: boolean): Piece[] {
  if (style === 0) return text === '' ? [] : [{ written: plain(text), signs: '' }];
  return betweenBlanks(text, (inner) => {
    // In code nothing can be escaped: not the bar that ends a cell, nor the bracket that ends the name of a definition.
    const isSafe = !(isCell && inner.includes('|')) && !(link !== undefined && inner.includes(']'));
    const isCode = (style & inlineStyles.code) !== 0 && isSafe;
    const signs = (style & inlineStyles.strong ? '**' : '') + (style & inlineStyles.emphasis ? '*' : '');
    return isCode ? { written: codeSpan(inner), signs, plain: plain(inner) } : { written: plain(inner), signs };
  });
}

function linked(pieces: readonly Piece[], target: string): Piece[] {
  return betweenBlanks(joined(pieces), (inner) => ({ written: `[${inner}](${target})`, signs: '' }));
}

/** Blanks on either side stand outside of marks. */
function betweenBlanks(text: string, marked: (inner: string) => Piece): Piece[] {
  const inner = text.trim();
  if (inner === '') return text === '' ? [] : [{ written: text, signs: '' }];
  const from = text.indexOf(inner);
  const before = { written: text.slice(0, from), signs: '' };
  const after = { written: text.slice(from + inner.length), signs: '' };
  return [before, marked(inner), after].filter(({ written }) => written !== '');
}

function codeSpan(text: string): string {
  const fence = fenceFor(text, 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/**
 * Pieces one after the other. Signs of emphasis are written only where they open and close whatever stands beside them
 * (CommonMark 6.2), and each pair is closed before the next opens.
 */
function joined(pieces: readonly Piece[]): string {
  const line: string[] = [];
  let last = '';
  let isLastMarked = false;
  for (const [at, { written, signs, plain }] of pieces.entries()) {
    // An exclamation mark would make an image of a link.
    if (written.startsWith('[') && last.endsWith('!')) line[line.length - 1] = `${last.slice(0, -1)}\\!`;
    // Signs beside others would be read as one run with them.
    const isMarked: boolean = signs !== '' && !isLastMarked && opens(last, written) && closes(written, pieces[at + 1]);
    // Code spans that touch would become one.
    const text = written.startsWith('`') && last.endsWith('`') && !isMarked ? (plain ?? written) : written;
    last = isMarked ? `${signs}${text}${signs}` : text;
    isLastMarked = isMarked;
    line.push(last);
  }
  return line.join('');
}

function opens(before: string, text: string): boolean {
  return startsWithWord.test(text) || before === '' || endsApart.test(before);
}

function closes(text: string, next: Piece | undefined): boolean {
  return endsWithWord.test(text) || next === undefined || startsApart.test(next.written);
}

const startsWithWord = /^[\p{L}\p{N}\p{M}]/u;
const endsWithWord = /[\p{L}\p{N}\p{M}]$/u;
const endsApart = /[\p{Zs}\t\p{P}$+<=>^`|~]$/u;
const startsApart = /^[\p{Zs}\t\p{P}$+<=>^`|~]/u;
