import type { Shingler } from './kernel/shingler.js';
import { shareOfEqualSlots } from './kernel/signatures.js';
import type { Alignment } from './model/alignment.js';
import type { Similarity } from './model/pair.js';
import { loadShingler } from './run/shingler.js';
import { loadSimilarityMeter } from './run/similarity-meter.js';
import { loadWordFinder } from './run/word-finder.js';
import { align as alignWords } from './stages/align/align.js';
import type { WordFinder } from './stages/align/words.js';
import { winnowingWindow } from './stages/sign/stage.js';
import type { SimilarityMeter } from './stages/verify/similarity.js';

/** What stands for a text in a search for its copies. */
export type Signature = {
  /** 128 unsigned numbers of 32 bits (FastSimilaritySketch). */
  readonly slots: Uint32Array;
  /** Winnowing fingerprints, 53-bit hashes in ascending order: texts that share twenty words in a row share one. */
  readonly fingerprints: Float64Array;
  readonly words: number;
};

/** Makes signatures of texts, one after the other. */
export type TextSigner = {
  /** @param text as it is: nothing is stripped */
  sign(text: string): Signature;
  /** The share of equal slots, 0 to 1: what the Jaccard similarity of the texts' word 5-shingles is likely to be. */
  estimate(left: Signature, right: Signature): number;
};

/** One signer serves all texts of a program; it holds some megabytes. */
export function createSigner(): TextSigner {
  const shingler = loadShingler();
  return {
    sign(text) {
      const shingles = shingler.read(wellFormedText(text));
      return {
        slots: shingles.signature().slice(),
        fingerprints: shingles.fingerprints(winnowingWindow).slice(),
        words: shingles.words,
      };
    },
    estimate: (left, right) => (left.words === 0 || right.words === 0 ? 0 : shareOfEqualSlots(left.slots, right.slots)),
  };
}

/** Made when `similarity` is first called. */
let shared: { readonly shingler: Shingler; readonly meter: SimilarityMeter } | undefined;

/** Exact figures of two texts' word 5-shingles, as they are: nothing is stripped. */
export function similarity(left: string, right: string): Similarity {
  shared ??= { shingler: loadShingler(), meter: loadSimilarityMeter() };
  const { shingler, meter } = shared;
  const shinglesOf = (text: string) => shingler.read(wellFormedText(text)).distinct().slice();
  return meter.measure(shinglesOf(left), shinglesOf(right));
}

/** Made when `align` is first called. */
let finder: WordFinder | undefined;

/**
 * The passages that two texts share in the same order, with the words that were edited inside them; spans are UTF-8 bytes
 * of the texts. A lone half of a character counts as U+FFFD.
 */
export function align(left: string, right: string): Alignment {
  finder ??= loadWordFinder();
  const [ofLeft, ofRight] = [left, right].map((text) => Buffer.from(wellFormedText(text)));
  return alignWords(finder.wordsOf(ofLeft), finder.wordsOf(ofRight));
}

/**
 * The text, with U+FFFD for each lone half of a character.
 *
 * @throws TypeError for anything but a string
 */
export function wellFormedText(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`a text must be a string, not ${typeof text}`);
  return text.toWellFormed();
}
