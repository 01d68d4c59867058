import type { Decision } from '../src/model/decision.js';
import type { Document } from '../src/model/document.js';
import type { Stripped } from '../src/model/flow.js';
import { loadKnowledge } from '../src/run/knowledge.js';
import { identify } from '../src/stages/identify/stage.js';
import { segment } from '../src/stages/segment/stage.js';
import { strip } from '../src/stages/strip/stage.js';

/** Kept or not, for each line that is not blank. */
export type Decide = (text: string) => readonly boolean[];

/** The project's own stripper, from a document's text alone. */
export async function stripper(): Promise<Decide> {
  const judge = await strippingJudge();
  return (text) => judge(text).map(({ action }) => action === 'keep');
}

/** The same with the reasons. */
export async function strippingJudge(): Promise<(text: string) => readonly Decision[]> {
  const stripped = await strippedDocuments();
  return (text) => {
    const document: Document = {
      origin: { path: 'page.txt', record: 1 },
      input: { bytes: 0, sha256: '', encoding: 'utf-8', encodingFrom: 'wellFormed', mediaType: 'text/plain' },
      text,
      replacements: 0,
      metadata: {},
    };
    return stripped(document).decisions;
  };
}

/** Documents as the strip stage leaves them. The one place of the benches where the stripping stages are put together. */
export async function strippedDocuments(): Promise<(document: Document) => Stripped> {
  const knowledge = await loadKnowledge();
  const identifyStage = identify(knowledge);
  const stripStage = strip({ favour: 'balance', languages: [] }, knowledge);
  return (document) => stripStage.apply(identifyStage.apply(segment.apply(document)));
}
