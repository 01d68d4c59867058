import { inlineStyles } from '../../model/page-marks.js';
import type { Context } from './context.js';

/** `runs` and `language` of `BlockMarks`. */
export type DraftMarks = { readonly runs: readonly number[]; readonly language?: string };

const stylesByName: ReadonlyMap<string, number> = new Map([
  ...['b', 'strong'].map((name): [string, number] => [name, inlineStyles.strong]),
  ...['i', 'em'].map((name): [string, number] => [name, inlineStyles.emphasis]),
  ...['code', 'kbd', 'samp', 'tt'].map((name): [string, number] => [name, inlineStyles.code]),
]);

/** Longer targets are data, and a page repeats them. */
const longestTarget = 4096;

/** Runs of a page that are kept: they bound what a view adds to a page's memory to some 100 MB. Text behind them has no marks. */
export const mostRuns = 500_000;

/**
 * Gathers what stands within lines while text flows: links, strong text, emphasis, code. Time and room are proportional to the
 * page: each element is looked at once.
 */
export class InlineMarks {
  base: string | undefined;
  readonly links: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly styles = new Map<Context | undefined, number>([[undefined, 0]]);
  private readonly languages = new Map<Context, string | undefined>();
  /** Pieces of the run so far, and their length; its marks, as in `BlockMarks.runs`. */
  private seen = 0;
  private length = 0;
  private runs: number[] = [];
  private runsOfPage = 0;
  private language: string | undefined;

  noteBase(href: string | undefined): void {
    if (href !== undefined && href.length <= longestTarget) this.base ??= href;
  }

  /** @param pieces of the run, the last of which stands in this element, and in a link to `link` if in any */
  note(pieces: readonly string[], context: Context, link: string | undefined): void {
    while (this.seen < pieces.length) this.length += pieces[this.seen++].length;
    if (context.preformatted !== undefined) this.language ??= this.languageOf(context);
    const style = this.styleOf(context);
    const number = link === undefined ? -1 : this.numberOf(link);
    if (style === 0 && number === -1) return;
    const { runs, length } = this;
    const start = length - pieces[pieces.length - 1].length;
    const last = runs.length - 4;
    const gap = last < 0 ? Number.POSITIVE_INFINITY : start - runs[last + 1];
    const touches = gap === 0 || (gap === 1 && pieces[pieces.length - 2] === ' ');
    const goesOn = touches && runs[last + 2] === style && runs[last + 3] === number;
    if (goesOn) runs[last + 1] = length;
    else if (this.runsOfPage++ < mostRuns) runs.push(start, length, style, number);
  }

  /**
   * The marks of the run.
   *
   * @param joined,text its pieces, and what of it is a draft's text
   */
  ofRun(joined: string, text: string): { readonly marks?: DraftMarks } {
    const { runs, language } = this;
    if (runs.length === 0 && language === undefined) return {};
    const shift = text.length === joined.length ? 0 : joined.indexOf(text);
    return { marks: { runs: shifted(runs, -shift, text.length), ...(language !== undefined && { language }) } };
  }

  endRun(): void {
    this.seen = 0;
    this.length = 0;
    this.runs = [];
    this.language = undefined;
  }

  private numberOf(target: string): number {
    if (target === '' || target.length > longestTarget) return -1;
    const known = this.numbers.get(target);
    if (known !== undefined) return known;
    this.numbers.set(target, this.links.length);
    return this.links.push(target) - 1;
  }

  private styleOf(context: Context): number {
    const unknown: Context[] = [];
    let at: Context | undefined = context;
    for (; !this.styles.has(at); at = at?.parent) unknown.push(at as Context);
    let style = this.styles.get(at) as number;
    for (const below of unknown.reverse()) {
      style |= stylesByName.get(below.name) ?? 0;
      this.styles.set(below, style);
    }
    return style;
  }

  private languageOf(context: Context): string | undefined {
    const unknown: Context[] = [];
    let at: Context | undefined = context;
    for (; at?.preformatted !== undefined && !this.languages.has(at); at = at.parent) unknown.push(at);
    let language = at === undefined ? undefined : this.languages.get(at);
    for (const below of unknown.reverse()) {
      language = languageOfClass(below.attributes.class) ?? language;
      this.languages.set(below, language);
    }
    return language;
  }
}

/** What `language-x` or `lang-x` among the classes names (HTML standard 4.5.15). */
function languageOfClass(classes: string | undefined): string | undefined {
  return classes === undefined ? undefined : /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,32})(?=$|\s)/.exec(classes)?.[1];
}

type Line = { readonly text: string; readonly marks?: DraftMarks };

/** The marks of the lines of a row's cells, lines and cells joined; undefined where none has any. */
export function joinedMarks(cells: readonly (readonly Line[])[], separatorLength: number): DraftMarks | undefined {
  if (!cells.some((cell) => cell.some(({ marks }) => marks !== undefined))) return undefined;
  const runs: number[] = [];
  let start = 0;
  for (const cell of cells) {
    for (const { text, marks } of cell) {
      for (const number of shifted(marks?.runs ?? [], start, Number.POSITIVE_INFINITY)) runs.push(number);
      start += text.length + 1;
    }
    start += separatorLength - 1;
  }
  return { runs };
}

/** Runs moved by so many units, and cut to a text of this length. */
function shifted(runs: readonly number[], by: number, length: number): readonly number[] {
  if (by === 0 && (runs.length === 0 || runs[runs.length - 3] <= length)) return runs;
  const moved: number[] = [];
  for (let at = 0; at < runs.length; at += 4) {
    const start = Math.max(0, runs[at] + by);
    const end = Math.min(length, runs[at + 1] + by);
    if (start < end) moved.push(start, end, runs[at + 2], runs[at + 3]);
  }
  return moved;
}
