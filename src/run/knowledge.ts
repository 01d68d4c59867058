import type { LanguageKnowledge } from '../stages/identify/stage.js';
import { phraseTable } from '../stages/strip/interface-phrases.js';
import type { StripKnowledge } from '../stages/strip/stage.js';
import { compiledKernel } from './compiled-kernel.js';
import { loadLanguageKnowledge } from './language-knowledge.js';
import { loadLineModel } from './line-model.js';
import { loadInterfacePhrases } from './word-lists.js';

export type Knowledge = LanguageKnowledge & StripKnowledge;

/** The same without the line model: what its training starts from. */
export type ReadingKnowledge = Omit<Knowledge, 'lineModel'>;

/**
 * What identification and stripping rest on, from the files that are shipped.
 *
 * @param phrases what interfaces say besides, by language
 */
export async function loadKnowledge(
  phrases: { readonly [language: string]: readonly string[] } = {},
  kernel = compiledKernel(),
): Promise<Knowledge> {
  return { ...(await loadReadingKnowledge(phrases, kernel)), lineModel: loadLineModel(kernel) };
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
