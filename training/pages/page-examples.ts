import { documentOfPage, type HtmlPage, type HtmlSet, readHtmlPages } from '../../bench/html-pages.js';
import { runsOf, tokensOf } from '../../bench/overlap.js';
import { groupOf, type Part, partOf } from '../../bench/split.js';
import { hashUnits, mix } from '../../src/kernel/hash.js';
import type { Block } from '../../src/model/block.js';
import type { PageTree } from '../../src/model/page-tree.js';
import type { ReadingKnowledge } from '../../src/run/knowledge.js';
import { identify } from '../../src/stages/identify/stage.js';
import { expectedLanguages, pageOf } from '../../src/stages/strip/model/page.js';
import { blockFeatures } from '../../src/stages/strip/pages/block-features.js';
import { type BlockFigures, blockFigures } from '../../src/stages/strip/pages/block-figures.js';
import { elementFigures } from '../../src/stages/strip/pages/element-figures.js';
import type { BlockFeatures } from '../../src/stages/strip/pages/feature-columns.js';

export type PageExample = {
  readonly set: HtmlSet;
  readonly part: Part;
  readonly fold: number;
  readonly page: HtmlPage;
  readonly tree: PageTree;
  readonly blocks: readonly Block[];
  readonly figures: BlockFigures;
  readonly features: BlockFeatures;
  readonly words: Float32Array;
  readonly tokens: readonly (readonly string[])[];
  /** Share of each block that is content, 0 to 1. */
  readonly labels: Float32Array;
};

export const folds = 5;

export function pageExamples(folder: string, set: HtmlSet, knowledge: ReadingKnowledge): PageExample[] {
  const identifying = identify(knowledge);
  return readHtmlPages(folder, set).flatMap((page) => {
    const document = documentOfPage(page);
    if (document?.blocks === undefined || document.tree === undefined) throw new Error(`${page.id}: it cannot be read`);
    const { blocks, tree } = document;
    if (blocks.length === 0) return [];
    const identified = identifying.apply({ document, blocks });
    const languages = expectedLanguages(identified.documentLanguages, []);
    const lines = pageOf(identified, languages, knowledge.functionWords);
    const interfaceShare = knowledge.phrases.shares(identified.surfaces);
    const figures = blockFigures(blocks, lines);
    const elements = elementFigures(tree, figures);
    const tokens = blocks.map((block) => tokensOf(block.text));
    return [
      {
        ...{ set, page, tree, blocks, figures, tokens },
        part: partOf(set, page.id),
        fold: mix(hashUnits(groupOf(page.id), 29)) % folds,
        features: blockFeatures({ tree, blocks, page: lines, interfaceShare, figures, elements }),
        words: Float32Array.from(tokens, (one) => one.length),
        labels: labelsOf(tokens, page.gold),
      },
    ];
  });
}

/** How much of each block's text stands in the wanted text; a block of fewer than four tokens must stand there next to another. */
function labelsOf(tokens: readonly (readonly string[])[], gold: string): Float32Array {
  const goldTokens = tokensOf(gold);
  const runs = [1, 2, 3, 4].map((length) => runsOf(goldTokens, length));
  const labels = Float32Array.from(tokens, (own) => {
    if (own.length === 0) return 0;
    const length = Math.min(4, own.length);
    const wanted = runs[length - 1];
    if (length < 4) return Number(wanted.has(own.join(' ')));
    const covered = new Uint8Array(own.length);
    for (let at = 0; at + 4 <= own.length; at++) {
      if (wanted.has(own.slice(at, at + 4).join(' '))) covered.fill(1, at, at + 4);
    }
    return covered.reduce((sum, one) => sum + one, 0) / own.length;
  });
  return labels.map((label, block) => {
    if (label === 0 || tokens[block].length >= 4) return label;
    for (let step = 1; step <= 3; step++) {
      for (const at of [block - step, block + step]) if (tokens[at]?.length >= 4 && labels[at] > 0.5) return label;
    }
    return 0;
  });
}
