import { WordPlaces } from '../kernel/word-places.js';
import { WordFinder } from '../stages/align/words.js';
import { characterTable } from './character-table.js';
import { compiledKernel } from './compiled-kernel.js';

/** A finder of words with compiled code of its own, and the table of characters that is shipped. */
export function loadWordFinder(kernel = compiledKernel()): WordFinder {
  return new WordFinder(new WordPlaces(kernel, characterTable()));
}
