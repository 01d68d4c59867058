import type { Evidence } from '../../../model/evidence.js';
import type { PageTree } from '../../../model/page-tree.js';
import type { JudgedPage } from '../judged-page.js';
import { surelyForeign } from '../judgement.js';
import { neededProbability, shown } from '../probability.js';
import { Reasons } from '../reasons.js';
import type { StripOptions } from '../strip-options.js';
import { structuralEvidence } from '../structure.js';
import { keep, remove, type Verdict } from '../verdicts.js';
import { blockFeatures } from './block-features.js';
import { blockFigures } from './block-figures.js';
import { elementFigures } from './element-figures.js';
import { type PageModel, scoreBlocks } from './page-model.js';

/** What a page hides, or says is something else than content, needs at least so much: what blocks outside of an article's element do. */
const neededSetApart = 0.8;
const setApart: ReadonlySet<string> = new Set(['hidden', 'structuralElement']);

/** Verdicts for the blocks of a page that no certain rule decided: by the page model, and why in plain words beside it. */
export function judgeBlocks(
  judged: JudgedPage,
  tree: PageTree,
  certain: readonly (Verdict | undefined)[],
  options: StripOptions,
  model: PageModel,
): (Verdict | undefined)[] {
  const { identified, page, interfaceShare } = judged;
  const { blocks } = identified;
  const figures = blockFigures(blocks, page);
  const elements = elementFigures(tree, figures);
  const features = blockFeatures({ tree, blocks, page, interfaceShare, figures, elements });
  const scores = scoreBlocks(model, features, { tree, blocks }, figures.words);
  const reasons = new Reasons(judged);
  const unwanted = options.languages.some((language) => page.expected.includes(language));
  return certain.map((verdict, block) => {
    if (verdict !== undefined || !page.hasLetters(block)) return verdict;
    if (unwanted && page.mismatch[block] >= surelyForeign) return remove(reasons.foreign(block));
    const probability = shown(scores.probabilities[block]);
    const structural = structuralEvidence(blocks[block]);
    const least = structural !== undefined && setApart.has(structural.code) ? neededSetApart : 0;
    const needed = neededProbability(Math.max(scores.needed[block], least), options.favour);
    const basis: Evidence = {
      code: 'modelScore',
      probability,
      needed,
      top: scores.leading(block),
      judgedAs: scores.judgedAs,
    };
    if (probability >= needed) return keep(reasons.toKeep(block), basis);
    return remove(...(structural === undefined ? [] : [structural]), ...reasons.toRemove(block), basis);
  });
}
