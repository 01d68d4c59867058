import { type PageHint, pageHints } from '../../model/page-hints.js';
import type { Attributes } from './attributes.js';
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

/** What elements' names say. One for a page: it remembers names, which are parts of the page. */
export class NameHints {
  private readonly remembered = new Map<string, number>();

  /** Bits of `pageHints` that an element's role, id, classes and `itemprop` say. */
  of({ id, class: classes, role, itemprop }: Attributes): number {
    let bits = 0;
    if (id !== undefined) bits |= this.ofName(id);
    if (classes !== undefined) bits |= this.ofName(classes);
    if (itemprop !== undefined) bits |= this.ofName(itemprop);
    if (role !== undefined) {
      const hint = hintsByRole.get(role.trim().toLowerCase());
      if (hint !== undefined) bits |= 1 << pageHints.indexOf(hint);
    }
    return bits;
  }

  private ofName(name: string): number {
    let bits = this.remembered.get(name);
    if (bits === undefined) {
      bits = hintsOfName(name);
      this.remembered.set(name, bits);
    }
    return bits;
  }
}

/** What the words of a name say; they are cut at capitals (`articleBody`), and where anything but letters stands. */
function hintsOfName(name: string): number {
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
