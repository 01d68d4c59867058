import type { Span } from './block.js';

/**
 * What became of a run of words on the way from left to right: `removed` stands in left only, `inserted` in right only.
 */
export type Change = 'equal' | 'replaced' | 'removed' | 'inserted';

/**
 * A run of words with one fate. Spans are UTF-8 bytes of the original texts, from the first byte of the first word to
 * the last byte of the last. On the side that has no word of it the span is empty, and stands at the end of the word
 * before.
 */
export type PassagePart = {
  readonly change: Change;
  readonly left: Span;
  readonly right: Span;
};

/**
 * A passage that both texts share. It begins and ends with equal words. Spans are UTF-8 bytes of the original texts,
 * half-open, on word boundaries.
 */
export type Passage = {
  readonly left: Span;
  readonly right: Span;
  /** Words that are equal in both texts, 1 or more; edited words do not count. */
  readonly words: number;
  /** What the passage consists of, in order; one `equal` part where nothing was edited. No two neighbours are `equal`. */
  readonly parts: readonly PassagePart[];
};

/** What two texts share in the same order. Texts without a word share nothing. */
export type Alignment = {
  /** Ascend in both texts and never overlap in either. */
  readonly passages: readonly Passage[];
  readonly wordsOfLeft: number;
  readonly wordsOfRight: number;
  /** Equal words of all passages. */
  readonly alignedWords: number;
  /** Share of the words of the text with more of them that are aligned, 0 to 1. */
  readonly alignedShareOfLonger: number;
  /** Share of the words of the text with fewer of them that are aligned, 0 to 1. */
  readonly alignedShareOfShorter: number;
  /**
   * Words of the longest stretch between two passages in which both texts say something else: the smaller of the two
   * counts. Words that only one of them has there do not count, nor does what stands around all passages; 0 where there
   * are fewer than two passages.
   */
  readonly longestReplacement: number;
};
