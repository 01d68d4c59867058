import type { PageTree } from '../../../model/page-tree.js';
import type { BlockFeatures } from './block-features.js';
import { type BoostedTrees, scoresOf, type TreeScores } from './boosted-trees.js';
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

/**
 * Scores the blocks of a page.
 *
 * @param words by block
 * @throws RangeError where the trees were trained on other features than this version computes
 * @param lean log-odds that every block is given beforehand: above 0 where nothing may be lost, below it where no chrome may stay
 */
export function scoreBlocks(
  model: PageModel,
  features: BlockFeatures,
  tree: PageTree,
  words: Float32Array,
  lean: number,
): BlockScores {
  checkFeatures(model.article, features);
  const ofArticle = scoresOf(model.article, features);
  const likely = probabilities(ofArticle, 0);
  const kind = pageKindFeatures(features, tree, words, likely, neededOfArticle(tree, likely, words));
  if (probabilities(scoresOf(model.kind, kind), 0)[0] >= model.articleFrom) {
    const leaning = probabilities(ofArticle, lean);
    const { leading } = ofArticle;
    return { ...neededOfArticle(tree, leaning, words), judgedAs: 'article', probabilities: leaning, leading };
  }
  const ofAnyPage = scoresOf(model.anyPage, features);
  const leaning = probabilities(ofAnyPage, lean);
  const { leading } = ofAnyPage;
  return { ...neededAnywhere(leaning, words), judgedAs: 'anyPage', probabilities: leaning, leading };
}

function probabilities({ logOdds }: TreeScores, lean: number): Float32Array {
  return logOdds.map((odds) => 1 / (1 + Math.exp(-odds - lean)));
}

function checkFeatures({ features }: BoostedTrees, { names }: BlockFeatures): void {
  if (features.length !== names.length || features.some((name, at) => name !== names[at])) {
    throw new RangeError('the page model was trained on other features; train it again (npm run train:pages)');
  }
}
