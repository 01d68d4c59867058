import { sample } from '../stages/identify/sample.js';
import { identify } from '../stages/identify/stage.js';
import { whole } from '../stages/segment/whole.js';
import { unstripped } from '../stages/strip/unstripped.js';
import { loadLanguageKnowledge } from './language-knowledge.js';
import type { TextStages } from './text-stages.js';

/** Texts stay as they are: no line is judged. */
export async function keepingStages(kernel: WebAssembly.Module): Promise<TextStages> {
  const knowledge = await loadLanguageKnowledge(kernel);
  const sampling = sample(identify(knowledge, 0), identify(knowledge, 1));
  return {
    apply: (document) => unstripped.apply(sampling.apply(whole.apply(document))),
    stages: [whole, sampling, unstripped],
  };
}
