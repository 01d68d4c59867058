import { type PageHint, pageHints } from '../../../model/page-hints.js';
import { pageTags, pageTypes } from '../../../model/page-tree.js';
import { claimFigures } from './claims.js';
import { distance, indexWhere, nowhere, stepsUp } from './distances.js';
import type { FeatureColumns } from './feature-columns.js';
import type { FeatureSources } from './feature-sources.js';

/** What a page's own body element says that it is. */
const bodyHints: readonly PageHint[] = ['article', 'list', 'forum', 'product', 'documentation', 'answer', 'search'];

/** How far a block says what the page says that it is about. */
export function claimFeatures({ tree, page, blocks }: FeatureSources, columns: FeatureColumns): void {
  const { titleCovered, ofTitle, ofDescription, ofArticleBody } = claimFigures(page.surfaces, tree.claims);
  let title = 0;
  for (let block = 0; block < blocks.length; block++) {
    if (titleCovered[block] * ofTitle[block] > titleCovered[title] * ofTitle[title]) title = block;
  }
  const isSure = blocks.length > 0 && titleCovered[title] * ofTitle[title] > 0.3;
  columns.addColumn('title covered', titleCovered);
  columns.addColumn('of the title', ofTitle);
  columns.addColumn('of the description', ofDescription);
  columns.addColumn('of the structured article', ofArticleBody);
  columns.add('from the title', (block) => (isSure ? distance(block, title) : -nowhere));
}

/** The same for all blocks of a page: what kind of page it is. */
export function pageFeatures({ tree, blocks, figures, elements }: FeatureSources, columns: FeatureColumns): void {
  const same = (name: string, value: number) => columns.addSame(name, value);
  const words = Math.max(1, elements.words[0]);
  const shareOfWords = (isOne: (block: number) => boolean) => {
    let sum = 0;
    for (let block = 0; block < blocks.length; block++) if (isOne(block)) sum += figures.words[block];
    return sum / words;
  };
  same('page: blocks', Math.log1p(blocks.length));
  same('page: words', Math.log1p(words));
  same('page: linked', elements.linkedWords[0] / words);
  same('page: good', elements.goodWords[0] / words);
  same('page: structured article', Math.log1p(tree.claims.articleBody.length));
  for (const kind of ['heading', 'listItem', 'tableRow', 'code', 'quotation'] as const) {
    same(
      `page: ${kind}`,
      shareOfWords((block) => tree.markup[block] === kind),
    );
  }
  const largest = { words: 0, count: 0 };
  for (let element = 0; element < tree.elements; element++) {
    largest.count = Math.max(largest.count, elements.words[element] >= 20 ? elements.alike[element] : 0);
    if (elements.goodWords[element] > 0) largest.words = Math.max(largest.words, Math.log1p(elements.alike[element]));
  }
  same('page: longest row alike', Math.log1p(largest.count));
  same('page: longest row alike of prose', largest.words);
  for (const [bit, type] of pageTypes.entries()) same(`page: says ${type}`, (tree.claims.types >> bit) & 1);
  let body = 0;
  for (let element = 0; element < tree.elements; element++) {
    if (pageTags[tree.tag[element]] === 'body' || pageTags[tree.tag[element]] === 'html') body |= tree.hints[element];
  }
  for (const hint of bodyHints) same(`page: named ${hint}`, (body >> pageHints.indexOf(hint)) & 1);
  const inComments = stepsUp(tree, tree.hints, pageHints.indexOf('comment'));
  const isInComments = (block: number) => inComments[tree.elementOf[block]] < nowhere;
  same('page: comments', shareOfWords(isInComments));
  same(
    'page: good beside comments',
    Math.log1p(words * shareOfWords((block) => figures.good[block] === 1 && !isInComments(block))),
  );
  const firstComment = indexWhere(blocks.length, isInComments);
  columns.add('from the comments', (block) =>
    firstComment === blocks.length ? -nowhere : distance(block, firstComment),
  );
}
