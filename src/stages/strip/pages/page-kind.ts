import type { PageTree } from '../../../model/page-tree.js';
import { nowhere } from './distances.js';
import type { BlockFeatures } from './feature-columns.js';
import { expectedF1, type KeptBlocks } from './kept-blocks.js';

/** Figures of a page as one row, from which its kind follows, and those of the blocks that would be kept if it held an article. */
export function pageKindFeatures(
  features: BlockFeatures,
  tree: PageTree,
  words: Float32Array,
  probabilities: Float32Array,
  { needed, withinBody }: KeptBlocks,
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
    const at = places.get(name) as number;
    return features.values.subarray(at, at + blocks);
  };
  const all = Math.max(
    1,
    sum(words, () => 1),
  );
  for (const name of features.names) {
    if (name.startsWith('page: ') || landmarkWords.has(name)) add(name, column(name)[0]);
    else if (name.startsWith('named ') || name.startsWith('in ')) {
      add(`share ${name}`, wordsWithin(column(name), words) / all);
    }
  }
  const isKept = (block: number) => Number(probabilities[block] >= needed[block]);
  const kept = sum(words, isKept);
  const keptBlocks = Math.max(1, probabilities.filter((_, block) => isKept(block) === 1).length);
  const ofKept = (name: string, figureOf = (value: number) => value) => {
    const values = column(name);
    return sum(words, (block) => isKept(block) * figureOf(values[block])) / Math.max(1, kept);
  };
  add('article: expected F1', expectedF1(probabilities, words));
  add('article: share', kept / all);
  add(
    'article: in rows',
    ofKept('outer row: elements', (elements) => Number(elements > 0)),
  );
  add('article: linked', ofKept('linked'));
  add('article: good', ofKept('good'));
  add('article: words a block', kept / keptBlocks);
  add(
    'article: headings',
    column('heading').filter((heading, block) => heading * isKept(block) === 1).length / keptBlocks,
  );
  add('dates', column('date').reduce((total, one) => total + one, 0) / blocks);
  add('article: share of its element', sum(words, (block) => withinBody[block]) / all);
  add('elements', Math.log1p(tree.elements));
  return { names, blocks: 1, values: Float32Array.from(values) };
}

const landmarkWords: ReadonlySet<string> = new Set(['top: words', 'most good: words', 'all good: words']);

function sum(words: Float32Array, weightOf: (block: number) => number): number {
  let total = 0;
  for (let block = 0; block < words.length; block++) total += words[block] * weightOf(block);
  return total;
}

/** Words of the blocks from which steps lead to an element that is there. */
function wordsWithin(steps: Float32Array, words: Float32Array): number {
  let total = 0;
  for (let block = 0; block < words.length; block++) if (steps[block] < nowhere) total += words[block];
  return total;
}
