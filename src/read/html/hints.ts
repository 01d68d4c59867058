import { type PageHint, pageHints } from '../../model/page-tree.js';
import { hintWords } from './hint-words.js';
import type { Attributes } from './parser.js';

const hintsByWord: ReadonlyMap<string, number> = new Map(
  [...new Set(Object.values(hintWords).flat())].map((word) => [
    word,
    pageHints.reduce((bits, hint, at) => (hintWords[hint].includes(word) ? bits | (1 << at) : bits), 0),
  ]),
);

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
    if (bits !== undefined) return bits;
    bits = 0;
    // Words are cut at capitals (`articleBody`), and where anything but letters stands.
    for (const [word] of name.slice(0, longestName).matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)) {
      bits |= hintsByWord.get(word.toLowerCase()) ?? 0;
    }
    this.remembered.set(name, bits);
    return bits;
  }
}
