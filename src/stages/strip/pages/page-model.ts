import type { Block } from '../../../model/block.js';
import type { PageTree } from '../../../model/page-tree.js';
import type { BlockFeatures } from './feature-columns.js';
import { neededAnywhere, neededOfArticle } from './kept-blocks.js';
import type { LoadedTrees, TreeScores } from './loaded-trees.js';
import { type Judgement, pageKindFeatures } from './page-kind.js';

type ScoringTrees = Pick<LoadedTrees, 'features' | 'scoresOf'>;

/** What tells the content of pages from what stands around it. */
export type PageModel = {
  /** Raised whenever features or trees change. */
  readonly version: number;
  /** Of a block of a page that holds an article, and of a block of any page: that it is content. */
  readonly article: ScoringTrees;
  readonly anyPage: ScoringTrees;
  /** Of a page: that it holds an article. */
  readonly kind: ScoringTrees;
  /** The probability from which a page is taken for one that holds an article. */
  readonly articleFrom: number;
};

/** What the model says of a page's blocks. */
export type BlockScores = Judgement & {
  readonly judgedAs: 'article' | 'anyPage';
  /** The features that moved a block's log-odds most, largest first. */
  leading(block: number): { readonly feature: string; readonly weight: number }[];
};

/**
 * Scores the blocks of a page.
 *
 * @param words by block
 * @throws RangeError where the trees were trained on other features than this version computes
 */
export function scoreBlocks(
  model: PageModel,
  features: BlockFeatures,
  { tree, blocks }: { readonly tree: PageTree; readonly blocks: readonly Block[] },
  words: Float32Array,
): BlockScores {
  checkFeatures(model.article, features);
  checkFeatures(model.anyPage, features);
  const ofArticle = model.article.scoresOf(features);
  const ofAnyPage = model.anyPage.scoresOf(features);
  const article = judgedAsArticle(probabilitiesOf(ofArticle), tree, words);
  const anyPage = judgedAsAnyPage(probabilitiesOf(ofAnyPage), words);
  const ofPage = pageKindFeatures(features, tree, words, article, anyPage);
  checkFeatures(model.kind, ofPage);
  const [isArticle] = probabilitiesOf(model.kind.scoresOf(ofPage));
  const judgedAs = isArticle >= model.articleFrom ? 'article' : 'anyPage';
  const judgement = judgedAs === 'article' ? article : anyPage;
  const { leading } = judgedAs === 'article' ? ofArticle : ofAnyPage;
  return { ...judgement, judgedAs, probabilities: evenedCode(judgement.probabilities, tree, blocks, words), leading };
}

export function judgedAsArticle(probabilities: Float32Array, tree: PageTree, words: Float32Array): Judgement {
  return { ...neededOfArticle(tree, probabilities, words), probabilities };
}

export function judgedAsAnyPage(probabilities: Float32Array, words: Float32Array): Judgement {
  return { ...neededAnywhere(probabilities, words), probabilities };
}

export function probabilitiesOf({ logOdds }: TreeScores): Float32Array {
  return logOdds.map((odds) => 1 / (1 + Math.exp(-odds)));
}

/** Lines of one preformatted element stay or go together: each has the mean of all, by their words. */
function evenedCode(
  probabilities: Float32Array,
  { elementOf }: PageTree,
  blocks: readonly Block[],
  words: Float32Array,
): Float32Array {
  const evened = probabilities.slice();
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1;
    if (blocks[from].kind === 'code') {
      while (to < blocks.length && blocks[to].kind === 'code' && elementOf[to] === elementOf[from]) to++;
      let [all, sum] = [0, 0];
      for (let block = from; block < to; block++) {
        const weight = words[block] + 1;
        all += weight;
        sum += weight * probabilities[block];
      }
      evened.fill(sum / all, from, to);
    }
    from = to;
  }
  return evened;
}

function checkFeatures({ features }: ScoringTrees, { names }: BlockFeatures): void {
  if (features.length !== names.length || features.some((name, at) => name !== names[at])) {
    throw new RangeError('the page model was trained on other features; train it again (npm run train:pages)');
  }
}
