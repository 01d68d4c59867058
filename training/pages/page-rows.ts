import type { HtmlSet } from '../../bench/html-pages.js';
import type { BlockFeatures } from '../../src/stages/strip/pages/feature-columns.js';
import { binned, type Rows } from './binned-rows.js';
import type { PageExample } from './page-examples.js';

/** Blocks as rows, and which page each is of. */
export type BlockRows = Rows & { readonly pageOf: Int32Array };

/** A page weighs this power of what its blocks do: long pages weigh more than short ones, but not by as much. */
const sizePower = 0.2;

/** What the rows of a set weigh together: leaves have a least weight. */
const weightOfSet = 50_000;

/**
 * A block weighs the root of its words; the pages of a set share its weight.
 *
 * @param weights of sets that weigh less or more than others
 */
export function blockRows(
  pages: readonly PageExample[],
  weightsOfSets: { readonly [set in HtmlSet]?: number } = {},
): BlockRows {
  const count = pages.reduce((sum, { words }) => sum + words.length, 0);
  const labels = new Float32Array(count);
  const weights = new Float32Array(count);
  const pageOf = new Int32Array(count);
  const sizes = pages.map(({ words }) => words.reduce((sum, one) => sum + Math.sqrt(one), 0));
  const ofSet = new Map<string, number>();
  for (const [at, { set }] of pages.entries()) ofSet.set(set, (ofSet.get(set) ?? 0) + sizes[at] ** sizePower);
  let row = 0;
  for (const [at, page] of pages.entries()) {
    const share = sizes[at] === 0 ? 0 : sizes[at] ** (sizePower - 1) / (ofSet.get(page.set) as number);
    const weight = weightOfSet * (weightsOfSets[page.set] ?? 1);
    for (let block = 0; block < page.words.length; block++, row++) {
      labels[row] = page.labels[block];
      weights[row] = Math.sqrt(page.words[block]) * share * weight;
      pageOf[row] = at;
    }
  }
  const features = pages.map((page) => page.features);
  return { ...binned(features[0].names, columnsOf(features), labels, weights), pageOf };
}

/** A column of a feature over pages, one behind the other. */
export function columnsOf(pages: readonly BlockFeatures[]): (feature: number) => Float32Array {
  const count = pages.reduce((sum, { blocks }) => sum + blocks, 0);
  return (feature) => {
    const column = new Float32Array(count);
    let at = 0;
    for (const { blocks, values } of pages) {
      column.set(values.subarray(feature * blocks, (feature + 1) * blocks), at);
      at += blocks;
    }
    return column;
  };
}
