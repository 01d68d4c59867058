import type { PageTree } from '../../../model/page-tree.js';
import type { BlockFigures } from './block-figures.js';
import type { ElementFigures } from './element-figures.js';

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
  { elements, parent, elementOf }: PageTree,
  { dated }: BlockFigures,
  figures: ElementFigures,
): RepeatedElements {
  const holdsDate = new Uint8Array(elements);
  for (let block = 0; block < elementOf.length; block++) if (dated[block] === 1) holdsDate[elementOf[block]] = 1;
  for (let element = elements - 1; element > 0; element--) if (holdsDate[element] === 1) holdsDate[parent[element]] = 1;
  const { likeness, likenesses } = figures;
  const column = () => new Float64Array(likenesses);
  const [members, words, linkedWords, goodWords, dates] = [column(), column(), column(), column(), column()];
  const rankIn = new Int32Array(elements);
  for (let element = 0; element < elements; element++) {
    const number = likeness[element];
    rankIn[element] = members[number]++;
    words[number] += figures.words[element];
    linkedWords[number] += figures.linkedWords[element];
    goodWords[number] += figures.goodWords[element];
    dates[number] += holdsDate[element];
  }
  const groups: ElementGroup[] = [];
  const groupOf = new Int32Array(likenesses).fill(-1);
  for (let number = 0; number < likenesses; number++) {
    if (members[number] < fewest || words[number] < fewestWords * members[number]) continue;
    const group = { elements: members[number], words: words[number], linkedWords: linkedWords[number] };
    groupOf[number] = groups.push({ ...group, goodWords: goodWords[number], dated: dates[number] }) - 1;
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
    const group = groupOf[likeness[element]];
    if (group !== -1) {
      found.innermost[element] = group;
      found.rank[element] = rankIn[element];
    } else if (around >= 0) {
      found.innermost[element] = found.innermost[around];
      found.rank[element] = found.rank[around];
      found.steps[element] = found.steps[around] + 1;
    }
    const outer = around < 0 ? -1 : found.outermost[around];
    found.outermost[element] = outer === -1 ? group : outer;
  }
  return found;
}
