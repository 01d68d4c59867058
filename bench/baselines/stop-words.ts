import { tokensOf } from '../../src/kernel/tokens.js';
import { functionWords } from '../../src/stages/strip/function-words.js';

const english = functionWords('en') ?? new Set<string>();

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
    const words = functionWords(language) ?? english;
    const found = tokens.filter((token) => words.has(token)).length;
    if (found > most) {
      most = found;
      best = words;
    }
  }
  return best;
}
