import { effectiveLength, isLong } from '../../kernel/lines.js';
import { dominantScript, languageOfScript } from '../../kernel/scripts.js';
import type { Identified, Segmented } from '../../model/flow.js';
import { type BlockLanguage, type DocumentLanguage, unknownLanguage } from '../../model/language.js';
import type { MapStage } from '../../model/stage.js';
import { type LanguageModel, plausibleLanguages } from './language-model.js';

/** Lines of fewer words are not judged by themselves: on one to three words the model is right five times in six. */
const fewestWords = 4;

/** Below this the model's best guess counts as unknown. */
const leastConfidence = 0.35;

/** Characters of a line that the model is shown: enough to be certain, and a bound on its time. */
const modelWindow = 240;

/** Languages of each block (by script where that proves it, by the model elsewhere) and of the document. */
export function identify(model: LanguageModel): MapStage<Segmented, Identified> {
  return {
    name: 'identify',
    version: 1,
    apply(segmented) {
      const languages = segmented.blocks.map((block) => languageOfLine(block.text.trim(), model));
      return { ...segmented, languages, documentLanguages: languagesOfDocument(segmented, languages) };
    },
  };
}

/** The language of one line; `line` is trimmed. */
export function languageOfLine(line: string, model: LanguageModel): BlockLanguage {
  const window = line.slice(0, modelWindow);
  const found = dominantScript(window);
  if (found === undefined) return { script: undefined, language: unknownLanguage, confidence: 0 };
  const proven = languageOfScript[found.script];
  if (proven !== undefined) return { script: found.script, language: proven, confidence: found.share };
  if (wordCount(window) < fewestWords) return { script: found.script, language: unknownLanguage, confidence: 0 };
  const guess = model.guess(window.toLowerCase(), 6).find(({ language }) => plausibleLanguages.has(language));
  if (guess === undefined || guess.confidence < leastConfidence) {
    return { script: found.script, language: unknownLanguage, confidence: 0 };
  }
  return { script: found.script, language: guess.language, confidence: guess.confidence };
}

/** Words between spaces that hold a letter. */
function wordCount(line: string): number {
  let words = 0;
  for (const word of line.split(/\s+/)) if (/\p{L}/u.test(word)) words++;
  return words;
}

/** By mass of long lines; where these hold little, by that of all lines. */
function languagesOfDocument({ blocks }: Segmented, languages: readonly BlockLanguage[]): DocumentLanguage[] {
  const lines = blocks.map((block) => block.text.trim());
  const long = massByLanguage(lines, languages, isLong);
  const mass = total(long) >= 200 ? long : massByLanguage(lines, languages, () => true);
  const all = total(mass);
  return [...mass]
    .map(([language, weight]) => ({ language, share: weight / all }))
    .sort((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1));
}

function massByLanguage(
  lines: readonly string[],
  languages: readonly BlockLanguage[],
  counts: (line: string) => boolean,
): Map<string, number> {
  const mass = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const { language } = languages[index];
    if (language === unknownLanguage || !counts(line)) continue;
    mass.set(language, (mass.get(language) ?? 0) + effectiveLength(line));
  }
  return mass;
}

function total(mass: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of mass.values()) sum += weight;
  return sum;
}
