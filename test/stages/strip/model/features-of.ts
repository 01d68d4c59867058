import { Columns } from '../../../../src/kernel/columns.js';
import { compiledKernel } from '../../../../src/run/compiled-kernel.js';
import { loadReadingKnowledge } from '../../../../src/run/knowledge.js';
import { identify } from '../../../../src/stages/identify/stage.js';
import { segment } from '../../../../src/stages/segment/stage.js';
import { contextFeatureNames, contextFeatures } from '../../../../src/stages/strip/model/context-features.js';
import { lineFeatureNames, lineFeatures } from '../../../../src/stages/strip/model/line-features.js';
import { expectedLanguages, type Page, pageOf } from '../../../../src/stages/strip/model/page.js';
import { matrixOf } from '../../../../training/labelled-examples.js';
import { documentOf } from '../../document-of.js';

const knowledge = await loadReadingKnowledge();
const identifyStage = identify(knowledge);
const columns = new Columns(compiledKernel());

/** A text as the line model sees it. */
export function pageOfText(text: string): Page {
  const identified = identifyStage.apply(segment.apply(documentOf(text)));
  return pageOf(identified, expectedLanguages(identified.documentLanguages, []), knowledge.functionWords);
}

export type Features = (feature: string, line: number) => number;

/** Stage one's features of the lines of a text. */
export function featuresOf(text: string): { readonly page: Page; readonly all: Float32Array; readonly of: Features } {
  const page = pageOfText(text);
  columns.begin(page.lines);
  const all = matrixOf(columns, lineFeatures(columns, page, knowledge.phrases.shares(page.surfaces)));
  return { page, all, of: readerOf(lineFeatureNames, all, page.lines) };
}

/** Stage two's own features, from lengths and the log-odds of stage one. */
export function contextOf(
  length: readonly number[],
  logOdds: readonly number[],
): { readonly all: Float32Array; readonly of: Features } {
  columns.begin(length.length);
  const given = [length, logOdds].map((values) => columns.of(Float32Array.from(values)));
  const all = matrixOf(columns, contextFeatures(columns, given[0], given[1]));
  return { all, of: readerOf(contextFeatureNames, all, logOdds.length) };
}

function readerOf(names: readonly string[], columns: Float32Array, lines: number): Features {
  return (feature, line) => {
    const at = names.indexOf(feature);
    if (at === -1) throw new Error(`no feature ${feature}`);
    return columns[at * lines + line];
  };
}
