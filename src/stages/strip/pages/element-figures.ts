import type { PageTree } from '../../../model/page-tree.js';
import type { BlockFigures } from './block-figures.js';

/** What an element and all within it hold, and where it stands; a value an element. */
export type ElementFigures = {
  readonly depth: Int32Array;
  readonly blocks: Float32Array;
  readonly words: Float32Array;
  readonly linkedWords: Float32Array;
  /** Words of good blocks. */
  readonly goodWords: Float32Array;
  readonly commas: Float32Array;
  /** Elements of the same look below the same parent, itself included; and the share of linked words of all of them. */
  readonly alike: Float32Array;
  readonly alikeLinkShare: Float32Array;
};

/** One pass from the innermost elements out, since an element's number is larger than that of the one around it. */
export function elementFigures({ elements, parent, look, elementOf }: PageTree, blocks: BlockFigures): ElementFigures {
  const column = () => new Float32Array(elements);
  const figures = {
    depth: new Int32Array(elements),
    ...{ blocks: column(), words: column(), linkedWords: column(), goodWords: column(), commas: column() },
    ...{ alike: column(), alikeLinkShare: column() },
  };
  for (let block = 0; block < elementOf.length; block++) {
    const element = elementOf[block];
    figures.blocks[element]++;
    figures.words[element] += blocks.words[block];
    figures.linkedWords[element] += blocks.words[block] * blocks.linkShare[block];
    figures.commas[element] += blocks.commas[block];
    if (blocks.good[block] === 1) figures.goodWords[element] += blocks.words[block];
  }
  for (let element = elements - 1; element > 0; element--) {
    const around = parent[element];
    if (around < 0) continue;
    figures.blocks[around] += figures.blocks[element];
    figures.words[around] += figures.words[element];
    figures.linkedWords[around] += figures.linkedWords[element];
    figures.goodWords[around] += figures.goodWords[element];
    figures.commas[around] += figures.commas[element];
  }
  const alike = new Map<number, { count: number; words: number; linked: number }>();
  const keyOf = likenessOf({ look, parent });
  for (let element = 0; element < elements; element++) {
    if (parent[element] >= 0) figures.depth[element] = figures.depth[parent[element]] + 1;
    const key = keyOf(element);
    const group = alike.get(key) ?? { count: 0, words: 0, linked: 0 };
    if (group.count === 0) alike.set(key, group);
    group.count++;
    group.words += figures.words[element];
    group.linked += figures.linkedWords[element];
  }
  for (let element = 0; element < elements; element++) {
    const group = alike.get(keyOf(element));
    figures.alike[element] = group?.count ?? 1;
    figures.alikeLinkShare[element] = group === undefined || group.words === 0 ? 0 : group.linked / group.words;
  }
  return figures;
}

/** The same number for elements of one look below one parent. */
export function likenessOf({ look, parent }: Pick<PageTree, 'look' | 'parent'>): (element: number) => number {
  return (element) => (look[element] >>> 0) * 2 ** 21 + ((parent[element] + 1) % 2 ** 21);
}
