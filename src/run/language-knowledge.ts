import type { LanguageKnowledge } from '../stages/identify/stage.js';
import { compiledKernel } from './compiled-kernel.js';
import { shippedFunctionWords } from './function-words.js';
import { loadLanguageModel } from './language-model.js';

/** What identification rests on, from the files that are shipped. */
export async function loadLanguageKnowledge(kernel = compiledKernel()): Promise<Required<LanguageKnowledge>> {
  return { ...loadWordKnowledge(kernel), languageModel: await loadLanguageModel() };
}

/** The same without the model, which takes longer to load than all the rest. */
export function loadWordKnowledge(kernel = compiledKernel()): Omit<LanguageKnowledge, 'languageModel'> {
  return { functionWords: shippedFunctionWords(), kernel };
}
