import type { Add, FeatureSources } from './feature-sources.js';
import { landmarkFeatures, repeatedFeatures } from './landmark-features.js';
import { headingFeatures, neighbourFeatures, ownFeatures } from './own-features.js';
import { claimFeatures, pageFeatures } from './page-features.js';
import { placeFeatures } from './place-features.js';
import { surroundingFeatures } from './surrounding-features.js';

/** Figures of a page's blocks: the value of feature `f` of block `b` is `values[f × blocks + b]`. */
export type BlockFeatures = {
  readonly names: readonly string[];
  readonly blocks: number;
  readonly values: Float32Array;
};

/** All that the model knows of a page's blocks, in time proportional to its blocks and elements. */
export function blockFeatures(sources: FeatureSources): BlockFeatures {
  const names: string[] = [];
  const columns: Float32Array[] = [];
  const count = sources.blocks.length;
  const add: Add = (name, figureOf) => {
    const column = new Float32Array(count);
    for (let block = 0; block < count; block++) column[block] = figureOf(block);
    names.push(name);
    columns.push(column);
  };
  ownFeatures(sources, add);
  neighbourFeatures(sources, add);
  placeFeatures(sources, add);
  surroundingFeatures(sources, add);
  landmarkFeatures(sources, add);
  repeatedFeatures(sources, add);
  headingFeatures(sources, add);
  claimFeatures(sources, add);
  pageFeatures(sources, add);
  const values = new Float32Array(columns.length * count);
  for (const [at, column] of columns.entries()) values.set(column, at * count);
  return { names, blocks: count, values };
}
