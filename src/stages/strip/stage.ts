import type { FunctionWords } from '../../kernel/function-words.js';
import type { Decision } from '../../model/decision.js';
import type { Identified, Stripped } from '../../model/flow.js';
import type { MapStage } from '../../model/stage.js';
import { certainVerdicts } from './certain-rules.js';
import type { PhraseTable } from './interface-phrases.js';
import type { JudgedPage } from './judged-page.js';
import { judge, reasonToSpare } from './judgement.js';
import { metadataOf } from './metadata/given.js';
import { harvest } from './metadata/harvest.js';
import { siteOf, sourceOf } from './metadata/source.js';
import type { LineModel } from './model/line-model.js';
import { expectedLanguages, pageOf } from './model/page.js';
import { viewOf } from './page-view.js';
import { judgeBlocks } from './pages/judge-blocks.js';
import type { PageModel } from './pages/page-model.js';
import type { StripOptions } from './strip-options.js';
import { keep, settleTextless, type Verdict } from './verdicts.js';

/** What stripping rests on. */
export type StripKnowledge = {
  /** What interfaces say. */
  readonly phrases: PhraseTable;
  readonly functionWords: FunctionWords;
  readonly lineModel: LineModel;
  /** Loaded with the first page. */
  pageModel(): PageModel;
};

/**
 * Decides for every block whether it is text or navigation. First the rules that are certain by themselves (interface
 * phrases, credits, lines taken over into the metadata); then, for what is left, the line model, from the form of lines,
 * their language and the lines around, or of a page in HTML the page model, from what blocks stand in.
 */
export function strip(options: StripOptions, knowledge: StripKnowledge): MapStage<Identified, Stripped> {
  return {
    name: 'strip',
    version: 4,
    apply(identified) {
      const { document, blocks, documentLanguages } = identified;
      const expected = expectedLanguages(documentLanguages, options.languages);
      const page = pageOf(identified, expected, knowledge.functionWords);
      const interfaceShare = knowledge.phrases.shares(identified.surfaces);
      const view = viewOf(identified, page, interfaceShare);
      const harvested = harvest(blocks, view, page.firstProse, document.metadata);
      const verdicts = verdictsOf({ identified, page, view, harvested, interfaceShare }, options, knowledge);
      const decisions = blocks.map((block, at): Decision => {
        const { action, evidence } = verdicts[at];
        return { action, block, evidence };
      });
      const metadata = metadataOf(document.metadata, harvested.metadata);
      const site = siteOf(document, metadata);
      return {
        document,
        decisions,
        documentLanguages,
        metadata,
        source: sourceOf(document, metadata),
        ...(site === undefined ? {} : { site }),
        ...(harvested.attributedTo === undefined ? {} : { attributedTo: harvested.attributedTo }),
        kept: Buffer.from(decisions.map(({ action, block }) => (action === 'keep' ? block.text : '')).join('')),
      };
    },
  };
}

function verdictsOf(judged: JudgedPage, options: StripOptions, knowledge: StripKnowledge): Verdict[] {
  const certain = certainVerdicts(judged, knowledge.phrases);
  const sparing = reasonToSpare(judged, certain);
  const verdicts = sparing === undefined ? judgedBy(judged, certain, options, knowledge) : certain;
  const { hasLetters } = judged.page;
  return settleTextless(
    verdicts.map((verdict, at) => verdict ?? (sparing === undefined || !hasLetters(at) ? undefined : keep(sparing))),
  );
}

/** Blocks of a page that are judged by what they stand in: a thousand bytes of figures each. Larger pages are judged as texts are. */
const largestByElements = 2 ** 16;

/** A page's blocks by what they stand in, the lines of a text by their form and their place. */
function judgedBy(
  judged: JudgedPage,
  certain: readonly (Verdict | undefined)[],
  options: StripOptions,
  { lineModel, pageModel }: StripKnowledge,
): (Verdict | undefined)[] {
  const { tree } = judged.identified.document;
  return tree === undefined || judged.page.lines > largestByElements
    ? judge(judged, certain, options, lineModel)
    : judgeBlocks(judged, tree, certain, options, pageModel());
}
