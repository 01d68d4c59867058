import { writeFileSync } from 'node:fs';
import { htmlData } from '../../bench/html-pages.js';
import { Columns } from '../../src/kernel/columns.js';
import { compiledKernel } from '../../src/run/compiled-kernel.js';
import { loadReadingKnowledge } from '../../src/run/knowledge.js';
import { treesOf } from '../../src/run/page-model.js';
import type { BoostedTrees } from '../../src/stages/strip/pages/boosted-trees.js';
import { LoadedTrees } from '../../src/stages/strip/pages/loaded-trees.js';
import { pageKindFeatures } from '../../src/stages/strip/pages/page-kind.js';
import { judgedAsAnyPage, judgedAsArticle, probabilitiesOf } from '../../src/stages/strip/pages/page-model.js';
import { binned } from './binned-rows.js';
import { folds, type PageExample, pageExamples } from './page-examples.js';
import { pageModelText, treesFile } from './page-model-file.js';
import { type BlockRows, blockRows, columnsOf } from './page-rows.js';
import { type TreeTraining, trainTrees } from './tree-training.js';

/**
 * Trains the page model on the train part of the development pages and writes resources/page-model.json. The same data and code
 * give the same file, byte for byte.
 */

const ofBlocks: Omit<TreeTraining, 'seed'> = {
  trees: 500,
  leaves: 16,
  learningRate: 0.03,
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

/** Fewer trees, each of which learns more, do as well on pages of all kinds, and take less time. */
const ofAnyPage: typeof ofBlocks = { ...ofBlocks, trees: 400, learningRate: 0.045 };

/** What the news pages of many languages weigh together beside the pages of all kinds, which are in English alone. */
const newsAmongAll = { daniel: 0.3 };

/** A page is taken for an article from this probability on. */
const articleFrom = 0.5;

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
const articles = rowsOf(pages.filter(isArticle));
const allPages = rowsOf(pages, newsAmongAll);
const article = trained('article', articles, ofBlocks);
const anyPage = trained('anyPage', allPages, ofAnyPage);
const kind = kindOf(pages);

const text = pageModelText({
  version: 2,
  articleFrom,
  trees: { article: treesFile(article), anyPage: treesFile(anyPage), kind: treesFile(kind) },
});
writeFileSync(new URL('../../resources/page-model.json', import.meta.url), text);
console.log(`resources/page-model.json: ${text.length} bytes`);

type Examples = { readonly pages: readonly PageExample[]; readonly rows: BlockRows };

function rowsOf(pages: readonly PageExample[], weightsOfSets: Parameters<typeof blockRows>[1] = {}): Examples {
  return { pages, rows: blockRows(pages, weightsOfSets) };
}

function trained(name: string, { pages, rows }: Examples, how: typeof ofBlocks, without = -1): BoostedTrees {
  const start = performance.now();
  const chosen = Int32Array.from(rows.labels.keys()).filter((row) => pages[rows.pageOf[row]].fold !== without);
  const trees = trainTrees(rows, chosen, { ...how, seed: `${name}, ${without}` });
  console.log(
    `${name}${without < 0 ? '' : ` without fold ${without}`}: ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
  // What is shipped is rounded.
  return treesOf(treesFile(trees));
}

/** Learns a page's kind from what trees say of it that have not seen it. */
function kindOf(from: readonly PageExample[]): BoostedTrees {
  const byFold = Array.from({ length: folds }, (_, fold) => ({
    article: loaded(trained('article', articles, ofBlocks, fold)),
    anyPage: loaded(trained('anyPage', allPages, ofAnyPage, fold)),
  }));
  const features = from.map((page) => {
    const { words } = page.figures;
    const unseen = byFold[page.fold];
    const ofArticle = judgedAsArticle(probabilitiesOf(unseen.article.scoresOf(page.features)), page.tree, words);
    const ofAny = judgedAsAnyPage(probabilitiesOf(unseen.anyPage.scoresOf(page.features)), words);
    return pageKindFeatures(page.features, page.tree, words, ofArticle, ofAny);
  });
  const labels = Float32Array.from(from, (page) => Number(isArticle(page)));
  const rows = binned(features[0].names, columnsOf(features), labels, new Float32Array(from.length).fill(1));
  return treesOf(treesFile(trainTrees(rows, Int32Array.from(labels.keys()), { ...ofPages, seed: 'kind' })));
}

function loaded(trees: BoostedTrees): LoadedTrees {
  return new LoadedTrees(new Columns(compiledKernel()), trees);
}
