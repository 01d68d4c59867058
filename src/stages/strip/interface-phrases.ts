import { characterClass, classOfUnit } from '../../kernel/character-classes.js';
import type { Surfaces } from '../../model/surfaces.js';
import { PhraseShares } from './phrase-shares.js';

/** Lines with more characters are not looked at: longer than any phrase, with room for the signs around it. */
export const longestLine = 120;

/** The list whose entries are names of services: they count only behind a list mark, as in "• Facebook". */
const services = '*';

export type InterfaceMatch = { readonly phrase: string; readonly language: string };

export type PhraseTable = {
  /** What a whole line says that only an interface says, if it does. */
  interfacePhrase(line: string): InterfaceMatch | undefined;
  /**
   * By line: the share of its words that stand in such phrases, 0 to 1. Above 0 for every line that is one, unless it holds
   * digits (which may be part of its first or last word) or is written in an unusual form.
   */
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
  return isPlainLetter(lower.charCodeAt(0)) && isPlainLetter(lower.charCodeAt(lower.length - 1))
    ? lower
    : lower.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '');
}

/** Of nothing but ASCII and plain letters: normalisation would change nothing. */
function isNormal(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 && !isPlainLetter(unit)) return false;
  }
  return true;
}

/** Of scripts whose letters stay apart, and that normalisation leaves as they are; not all of these. */
function isPlainLetter(unit: number): boolean {
  const { letter, compatibility } = characterClass;
  const isOfScript = unit < 0x530 || (unit >= 0x4e00 && unit <= 0x9fff);
  return isOfScript && (classOfUnit[unit] & (letter | compatibility)) === letter;
}
