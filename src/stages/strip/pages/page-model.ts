import type { PageTree } from '../../../model/page-tree.js';
import type { BlockFeatures } from './block-features.js';
import { type BoostedTrees, leadingFeatures, logOddsOf } from './boosted-trees.js';
import { type KeptBlocks, neededAnywhere, neededOfArticle } from './kept-blocks.js';
import { pageKindFeatures } from './page-kind.js';

/** What tells the content of pages from what stands around it. */
export type PageModel = {
  /** Raised whenever features or trees change. */
  readonly version: number;
  /** Of a block of a page that holds an article, and of a block of any page: that it is content. */
  readonly article: BoostedTrees;
  readonly anyPage: BoostedTrees;
  /** Of a page: that it holds an article. */
  readonly kind: BoostedTrees;
  /** The probability from which a page is taken for one that holds an article. */
  readonly articleFrom: number;
};

/** What the model says of a page's blocks. */
export type BlockScores = KeptBlocks & {
  readonly judgedAs: 'article' | 'anyPage';
  readonly probabilities: Float32Array;
  /** The features that moved a block's log-odds most, largest first. */
  leading(block: number): { readonly feature: string; readonly weight: number }[];
};

/** Features that evidence tells. */
const told = 3;

/**
 * Scores the blocks of a page.
 *
 * @param words by block
 * @param lean log-odds that every block is given beforehand: above 0 where nothing may be lost, below it where no chrome may stay
 */
export function scoreBlocks(
  model: PageModel,
  features: BlockFeatures,
  tree: PageTree,
  words: Float32Array,
  lean: number,
): BlockScores {
  const ofArticle = probabilitiesOf(model.article, features, lean);
  const article = neededOfArticle(tree, ofArticle, words);
  const kind = logOddsOf(model.kind, pageKindFeatures(features, tree, words, ofArticle, article))[0];
  const leadingOf = (trees: BoostedTrees) => (block: number) => leadingFeatures(trees, features, block, told);
  if (1 / (1 + Math.exp(-kind)) >= model.articleFrom) {
    return { ...article, judgedAs: 'article', probabilities: ofArticle, leading: leadingOf(model.article) };
  }
  const probabilities = probabilitiesOf(model.anyPage, features, lean);
  return {
    ...neededAnywhere(probabilities, words),
    judgedAs: 'anyPage',
    probabilities,
    leading: leadingOf(model.anyPage),
  };
}

function probabilitiesOf(trees: BoostedTrees, features: BlockFeatures, lean: number): Float32Array {
  return logOddsOf(trees, features).map((odds) => 1 / (1 + Math.exp(-odds - lean)));
}

/** @throws RangeError where the trees were trained on other features than this version computes */
export function checkPageFeatures(trees: BoostedTrees, { names }: BlockFeatures): void {
  if (trees.features.join() !== names.join()) {
    throw new RangeError('the page model was trained on other features; train it again (npm run train:pages)');
  }
}
