import { sixDecimals } from '../kernel/six-decimals.js';
import type { Alignment } from '../model/alignment.js';
import type { Span } from '../model/block.js';
import type { PairAlignment, SharedPassage, Similarity } from '../model/pair.js';
import { align } from '../stages/align/align.js';
import { KeptOffsets } from '../stages/align/kept-offsets.js';
import type { Words } from '../stages/align/words.js';

/** The words of a cleaned text, and the spans of the text as read that it was joined from. */
export type KeptWords = { readonly words: Words; readonly kept: readonly Span[] };

/** A row of pairs.jsonl lists at most so many passages, those with most words. */
export const mostPassages = 20;

/**
 * Two texts are aligned where one holds this share of the other, or where they share so many shingles: a page of text.
 * The others are told by their shingles alone; aligning takes some hundred times as long, and most pairs that share a
 * phrase share no more. The calibrated rule accepts no pair below these figures: at the least Jaccard that it asks for,
 * .49, one text holds two thirds of the other.
 */
const alignedFrom = { containment: 0.4, shared: 200 };

/** Whether a pair of such figures is aligned. */
export function isAligned({ containmentOfLeft, containmentOfRight, shared }: Similarity): boolean {
  return shared >= alignedFrom.shared || Math.max(containmentOfLeft, containmentOfRight) >= alignedFrom.containment;
}

/** What two cleaned texts share in the same order; passages are spans of the texts as read. */
export function pairAlignment(left: KeptWords, right: KeptWords): PairAlignment {
  return alignmentAsRead(align(left.words, right.words), left.kept, right.kept);
}

/** @param keptOfLeft,keptOfRight the spans of the texts as read that the aligned ones were joined from */
export function alignmentAsRead(
  { passages, ...found }: Alignment,
  keptOfLeft: readonly Span[],
  keptOfRight: readonly Span[],
): PairAlignment {
  const ofLeft = new KeptOffsets(keptOfLeft);
  const ofRight = new KeptOffsets(keptOfRight);
  const listed = longest(passages).map(
    (passage): SharedPassage => ({
      left: ofLeft.asRead(passage.left),
      right: ofRight.asRead(passage.right),
      words: passage.words,
    }),
  );
  return {
    alignedShareOfLonger: sixDecimals(found.alignedShareOfLonger),
    alignedShareOfShorter: sixDecimals(found.alignedShareOfShorter),
    longestReplacement: found.longestReplacement,
    passages: listed,
    passagesLeftOut: passages.length - listed.length,
  };
}

/** The passages with most words, of equal ones the earlier, in the order of the texts. */
function longest<Passage extends { readonly words: number }>(passages: readonly Passage[]): Passage[] {
  return passages
    .map((passage, at) => ({ passage, at }))
    .sort((a, b) => b.passage.words - a.passage.words || a.at - b.at)
    .slice(0, mostPassages)
    .sort((a, b) => a.at - b.at)
    .map(({ passage }) => passage);
}
