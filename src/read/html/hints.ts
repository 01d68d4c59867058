import { type PageHint, pageHints } from '../../model/page-hints.js';
import { hintWords } from './hint-words.js';

/** By the hash of a word in lower case: what it says. */
const hintsByHash: ReadonlyMap<number, number> = tableOf(Object.entries(hintWords) as [PageHint, readonly string[]][]);

function tableOf(words: readonly (readonly [PageHint, readonly string[]])[]): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  const wordOf = new Map<number, string>();
  for (const [hint, list] of words) {
    for (const word of list) {
      const hash = hashOfWord(word);
      if ((wordOf.get(hash) ?? word) !== word) throw new Error(`"${word}" and "${wordOf.get(hash)}" have one hash`);
      wordOf.set(hash, word);
      table.set(hash, (table.get(hash) ?? 0) | (1 << pageHints.indexOf(hint)));
    }
  }
  return table;
}

function hashOfWord(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = added(hash, word.charCodeAt(at));
  return hash;
}

function added(hash: number, unit: number): number {
  return Math.imul(hash + unit, 0x2c1b3c6d);
}

/** `itemprop` and roles that say what an element is. */
const hintsByRole: ReadonlyMap<string, PageHint> = new Map([
  ['main', 'content'],
  ['article', 'article'],
  ['navigation', 'navigation'],
  ['contentinfo', 'footer'],
  ['complementary', 'side'],
  ['banner', 'head'],
  ['search', 'search'],
  ['dialog', 'cookie'],
  ['menu', 'navigation'],
]);

/** Characters of a name that are looked at: longer ones are made by machines. */
const longestName = 200;

/** The bit of `pageHints` that a role says, or none. */
export function hintOfRole(role: string): number {
  const hint = hintsByRole.get(role.trim().toLowerCase());
  return hint === undefined ? 0 : 1 << pageHints.indexOf(hint);
}

/** Bits of `pageHints` that the words of a name say; they are cut at capitals (`articleBody`), and where anything but letters stands. */
export function hintsOfName(name: string): number {
  const length = Math.min(name.length, longestName);
  let bits = 0;
  let hash = 0;
  for (let at = 0; at < length; at++) {
    const unit = name.charCodeAt(at);
    if (isSmall(unit)) {
      hash = added(hash, unit);
    } else {
      const isLetter = isCapital(unit);
      const isCut =
        !isLetter || isSmall(name.charCodeAt(at - 1)) || (at + 1 < length && isSmall(name.charCodeAt(at + 1)));
      if (isCut && hash !== 0) {
        bits |= hintsByHash.get(hash) ?? 0;
        hash = 0;
      }
      if (isLetter) hash = added(hash, unit | 0x20);
    }
  }
  return bits | (hintsByHash.get(hash) ?? 0);
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}
