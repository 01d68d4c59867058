import { characterClass, classOfUnit } from '../../kernel/character-classes.js';
import type { Surfaces } from '../../model/surfaces.js';
import { PhraseShares } from './phrase-shares.js';

/** Lines with more characters are not looked at: longer than any phrase, with room for the signs around it. */
const longestLine = 120;

/** The list whose entries are names of services: they count only behind a list mark, as in "• Facebook". */
const services = '*';

export type InterfaceMatch = { readonly phrase: string; readonly language: string };

export type PhraseTable = {
  /** What a whole line says that only an interface says, if it does. */
  interfacePhrase(line: string): InterfaceMatch | undefined;
  /** By line: the share of its words that stand in such phrases, 0 to 1; above 0 for every line that is one. */
  shares(surfaces: Surfaces): Float32Array;
};

/**
 * What interfaces say, by language. A phrase is matched only as a whole line, without regard to case and to the digits,
 * punctuation and signs around it, so a sentence that uses such words stays. Of languages that share a phrase, the first
 * is named.
 */
export function phraseTable(lists: Iterable<readonly [language: string, phrases: readonly string[]]>): PhraseTable {
  const languageByPhrase = new Map<string, string>();
  const shares = new PhraseShares();
  const names = new Set<string>();
  for (const [language, phrases] of lists) {
    for (const phrase of phrases.map(bare)) {
      shares.add(phrase);
      if (language === services) names.add(phrase);
      else if (!languageByPhrase.has(phrase)) languageByPhrase.set(phrase, language);
    }
  }
  return {
    shares: (surfaces) => shares.of(surfaces),
    interfacePhrase(line) {
      if (line.length > longestLine) return undefined;
      const phrase = bare(line);
      if (phrase === '') return undefined;
      const language = languageByPhrase.get(phrase);
      if (language !== undefined) return { phrase, language };
      if (names.has(phrase) && /^\s*[•·▪◦‣*|]/u.test(line)) return { phrase, language: 'und' };
      return undefined;
    },
  };
}

/** In lower case, from the first letter to the last. */
function bare(text: string): string {
  const lower = (isNormal(text) ? text : text.normalize('NFKC')).toLowerCase();
  return isLetter(lower, 0) && isLetter(lower, lower.length - 1)
    ? lower
    : lower.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '');
}

/** Holds nothing that compatibility normalisation changes. */
function isNormal(text: string): boolean {
  const { surrogate, compatibility } = characterClass;
  for (let at = 0; at < text.length; at++) {
    if ((classOfUnit[text.charCodeAt(at)] & (surrogate | compatibility)) !== 0) return false;
  }
  return true;
}

function isLetter(text: string, at: number): boolean {
  return (classOfUnit[text.charCodeAt(at)] & characterClass.letter) !== 0;
}
