import { effectiveLength, endsSentence, longLine } from '../../kernel/lines.js';
import { tokensOf } from '../../kernel/tokens.js';
import type { Identified } from '../../model/flow.js';
import { type BlockLanguage, unknownLanguage } from '../../model/language.js';
import { functionWords } from './function-words.js';

/** What one line shows by itself. */
export type Line = {
  /** Trimmed. */
  readonly text: string;
  /** Tokens, lower case. */
  readonly tokens: readonly string[];
  readonly words: number;
  /** In characters, those of scripts without spaces counted two and a half times. */
  readonly length: number;
  readonly sentence: boolean;
  /** 80 or more in length and a sentence: it reads as prose. */
  readonly long: boolean;
  /** How surely it is in a language that is not the document's, 0 to 1; half where nothing is known. */
  readonly mismatch: number;
  readonly language: BlockLanguage;
  /** Share of function words, 0 to 1; null where there is no list for the language. */
  readonly functionShare: number | null;
  /** Share of words that begin with a capital or are all capitals, 0 to 1. */
  readonly titleCase: number;
  readonly digits: number;
  readonly separators: number;
  readonly bullet: boolean;
};

/** Longest stretch of a line that is looked at word by word; bounds the time that a line of many megabytes takes. */
const window = 2_000;

/** A language in which a smaller share of the prose is written is a guest, not a language of the document. */
const leastShare = 0.2;

/** The document's own languages: those that hold a fifth of its prose, or the one that holds most. */
export function expectedLanguages(identified: Identified): readonly string[] {
  const { documentLanguages } = identified;
  return documentLanguages
    .filter(({ share }, rank) => rank === 0 || share >= leastShare)
    .map(({ language }) => language);
}

export function linesOf(identified: Identified): Line[] {
  const expected = expectedLanguages(identified);
  const expectedScripts = scriptsOf(identified, expected);
  const words = functionWords(expected[0] ?? unknownLanguage);
  return identified.blocks.map((block, index) => {
    const text = block.text.trim();
    const language = identified.languages[index];
    const length = effectiveLength(text);
    const sentence = endsSentence(text);
    const head = text.slice(0, window);
    const tokens = tokensOf(head);
    return {
      text,
      tokens,
      words: text.length > window ? Math.round((tokens.length * text.length) / window) : tokens.length,
      length,
      sentence,
      long: sentence && length >= longLine,
      mismatch: mismatchOf(language, expected, expectedScripts),
      language,
      functionShare: shareOfFunctionWords(
        tokens,
        language.language === expected[0] ? words : (functionWords(language.language) ?? words),
      ),
      titleCase: shareOfCapitals(head),
      digits: shareOf(/\p{Nd}/gu, head),
      separators: head.match(/[|›»·•—–/>]/gu)?.length ?? 0,
      bullet: /^[•·▪◦‣*–—-]\s/u.test(text),
    };
  });
}

/** Scripts that the expected languages are written in here. */
function scriptsOf({ languages }: Identified, expected: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { language, script } of languages) {
    if (script !== undefined && expected.includes(language)) found.add(script);
  }
  return found;
}

function mismatchOf(
  { script, language, confidence }: BlockLanguage,
  expected: readonly string[],
  expectedScripts: ReadonlySet<string>,
): number {
  if (script === undefined || expected.length === 0) return 0.5;
  if (expectedScripts.size > 0 && !expectedScripts.has(script)) return 1;
  if (language === unknownLanguage) return 0.5;
  return expected.includes(language) ? 1 - Math.max(confidence, 0.5) : confidence;
}

function shareOfFunctionWords(tokens: readonly string[], words: ReadonlySet<string> | undefined): number | null {
  if (words === undefined) return null;
  if (tokens.length === 0) return 0;
  let found = 0;
  for (const token of tokens) if (words.has(token)) found++;
  return found / tokens.length;
}

function shareOfCapitals(text: string): number {
  const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}

function shareOf(pattern: RegExp, text: string): number {
  return text === '' ? 0 : (text.match(pattern)?.length ?? 0) / text.length;
}
