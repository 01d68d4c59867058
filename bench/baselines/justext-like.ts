import { linesOf } from './lines.js';

/**
 * jusText's algorithm (Pomikálek: Removing Boilerplate and Duplicate Content from Web Corpora, 2011) on lines of text.
 * Text has no links and no headings, so link density is nil and the two heading rules fall away.
 */
export type JusTextLimits = {
  /** In characters: below `lengthLow` a line says too little, above `lengthHigh` it can be good by itself. */
  readonly lengthLow: number;
  readonly lengthHigh: number;
  /** Shares of stop words: below the first a line is bad, from the second on it can be good by itself. */
  readonly stopWordsLow: number;
  readonly stopWordsHigh: number;
};

export const defaultLimits: JusTextLimits = {
  lengthLow: 70,
  lengthHigh: 200,
  stopWordsLow: 0.3,
  stopWordsHigh: 0.32,
};

/** The limits that did best on flattened text among those tried. */
export const tunedLimits: JusTextLimits = {
  lengthLow: 50,
  lengthHigh: 150,
  stopWordsLow: 0.1,
  stopWordsHigh: 0.2,
};

type LineClass = 'good' | 'nearGood' | 'short' | 'bad';

export function jusTextLike(
  limits: JusTextLimits,
  stopWordsOf: (lines: readonly string[]) => ReadonlySet<string>,
): (text: string) => boolean[] {
  return (text) => {
    const lines = linesOf(text);
    const stopWords = stopWordsOf(lines);
    const classes = lines.map((line) => contextFree(line, limits, stopWords));
    return settleNearGood(settleShort(classes)).map((settled) => settled === 'good');
  };
}

/** What a line is by itself. */
function contextFree(line: string, limits: JusTextLimits, stopWords: ReadonlySet<string>): LineClass {
  if (line.includes('©')) return 'bad';
  if (line.length < limits.lengthLow) return 'short';
  const density = stopWordDensity(line, stopWords);
  if (density < limits.stopWordsLow) return 'bad';
  return density >= limits.stopWordsHigh && line.length > limits.lengthHigh ? 'good' : 'nearGood';
}

/** What stands between spaces is a word, signs included, as in jusText; in scripts without spaces each character is. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

function stopWordDensity(line: string, stopWords: ReadonlySet<string>): number {
  const words = line.toLowerCase().match(word) ?? [];
  return words.filter((found) => stopWords.has(found)).length / Math.max(1, words.length);
}

/** Short lines follow their neighbours; between good and bad, near-good ones on the bad side save them. */
function settleShort(classes: readonly LineClass[]): LineClass[] {
  return classes.map((own, at) => {
    if (own !== 'short') return own;
    const sides = [-1, 1] as const;
    const certain = sides.map((step) => neighbour(classes, at, step, ['good', 'bad']));
    if (certain[0] === certain[1]) return certain[0];
    const badSide = certain[0] === 'bad' ? -1 : 1;
    return neighbour(classes, at, badSide, ['good', 'nearGood', 'bad']) === 'nearGood' ? 'good' : 'bad';
  });
}

/** Near-good lines are good unless they stand between bad ones; what was settled above counts for those below. */
function settleNearGood(classes: readonly LineClass[]): LineClass[] {
  const settled = [...classes];
  for (const [at, own] of classes.entries()) {
    if (own !== 'nearGood') continue;
    const certain = ([-1, 1] as const).map((step) => neighbour(settled, at, step, ['good', 'bad']));
    settled[at] = certain.includes('good') ? 'good' : 'bad';
  }
  return settled;
}

/** The class of the next line on one side that is of one of the classes asked for; bad at the page's end. */
function neighbour(classes: readonly LineClass[], from: number, step: -1 | 1, asked: readonly LineClass[]): LineClass {
  for (let at = from + step; at >= 0 && at < classes.length; at += step) {
    if (asked.includes(classes[at])) return classes[at];
  }
  return 'bad';
}
