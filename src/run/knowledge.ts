import type { LanguageKnowledge } from '../stages/identify/stage.js';
import { phraseTable } from '../stages/strip/interface-phrases.js';
import type { PageModel } from '../stages/strip/pages/page-model.js';
import type { StripKnowledge } from '../stages/strip/stage.js';
import { compiledKernel } from './compiled-kernel.js';
import { loadLanguageKnowledge } from './language-knowledge.js';
import { loadLineModel } from './line-model.js';
import { loadPageModel } from './page-model.js';
import { loadInterfacePhrases } from './word-lists.js';

export type Knowledge = LanguageKnowledge & StripKnowledge;

/** The same without the models: what their training starts from. */
export type ReadingKnowledge = Omit<Knowledge, 'lineModel' | 'pageModel'>;

/**
 * What identification and stripping rest on, from the files that are shipped.
 *
 * @param phrases what interfaces say besides, by language
 */
export async function loadKnowledge(
  phrases: { readonly [language: string]: readonly string[] } = {},
  kernel = compiledKernel(),
): Promise<Knowledge> {
  let pageModel: PageModel | undefined;
  return {
    ...(await loadReadingKnowledge(phrases, kernel)),
    lineModel: loadLineModel(kernel),
    pageModel() {
      pageModel ??= loadPageModel(kernel);
      return pageModel;
    },
  };
}

export async function loadReadingKnowledge(
  phrases: { readonly [language: string]: readonly string[] } = {},
  kernel = compiledKernel(),
): Promise<ReadingKnowledge> {
  return {
    ...(await loadLanguageKnowledge(kernel)),
    phrases: phraseTable([...loadInterfacePhrases(), ...Object.entries(phrases)]),
  };
}
