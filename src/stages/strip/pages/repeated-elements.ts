import type { PageTree } from '../../../model/page-tree.js';
import type { BlockFigures } from './block-figures.js';
import { type ElementFigures, likenessOf } from './element-figures.js';

/**
 * Elements of one look below one parent: posts, comments, teasers, rows. Of each element the innermost such group that it stands in,
 * and the outermost.
 */
export type RepeatedElements = {
  readonly groups: readonly ElementGroup[];
  /** By element: index of a group; −1 for none. */
  readonly innermost: Int32Array;
  readonly outermost: Int32Array;
  /** By element: which of the innermost group's elements holds it, from 0. */
  readonly rank: Int32Array;
  /** By element: steps up to that one. */
  readonly steps: Int32Array;
};

export type ElementGroup = {
  readonly elements: number;
  readonly words: number;
  readonly linkedWords: number;
  readonly goodWords: number;
  /** Elements that hold a date, or a time of day. */
  readonly dated: number;
};

/** Elements from which a look repeats, and words that each of them holds on the mean at least. */
const fewest = 3;
const fewestWords = 8;

export function repeatedElements(
  { elements, parent, look, elementOf }: PageTree,
  { dated }: BlockFigures,
  figures: ElementFigures,
): RepeatedElements {
  const holdsDate = new Uint8Array(elements);
  for (let block = 0; block < elementOf.length; block++) if (dated[block] === 1) holdsDate[elementOf[block]] = 1;
  for (let element = elements - 1; element > 0; element--) if (holdsDate[element] === 1) holdsDate[parent[element]] = 1;
  const groups: { elements: number; words: number; linkedWords: number; goodWords: number; dated: number }[] = [];
  const keyOf = likenessOf({ look, parent });
  const groupOf = new Int32Array(elements);
  const rankIn = new Int32Array(elements);
  const numbers = new Map<number, number>();
  for (let element = 0; element < elements; element++) {
    const key = keyOf(element);
    let number = numbers.get(key);
    if (number === undefined) {
      number = groups.length;
      numbers.set(key, number);
      groups.push({ elements: 0, words: 0, linkedWords: 0, goodWords: 0, dated: 0 });
    }
    const group = groups[number];
    groupOf[element] = number;
    rankIn[element] = group.elements++;
    group.words += figures.words[element];
    group.linkedWords += figures.linkedWords[element];
    group.goodWords += figures.goodWords[element];
    group.dated += holdsDate[element];
  }
  const found = {
    groups,
    innermost: new Int32Array(elements).fill(-1),
    outermost: new Int32Array(elements).fill(-1),
    rank: new Int32Array(elements),
    steps: new Int32Array(elements),
  };
  for (let element = 0; element < elements; element++) {
    const around = parent[element];
    const group = groups[groupOf[element]];
    const isRepeated = group.elements >= fewest && group.words >= fewestWords * group.elements;
    if (isRepeated) {
      found.innermost[element] = groupOf[element];
      found.rank[element] = rankIn[element];
    } else if (around >= 0) {
      found.innermost[element] = found.innermost[around];
      found.rank[element] = found.rank[around];
      found.steps[element] = found.steps[around] + 1;
    }
    const outer = around < 0 ? -1 : found.outermost[around];
    found.outermost[element] = outer !== -1 || !isRepeated ? outer : groupOf[element];
  }
  return found;
}
