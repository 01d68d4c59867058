import type { PageTree } from '../../../model/page-tree.js';

/** What a page's blocks need to be kept, from the probabilities that they are content. */
export type KeptBlocks = {
  /** The F1 that is to be expected. */
  readonly expectedF1: number;
  /** By block: the probability from which it is kept. */
  readonly needed: Float32Array;
  /** By block: 1 within the element that holds the body. */
  readonly withinBody: Uint8Array;
};

/** What blocks outside of the body's element need, and what those within it need of the threshold. */
const neededOutside = 0.8;
const easierWithin = 0.85;

/** What every block needs: of a page that holds no content nothing is kept. */
const neededAtLeast = 0.15;

/**
 * The threshold that is best by the probabilities themselves: of all of them it gives the largest F1, by words, that is to be
 * expected, and that is half of this F1 (Lipton, Elkan and Narayanaswamy 2014). A page of which little is certain keeps more.
 *
 * @param words by block
 */
export function expectedF1(probabilities: Float32Array, words: Float32Array): number {
  const order = likeliestFirst(probabilities);
  let wanted = 0;
  for (const block of order) wanted += probabilities[block] * words[block];
  let kept = 0;
  let right = 0;
  let best = 0;
  for (const block of order) {
    kept += words[block];
    right += probabilities[block] * words[block];
    if (kept + wanted > 0) best = Math.max(best, (2 * right) / (kept + wanted));
  }
  return best;
}

/** Numbers of blocks, the likeliest first, of equally likely ones the first. Sorts numbers, which takes no comparisons by a function. */
function likeliestFirst(probabilities: Float32Array): Uint32Array {
  const { length } = probabilities;
  // The bits of floats from 0 on grow with them; below them stands the block, of which there are fewer than 2 ** 21.
  const bits = new Uint32Array(probabilities.buffer, probabilities.byteOffset, length);
  const keys = new Float64Array(length);
  for (let block = 0; block < length; block++) keys[block] = (2 ** 31 - bits[block]) * 2 ** 21 + block;
  keys.sort();
  return Uint32Array.from(keys, (key) => key % 2 ** 21);
}

/** What each block needs on a page on which body may stand anywhere: a forum, a listing, a product. */
export function neededAnywhere(
  probabilities: Float32Array,
  words: Float32Array,
  expected = expectedF1(probabilities, words),
): KeptBlocks {
  const needed = Math.max(neededAtLeast, expected / 2);
  return {
    expectedF1: expected,
    needed: new Float32Array(probabilities.length).fill(needed),
    withinBody: new Uint8Array(probabilities.length).fill(1),
  };
}

/**
 * What each block needs on a page that holds an article: little within the element that wins the vote of its blocks, each of which
 * has its words times what its probability is above the threshold, and much elsewhere.
 */
export function neededOfArticle(tree: PageTree, probabilities: Float32Array, words: Float32Array): KeptBlocks {
  const expected = expectedF1(probabilities, words);
  const threshold = expected / 2;
  const body = bestElement(tree, probabilities, words, threshold);
  const isWithin = new Uint8Array(tree.elements);
  for (let element = 0; element < tree.elements; element++) {
    isWithin[element] = Number(element === body || (tree.parent[element] >= 0 && isWithin[tree.parent[element]] === 1));
  }
  const withinBody = new Uint8Array(probabilities.length);
  for (let block = 0; block < withinBody.length; block++) withinBody[block] = isWithin[tree.elementOf[block]];
  const within = Math.max(neededAtLeast, threshold * easierWithin);
  const needed = new Float32Array(probabilities.length);
  for (let block = 0; block < needed.length; block++) needed[block] = withinBody[block] === 1 ? within : neededOutside;
  // Where even the best element holds less than it should, no element is better than another.
  const isAnyKept = probabilities.some((probability, block) => probability >= needed[block]);
  return isAnyKept ? { expectedF1: expected, needed, withinBody } : neededAnywhere(probabilities, words, expected);
}

/** The element whose blocks hold most above the threshold; of equal ones the innermost. */
function bestElement(
  { elements, parent, elementOf }: PageTree,
  probabilities: Float32Array,
  words: Float32Array,
  threshold: number,
): number {
  const votes = new Float64Array(elements);
  for (let block = 0; block < elementOf.length; block++) {
    votes[elementOf[block]] += (probabilities[block] - threshold) * words[block];
  }
  for (let element = elements - 1; element > 0; element--) votes[parent[element]] += votes[element];
  let best = 0;
  for (let element = 1; element < elements; element++) if (votes[element] >= votes[best]) best = element;
  return best;
}
