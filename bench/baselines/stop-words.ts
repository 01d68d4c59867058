import { lowerCase, tokensOf } from '../../src/kernel/tokens.js';
import { loadFunctionWords } from '../../src/run/word-lists.js';

const lists = loadFunctionWords();
const functionWords = (language: string) => new Set(lists.get(language));

const english = functionWords('en');

/** Languages that there are lists for. */
const languages = ['en', 'es', 'fr', 'it', 'nl', 'no', 'pl', 'pt', 'ru', 'sv', 'uk', 'zh', 'de', 'el'];

export function englishStopWords(): ReadonlySet<string> {
  return english;
}

/** The list whose words make up most of a page's lines; English where none occurs. */
export function dominantStopWords(lines: readonly string[]): ReadonlySet<string> {
  const tokens = lines.flatMap((line) => tokensOf(line));
  let best = english;
  let most = 0;
  for (const language of languages) {
    const words = functionWords(language);
    const folded = new Set([...words].map(lowerCase));
    const found = tokens.filter((token) => folded.has(token)).length;
    if (found > most) {
      most = found;
      best = words;
    }
  }
  return best;
}
