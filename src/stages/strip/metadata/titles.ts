import { clue } from '../clues/clue.js';
import { isCaption } from '../credits/captions.js';
import type { LineView } from '../line-view.js';
import { dateAtEdge } from './dates.js';

/** Lines before the prose among which the title is looked for. */
const reach = 15;

/** Words that a line must share with the prose to be taken for its title without being told. */
export const certainTitleWords = 2;

/** A line that may be the title, and how many content words it shares with the first lines of prose. */
export type TitleLine = { readonly at: number; readonly sharedWords: number };

/** A Markdown heading without its marks. */
export function withoutMarks(line: string): string {
  return line.replace(/^#{1,6}\s+/, '');
}

/** Longest title that is looked for among the lines. */
const longestTitle = 500;

/** The first line before the prose that says the title and nothing else; -1 where there is none. */
export function indexOfTitle(view: LineView, bodyStart: number, title: string): number {
  if (title.length > longestTitle) return -1;
  const wanted = title.toLowerCase();
  for (let at = 0; at < bodyStart; at++) {
    if (view.units(at) <= longestTitle + 8 && withoutMarks(view.text(at)).toLowerCase() === wanted) return at;
  }
  return -1;
}

/**
 * Of the lines before the prose that look like a title, the one that shares most words with the prose's beginning, one
 * at least; then the longer; then the first. A document without prose has none.
 */
export function likeliestTitle(
  view: LineView,
  bodyStart: number,
  taken: ReadonlyMap<number, unknown>,
  sharedWithOpening: (at: number) => number,
): TitleLine | undefined {
  if (bodyStart >= view.lines) return undefined;
  let best: TitleLine | undefined;
  let most = 0;
  for (let at = Math.max(0, bodyStart - reach); at < bodyStart; at++) {
    if (taken.has(at) || !isTitleLike(view, at)) continue;
    const sharedWords = sharedWithOpening(at);
    const worth = sharedWords + Math.min(view.words(at), 12) / 12;
    if (sharedWords > 0 && worth > most) {
      most = worth;
      best = { at, sharedWords };
    }
  }
  return best;
}

function isTitleLike(view: LineView, at: number): boolean {
  return (
    !view.isForeign(at) &&
    !view.isInterface(at) &&
    view.length(at) >= 12 &&
    view.length(at) <= 200 &&
    view.words(at) >= 3 &&
    !(view.mayBe(at, clue.year) && beginsWithDate(view.text(at))) &&
    !(view.mayBe(at, clue.caption) && isCaption(view.text(at), view.words(at)))
  );
}

/** A line of date, house and buttons, which shares the house's name with the prose. */
function beginsWithDate(line: string): boolean {
  const date = dateAtEdge(line);
  return date?.start === 0 && /\d{1,2}:\d\d/.test(line.slice(0, date.end));
}

/** Lines of prose that a title is compared with. */
const openingLines = 10;

/** Counts the content words of a line that stand in the first lines of prose. */
export function openingWords(view: LineView, bodyStart: number): (at: number) => number {
  if (bodyStart === 0) return () => 0;
  const inOpening = new Set<number>();
  for (let at = bodyStart; at < Math.min(view.lines, bodyStart + openingLines); at++) {
    if (view.isProse(at)) for (const word of view.contentWords(at)) inOpening.add(word);
  }
  return (at) => new Set(view.contentWords(at).filter((word) => inOpening.has(word))).size;
}
