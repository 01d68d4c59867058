import { FunctionWords } from '../kernel/function-words.js';
import type { LanguageKnowledge } from '../stages/identify/stage.js';
import { compiledKernel } from './compiled-kernel.js';
import { loadLanguageModel } from './language-model.js';
import { loadFunctionWords } from './word-lists.js';

/** What identification rests on, from the files that are shipped. */
export async function loadLanguageKnowledge(kernel = compiledKernel()): Promise<LanguageKnowledge> {
  return {
    languageModel: await loadLanguageModel(),
    functionWords: new FunctionWords(loadFunctionWords()),
    kernel,
  };
}
