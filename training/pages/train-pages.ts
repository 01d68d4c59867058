import { writeFileSync } from 'node:fs';
import { htmlData } from '../../bench/html-pages.js';
import { Columns } from '../../src/kernel/columns.js';
import { compiledKernel } from '../../src/run/compiled-kernel.js';
import { loadReadingKnowledge } from '../../src/run/knowledge.js';
import { treesOf } from '../../src/run/page-model.js';
import type { BoostedTrees } from '../../src/stages/strip/pages/boosted-trees.js';
import { neededOfArticle } from '../../src/stages/strip/pages/kept-blocks.js';
import { LoadedTrees } from '../../src/stages/strip/pages/loaded-trees.js';
import { pageKindFeatures } from '../../src/stages/strip/pages/page-kind.js';
import { probabilitiesOf } from '../../src/stages/strip/pages/page-model.js';
import { folds, type PageExample, pageExamples } from './page-examples.js';
import { pageModelText, treesFile } from './page-model-file.js';
import { blockRows, columnsOf } from './page-rows.js';
import { binned, type TreeTraining, trainTrees } from './tree-training.js';

/**
 * Trains the page model on the train part of the development pages and writes resources/page-model.json. The same data and code
 * give the same file, byte for byte.
 */

const ofBlocks: Omit<TreeTraining, 'seed'> = {
  trees: 320,
  leaves: 16,
  learningRate: 0.05,
  featureShare: 0.25,
  rowShare: 0.5,
  regularisation: 2,
  leastWeight: 8,
};

const ofPages: Omit<TreeTraining, 'seed'> = {
  trees: 100,
  leaves: 5,
  learningRate: 0.06,
  featureShare: 0.3,
  rowShare: 0.7,
  regularisation: 3,
  leastWeight: 1,
};

/** Pages of all kinds take more trees, each of which learns less. */
const ofAnyPage: typeof ofBlocks = { ...ofBlocks, trees: 600, learningRate: 0.03 };

/** What a news page weighs where trees learn a page's kind. */
const newsWeight = 0.6;

/** A page is taken for an article from this probability on: articles lose more by the contrary than pages of other kinds by it. */
const articleFrom = 0.3;

const folder = htmlData(process.env);
if (folder === undefined) {
  console.error('train:pages: PALIMPSEST_DATA names no folder with data/html; nothing was trained');
  process.exit(2);
}
const knowledge = await loadReadingKnowledge();
const pages = (['daniel', 'wcxb'] as const)
  .flatMap((set) => pageExamples(folder, set, knowledge))
  .filter(({ part, blocks }) => part === 'train' && blocks.length > 0);
console.log(`${pages.length} pages, ${pages[0].features.names.length} features`);

const isArticle = ({ page }: PageExample) => page.kind === 'article';
const articles = pages.filter(isArticle);
const article = trained('article', articles, ofBlocks);
const ofAllKinds = pages.filter(({ set }) => set === 'wcxb');
const anyPage = trained('anyPage', ofAllKinds, ofAnyPage);
const kind = kindOf(pages);

const text = pageModelText({
  version: 1,
  articleFrom,
  trees: { article: treesFile(article), anyPage: treesFile(anyPage), kind: treesFile(kind) },
});
writeFileSync(new URL('../../resources/page-model.json', import.meta.url), text);
console.log(`resources/page-model.json: ${text.length} bytes`);

function trained(name: string, from: readonly PageExample[], how: typeof ofBlocks, without = -1): BoostedTrees {
  const start = performance.now();
  const rows = blockRows(from);
  const chosen = Int32Array.from(rows.labels.keys()).filter((row) => from[rows.pageOf[row]].fold !== without);
  const trees = trainTrees(rows, chosen, { ...how, seed: `${name}, ${without}` });
  console.log(
    `${name}${without < 0 ? '' : ` without fold ${without}`}: ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
  // What is shipped is rounded.
  return treesOf(treesFile(trees));
}

/** Learns a page's kind from what trees say of it that have not seen it. */
function kindOf(from: readonly PageExample[]): BoostedTrees {
  const byFold = Array.from({ length: folds }, (_, fold) => loaded(trained('article', articles, ofBlocks, fold)));
  const features = from.map((page) => {
    const probabilities = probabilitiesOf(byFold[page.fold].scoresOf(page.features));
    const article = neededOfArticle(page.tree, probabilities, page.figures.words);
    return pageKindFeatures(page.features, page.tree, page.figures.words, probabilities, article);
  });
  const labels = Float32Array.from(from, (page) => Number(isArticle(page)));
  const weights = Float32Array.from(from, ({ set }) => (set === 'wcxb' ? 1 : newsWeight));
  const rows = binned(features[0].names, columnsOf(features), labels, weights);
  return treesOf(treesFile(trainTrees(rows, Int32Array.from(labels.keys()), { ...ofPages, seed: 'kind' })));
}

function loaded(trees: BoostedTrees): LoadedTrees {
  return new LoadedTrees(new Columns(compiledKernel()), trees);
}
