import { loadReadingKnowledge } from '../../../../src/run/knowledge.js';
import { identify } from '../../../../src/stages/identify/stage.js';
import { segment } from '../../../../src/stages/segment/stage.js';
import { contextFeatureNames, contextFeatures } from '../../../../src/stages/strip/model/context-features.js';
import { lineFeatureNames, lineFeatures } from '../../../../src/stages/strip/model/line-features.js';
import { expectedLanguages, type Page, pageOf } from '../../../../src/stages/strip/model/page.js';
import { PageWords } from '../../../../src/stages/strip/model/vocabulary.js';
import { documentOf } from '../../document-of.js';

const knowledge = await loadReadingKnowledge();
const identifyStage = identify(knowledge);

/** A text as the line model sees it. */
export function pageOfText(text: string): Page {
  const identified = identifyStage.apply(segment.apply(documentOf(text)));
  return pageOf(identified, expectedLanguages(identified.documentLanguages, []), knowledge.functionWords);
}

export type Features = (feature: string, line: number) => number;

/** Stage one's features of the lines of a text. */
export function featuresOf(text: string): { readonly page: Page; readonly all: Float32Array; readonly of: Features } {
  const page = pageOfText(text);
  const all = lineFeatures(page, new PageWords(page.surfaces), knowledge.phrases.shares(page.surfaces));
  return { page, all, of: readerOf(lineFeatureNames, all, page.lines) };
}

/** Stage two's own features, from lengths and the log-odds of stage one. */
export function contextOf(
  length: readonly number[],
  logOdds: readonly number[],
): { readonly all: Float32Array; readonly of: Features } {
  const all = contextFeatures(Float32Array.from(length), Float32Array.from(logOdds));
  return { all, of: readerOf(contextFeatureNames, all, logOdds.length) };
}

function readerOf(names: readonly string[], columns: Float32Array, lines: number): Features {
  return (feature, line) => {
    const at = names.indexOf(feature);
    if (at === -1) throw new Error(`no feature ${feature}`);
    return columns[at * lines + line];
  };
}
