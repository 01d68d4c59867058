import type { Alignment, Change, Passage, PassagePart } from '../../model/alignment.js';
import { heaviestChain, wordsOfChain } from './chain.js';
import { passagesOf } from './passages.js';
import type { Run } from './runs.js';
import { sharedRuns } from './shared-runs.js';
import type { Words } from './words.js';

/**
 * The passages that two texts share in the same order, with the words that were edited inside them. A passage that moved
 * across others is left out where they weigh more. `align(right, left)` is the mirror image of `align(left, right)`.
 * Time is O(n log n) and memory O(n) in the length of both texts, whatever they hold.
 */
export function align(left: Words, right: Words): Alignment {
  // Of equally heavy chains and equally short edit scripts one is chosen by where it stands in the first text. That is
  // always the same of the two, so that the order they are given in does not matter.
  return standsFirst(left, right) ? alignmentOf(left, right) : mirrored(alignmentOf(right, left));
}

function standsFirst(left: Words, right: Words): boolean {
  return left.count < right.count || (left.count === right.count && !standsBehind(left.text, right.text));
}

/** Whether a text comes after another in the order of UTF-16, as strings are compared. */
function standsBehind(text: Uint8Array, other: Uint8Array): boolean {
  const shorter = Math.min(text.length, other.length);
  let at = 0;
  while (at < shorter && text[at] === other[at]) at++;
  return at === shorter ? text.length > other.length : utf16Rank(text[at]) > utf16Rank(other[at]);
}

/** Characters of four bytes, which are pairs of surrogates in UTF-16, stand before those from U+E000 on. */
function utf16Rank(byte: number): number {
  return byte === 0xee || byte === 0xef ? byte + 0x10 : byte;
}

function alignmentOf(left: Words, right: Words): Alignment {
  const { passages, longestReplacement } = passagesOf(orderedRuns(left, right), left, right);
  const alignedWords = passages.reduce((sum, { words }) => sum + words, 0);
  const shareOf = (words: number) => (words === 0 ? 0 : alignedWords / words);
  return {
    passages,
    wordsOfLeft: left.count,
    wordsOfRight: right.count,
    alignedWords,
    alignedShareOfLonger: shareOf(Math.max(left.count, right.count)),
    alignedShareOfShorter: shareOf(Math.min(left.count, right.count)),
    longestReplacement,
  };
}

/** The runs of equal words that the passages are made from, in order. */
function orderedRuns(left: Words, right: Words): Run[] {
  const runs = sharedRuns(left, right);
  // A run shorter than a shingle is the whole of both texts.
  if (runs.length === 1) return runs;
  return wordsOfChain(heaviestChain(runs, left.count));
}

function mirrored(alignment: Alignment): Alignment {
  return {
    ...alignment,
    passages: alignment.passages.map(mirroredPassage),
    wordsOfLeft: alignment.wordsOfRight,
    wordsOfRight: alignment.wordsOfLeft,
  };
}

function mirroredPassage({ left, right, words, parts }: Passage): Passage {
  return { left: right, right: left, words, parts: parts.map(mirroredPart) };
}

const mirroredChange: Readonly<Record<Change, Change>> = {
  equal: 'equal',
  replaced: 'replaced',
  removed: 'inserted',
  inserted: 'removed',
};

function mirroredPart({ change, left, right }: PassagePart): PassagePart {
  return { change: mirroredChange[change], left: right, right: left };
}
