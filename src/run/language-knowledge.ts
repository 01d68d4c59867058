import { FunctionWords } from '../kernel/function-words.js';
import type { LanguageKnowledge } from '../stages/identify/stage.js';
import { compiledKernel } from './compiled-kernel.js';
import { loadLanguageModel } from './language-model.js';
import { loadFunctionWords } from './word-lists.js';

/** What identification rests on, from the files that are shipped. */
export async function loadLanguageKnowledge(kernel = compiledKernel()): Promise<Required<LanguageKnowledge>> {
  return { ...loadWordKnowledge(kernel), languageModel: await loadLanguageModel() };
}

/** The same without the model, which takes longer to load than all the rest. */
export function loadWordKnowledge(kernel = compiledKernel()): Omit<LanguageKnowledge, 'languageModel'> {
  return { functionWords: new FunctionWords(loadFunctionWords()), kernel };
}
