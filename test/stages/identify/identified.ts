import type { Identified } from '../../../src/model/flow.js';
import type { BlockLanguage } from '../../../src/model/language.js';
import { compiledKernel } from '../../../src/run/compiled-kernel.js';
import { shippedFunctionWords } from '../../../src/run/function-words.js';
import { loadLanguageModel } from '../../../src/run/language-model.js';
import type { LanguageModel } from '../../../src/stages/identify/language-model.js';
import { identify } from '../../../src/stages/identify/stage.js';
import { segment } from '../../../src/stages/segment/stage.js';
import { documentOf } from '../document-of.js';

const kernel = compiledKernel();
const functionWords = shippedFunctionWords();
export const shippedModel = await loadLanguageModel();

export const neverAsked: LanguageModel = {
  guess() {
    throw new Error('the model was asked');
  },
};

export const answering = (...guesses: readonly (readonly [string, number])[]): LanguageModel => ({
  guess: () => guesses.map(([language, confidence]) => ({ language, confidence })),
});

/** A model that knows nothing, and what it was asked. */
export function watching(): LanguageModel & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    guess(text) {
      asked.push(text);
      return [];
    },
  };
}

/** A text with the languages of its lines. */
export function identified(text: string, languageModel: LanguageModel = shippedModel): Identified {
  return identify({ languageModel, functionWords, kernel }).apply(segment.apply(documentOf(text)));
}

/** What is found about a line that stands alone. */
export function languageOfLine(line: string, languageModel: LanguageModel = shippedModel): BlockLanguage {
  return identified(line, languageModel).languages[0];
}

/** The languages of the lines, in order. */
export function languagesOf(lines: readonly string[], languageModel: LanguageModel = shippedModel): string[] {
  return identified(lines.join('\n'), languageModel).languages.map(({ language }) => language);
}
