import { foldOfUnit } from './character-classes.js';

/** FNV-1a's 32-bit offset basis and prime. */
export const offset = 0x811c9dc5 | 0;
export const prime = 0x01000193;

/** FNV-1a over folded code units, as the pass over a line computes it word by word. */
export function hashWord(word: string): number {
  let hash = offset;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ foldOfUnit[word.charCodeAt(at)], prime);
  return hash;
}
