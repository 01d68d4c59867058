import { type BlockFeatures, FeatureColumns } from './feature-columns.js';
import type { FeatureSources } from './feature-sources.js';
import { landmarkFeatures, repeatedFeatures } from './landmark-features.js';
import { headingFeatures, neighbourFeatures, ownFeatures } from './own-features.js';
import { claimFeatures, pageFeatures } from './page-features.js';
import { placeFeatures } from './place-features.js';
import { surroundingFeatures } from './surrounding-features.js';

/** All that the model knows of a page's blocks, in time proportional to its blocks and elements. */
export function blockFeatures(sources: FeatureSources): BlockFeatures {
  const columns = new FeatureColumns(sources.blocks.length);
  ownFeatures(sources, columns);
  neighbourFeatures(sources, columns);
  placeFeatures(sources, columns);
  surroundingFeatures(sources, columns);
  landmarkFeatures(sources, columns);
  repeatedFeatures(sources, columns);
  headingFeatures(sources, columns);
  claimFeatures(sources, columns);
  pageFeatures(sources, columns);
  return columns.features;
}
