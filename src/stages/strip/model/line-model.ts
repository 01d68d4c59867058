import { contextFeatureNames, contextFeatures } from './context-features.js';
import { lineFeatureNames, lineFeatures } from './line-features.js';
import { type Leading, type LoadedNetwork, told } from './network.js';
import type { Page } from './page.js';
import { PageWords } from './vocabulary.js';

/** Two networks: the first scores each line by its features, the second again with the first's scores in context. */
export type LineModel = {
  /** Raised whenever features or weights change. */
  readonly version: number;
  /** The probability from which a line is kept, where neither precision nor recall is favoured. */
  readonly threshold: number;
  readonly first: LoadedNetwork;
  readonly second: LoadedNetwork;
};

/** What the model says of a page's lines. */
export type LineScores = {
  /** Of being body. */
  readonly logOdds: Float32Array;
  /** The features that moved a line's log-odds most, largest first. */
  leading(line: number): { readonly feature: string; readonly weight: number }[];
};

/**
 * Scores the lines of a page.
 *
 * @param interfaceShare by line: the share of its words that belong to what interfaces say, 0 to 1
 */
export function scoreLines(model: LineModel, page: Page, interfaceShare: Float32Array): LineScores {
  const { lines } = page;
  const features = lineFeatures(page, new PageWords(page.surfaces), interfaceShare);
  const first = model.first.logOddsOf([features], lines);
  const context = contextFeatures(page.surfaces.length, first);
  const leading: Leading = { feature: new Int16Array(lines * told), weight: new Float32Array(lines * told) };
  const logOdds = model.second.logOddsOf([features, context], lines, leading);
  return {
    logOdds,
    leading: (line) => leadingOf(model.second, leading, line),
  };
}

function leadingOf({ features }: LoadedNetwork, { feature, weight }: Leading, line: number) {
  const found: { feature: string; weight: number }[] = [];
  for (let at = line * told; at < (line + 1) * told; at++) {
    const moved = Math.round(weight[at] * 100) / 100;
    if (moved !== 0) found.push({ feature: features[feature[at]], weight: moved });
  }
  return found;
}

/** @throws RangeError where the weights were trained on other features than this version computes */
export function checkFeatures({ first, second }: LineModel): void {
  const same = (network: LoadedNetwork, names: readonly string[]) => network.features.join() === names.join();
  if (!same(first, lineFeatureNames) || !same(second, [...lineFeatureNames, ...contextFeatureNames])) {
    throw new RangeError('the line model was trained on other features; train it again (npm run train)');
  }
}
