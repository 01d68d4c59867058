import type { PageTree } from '../../../model/page-tree.js';
import { nowhere } from './distances.js';
import type { BlockFeatures } from './feature-columns.js';
import type { KeptBlocks } from './kept-blocks.js';

/** What would be kept of a page if it were judged in one way. */
export type Judgement = KeptBlocks & { readonly probabilities: Float32Array };

/**
 * Figures of a page as one row, from which its kind follows: what it says of itself, what its blocks stand in, and what would be kept
 * of it if it held an article, and if it were a page of any kind.
 */
export function pageKindFeatures(
  features: BlockFeatures,
  tree: PageTree,
  words: Float32Array,
  article: Judgement,
  anyPage: Judgement,
): BlockFeatures {
  const names: string[] = [];
  const values: number[] = [];
  const add = (name: string, value: number) => {
    names.push(name);
    values.push(value);
  };
  const { blocks } = features;
  const places = new Map(features.names.map((name, at) => [name, at * blocks]));
  const column = (name: string) => {
    const at = places.get(name);
    if (at === undefined) throw new RangeError(`no feature is called ${name}`);
    return features.values.subarray(at, at + blocks);
  };
  const all = Math.max(1, total(words));
  for (const name of features.names) {
    if (name.startsWith('page: ') || landmarkWords.has(name)) add(name, column(name)[0]);
    else if (name.startsWith('named ') || name.startsWith('in ')) {
      add(`share ${name}`, wordsWithin(column(name), words) / all);
    }
  }
  const ofArticle = keptWords(article, words);
  const kept = total(ofArticle);
  const keptBlocks = Math.max(1, countOf(ofArticle));
  const ofKept = (values: Float32Array) => weighted(ofArticle, values) / Math.max(1, kept);
  add('article: expected F1', article.expectedF1);
  add('article: share', kept / all);
  add('article: in rows', ofKept(column('outer row: elements').map((elements) => Number(elements > 0))));
  add('article: linked', ofKept(column('linked')));
  add('article: good', ofKept(column('good')));
  add('article: words a block', kept / keptBlocks);
  add(
    'article: headings',
    weighted(
      ofArticle.map((one) => Number(one > 0)),
      column('heading'),
    ) / keptBlocks,
  );
  add('dates', total(column('date')) / blocks);
  add('article: share of its element', weighted(words, article.withinBody) / all);
  add('elements', Math.log1p(tree.elements));
  const ofAnyPage = keptWords(anyPage, words);
  const keptOfAny = total(ofAnyPage);
  const keptOfBoth = weighted(
    ofArticle,
    anyPage.probabilities.map((one, at) => Number(one >= anyPage.needed[at])),
  );
  add('any page: expected F1', anyPage.expectedF1);
  add('any page: share', keptOfAny / all);
  add('any page: good', weighted(ofAnyPage, column('good')) / Math.max(1, keptOfAny));
  add('any page: words a block', keptOfAny / Math.max(1, countOf(ofAnyPage)));
  add('both: of the article', keptOfBoth / Math.max(1, kept));
  add('both: of any page', keptOfBoth / Math.max(1, keptOfAny));
  add('both: difference', weighted(words, differences(article.probabilities, anyPage.probabilities)) / all);
  return { names, blocks: 1, values: Float32Array.from(values) };
}

const landmarkWords: ReadonlySet<string> = new Set(['top: words', 'most good: words', 'all good: words']);

/** By block: its words if it would be kept, else 0. */
function keptWords({ probabilities, needed }: Judgement, words: Float32Array): Float32Array {
  return words.map((count, block) => (probabilities[block] >= needed[block] ? count : 0));
}

function total(values: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}

function weighted(weights: Float32Array, values: Float32Array | Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at] * values[at];
  return sum;
}

function countOf(values: Float32Array): number {
  let count = 0;
  for (let at = 0; at < values.length; at++) if (values[at] > 0) count++;
  return count;
}

function differences(one: Float32Array, other: Float32Array): Float32Array {
  return one.map((value, at) => Math.abs(value - other[at]));
}

/** Words of the blocks from which steps lead to an element that is there. */
function wordsWithin(steps: Float32Array, words: Float32Array): number {
  let sum = 0;
  for (let block = 0; block < words.length; block++) if (steps[block] < nowhere) sum += words[block];
  return sum;
}
