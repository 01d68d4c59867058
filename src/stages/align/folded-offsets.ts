import { lowerCase, normalised } from '../../kernel/tokens.js';
import { kindOfUnit, mayJoinBefore, unitKind } from './unit-folds.js';

/** A text as words are cut from it, and where each of its UTF-16 units comes from in the original. */
export type FoldedText = {
  readonly folded: string;
  /** By folded unit, where the character it comes from starts in the original. */
  startOf(unit: number): number;
  /** By folded unit, where the characters it comes from end in the original. */
  endOf(unit: number): number;
};

const itself = (unit: number) => unit;
const next = (unit: number) => unit + 1;

/**
 * NFKC and lower case as tokens.ts has them, with origins. A letter and the marks on it that normalisation changes have
 * one origin together. Origins ascend and lie on character boundaries. Time and memory are linear.
 */
export function foldWithOrigins(text: string): FoldedText {
  const composed = normalised(text);
  const folded = lowerCase(composed);
  // Lower case makes text longer or leaves its length alone, so equal lengths are equal places.
  if (composed === text && folded.length === text.length) return { folded, startOf: itself, endOf: next };
  const starts = new Int32Array(folded.length);
  const ends = new Int32Array(folded.length);
  let filled = 0;
  const fill = (units: number, start: number, end: number) => {
    starts.fill(start, filled, filled + units);
    ends.fill(end, filled, filled + units);
    filled += units;
  };
  forEachCluster(text, (cluster, at) => {
    const piece = normalised(cluster);
    if (piece !== cluster) return fill(lowerCaseLength(piece), at, at + cluster.length);
    let start = at;
    for (const character of cluster) {
      fill(lowerCaseLength(character), start, start + character.length);
      start += character.length;
    }
  });
  return { folded, startOf: (unit) => starts[unit], endOf: (unit) => ends[unit] };
}

/** A text's pieces that normalise on their own: a character and all that may join it. */
function forEachCluster(text: string, visit: (cluster: string, at: number) => void): void {
  let start = 0;
  let at = 0;
  for (const character of text) {
    if (at > start && startsCluster(character)) {
      visit(text.slice(start, at), start);
      start = at;
    }
    at += character.length;
  }
  if (at > start) visit(text.slice(start), start);
}

/** Most units are known to depend on no other, which is found faster. */
function startsCluster(character: string): boolean {
  return kindOfUnit(character.charCodeAt(0)) !== unitKind.dependent || !mayJoinBefore(character);
}

/** Which letter a capital becomes may depend on its neighbours (Σ); how long it becomes does not. */
function lowerCaseLength(text: string): number {
  return text.toLowerCase().length;
}
