import { loadWordFinder } from '../../../src/run/word-finder.js';
import { align as alignWords } from '../../../src/stages/align/align.js';
import type { Words } from '../../../src/stages/align/words.js';

const finder = loadWordFinder();

export function wordsOf(text: string): Words {
  return finder.wordsOf(Buffer.from(text));
}

/** The hash of a folded word. */
export function hashWord(word: string): number {
  return finder.hashOf(word);
}

export function align(left: string, right: string) {
  return alignWords(wordsOf(left), wordsOf(right));
}
