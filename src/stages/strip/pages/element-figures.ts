import { equalPairs } from '../../../kernel/equal-pairs.js';
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
  /** The number of those elements, below so many. */
  readonly likeness: Int32Array;
  readonly likenesses: number;
};

/** One pass from the innermost elements out, since an element's number is larger than that of the one around it. */
export function elementFigures({ elements, parent, look, elementOf }: PageTree, blocks: BlockFigures): ElementFigures {
  const { numbers: likeness, count } = equalPairs(look, parent);
  const column = () => new Float32Array(elements);
  const figures = {
    depth: new Int32Array(elements),
    ...{ blocks: column(), words: column(), linkedWords: column(), goodWords: column(), commas: column() },
    ...{ alike: column(), alikeLinkShare: column(), likeness, likenesses: count },
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
  const words = new Float64Array(count);
  const linked = new Float64Array(count);
  const members = new Int32Array(count);
  for (let element = 0; element < elements; element++) {
    if (parent[element] >= 0) figures.depth[element] = figures.depth[parent[element]] + 1;
    const number = likeness[element];
    members[number]++;
    words[number] += figures.words[element];
    linked[number] += figures.linkedWords[element];
  }
  for (let element = 0; element < elements; element++) {
    const number = likeness[element];
    figures.alike[element] = members[number];
    figures.alikeLinkShare[element] = words[number] === 0 ? 0 : linked[number] / words[number];
  }
  return figures;
}
