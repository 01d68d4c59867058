import type { Document } from '../model/document.js';
import type { Stripped } from '../model/flow.js';
import { sample } from '../stages/identify/sample.js';
import { identifyFew } from '../stages/identify/stage.js';
import { whole } from '../stages/segment/whole.js';
import { unstripped } from '../stages/strip/unstripped.js';
import { loadWordKnowledge } from './language-knowledge.js';
import { loadLanguageModel } from './language-model.js';
import type { TextStages } from './text-stages.js';

/**
 * Texts stay as they are: no line is judged. Words and letters tell the language of nearly all of them; the model is
 * loaded with the first text of which they say nothing, and not by a run that has none.
 */
export function keepingStages(kernel: WebAssembly.Module, loadModel = loadLanguageModel): TextStages {
  const knowledge = loadWordKnowledge(kernel);
  const sampling = sample(identifyFew(knowledge));
  const loadAsking = async () => sample(identifyFew({ ...knowledge, languageModel: await loadModel() }, 1));
  let asking: ReturnType<typeof loadAsking> | undefined;
  const ask = async (document: Document): Promise<Stripped> => {
    asking ??= loadAsking();
    return unstripped.apply((await asking).apply(whole.apply(document)));
  };
  return {
    apply(document) {
      const sampled = sampling.apply(whole.apply(document));
      return sampled.documentLanguages.length > 0 ? unstripped.apply(sampled) : ask(document);
    },
    stages: [whole, sampling, unstripped],
  };
}
