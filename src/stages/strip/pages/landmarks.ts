import { type PageTag, type PageTree, pageTags } from '../../../model/page-tree.js';
import type { BlockFigures } from './block-figures.js';
import { nowhere } from './distances.js';
import type { ElementFigures } from './element-figures.js';

/** Elements whose own text scores for themselves; that of others (a paragraph, an item) for the one around. */
const containers: ReadonlySet<PageTag> = new Set([
  ...(['', 'body', 'main', 'article', 'section', 'div', 'td', 'center', 'form', 'blockquote', 'pre'] as const),
]);

/** What a block's score is worth to the elements around it, the nearest first. */
const passedOn = [1, 0.5, 0.25, 0.125];

/** Characters from which a block scores. */
const shortest = 25;

/**
 * The element that holds the article by the looks of its paragraphs: each scores for the elements around it by its length and
 * commas, and the element's share of linked words takes away from it (after Arc90's Readability, 2009).
 */
export function topCandidate(
  { elements, parent, tag, elementOf }: PageTree,
  blocks: BlockFigures,
  length: Float32Array,
  figures: ElementFigures,
): { readonly element: number; readonly scores: Float32Array } {
  const scores = new Float32Array(elements);
  for (let block = 0; block < elementOf.length; block++) {
    if (length[block] < shortest) continue;
    const score = (1 + blocks.commas[block] + Math.min(length[block] / 100, 3)) * (1 - blocks.linkShare[block]);
    let element = elementOf[block];
    if (!containers.has(pageTags[tag[element]])) element = parent[element];
    for (let rank = 0; rank < passedOn.length && element >= 0; rank++) {
      scores[element] += score * passedOn[rank];
      element = parent[element];
    }
  }
  let top = 0;
  for (let element = 0; element < elements; element++) {
    const { words, linkedWords } = figures;
    scores[element] *= words[element] === 0 ? 0 : 1 - linkedWords[element] / words[element];
    if (scores[element] > scores[top]) top = element;
  }
  return { element: top, scores };
}

/** The innermost element that holds this share of the page's good words, more than half. */
export function holderOf(share: number, { elements }: PageTree, { goodWords, depth }: ElementFigures): number {
  let holder = 0;
  for (let element = 1; element < elements; element++) {
    if (goodWords[element] >= share * goodWords[0] && depth[element] > depth[holder]) holder = element;
  }
  return holder;
}

/** Where elements stand to one of them: steps up from it to the innermost element around both (0: within it), and down from there, `nowhere` at most. */
export type Kinship = { readonly up: Float32Array; readonly down: Float32Array };

export function kinshipTo(landmark: number, { elements, parent }: PageTree): Kinship {
  const up = new Float32Array(elements).fill(-1);
  const down = new Float32Array(elements);
  for (let element = landmark, steps = 0; element >= 0; element = parent[element], steps++) up[element] = steps;
  for (let element = 0; element < elements; element++) {
    if (up[element] !== -1) continue;
    up[element] = parent[element] < 0 ? 0 : up[parent[element]];
    down[element] = parent[element] < 0 ? 0 : Math.min(nowhere, down[parent[element]] + 1);
  }
  return { up, down };
}
