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
  const count = sources.blocks.length;
  let values: Float32Array = new Float32Array(roomAtFirst * count);
  const add: Add = (name, figureOf) => {
    const start = names.length * count;
    if (start + count > values.length) values = doubled(values);
    for (let block = 0; block < count; block++) values[start + block] = figureOf(block);
    names.push(name);
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
  return { names, blocks: count, values: values.subarray(0, names.length * count) };
}

/** Features for which room is made before they are counted. */
const roomAtFirst = 256;

function doubled(values: Float32Array): Float32Array {
  const larger = new Float32Array(values.length * 2);
  larger.set(values);
  return larger;
}
