import { effectiveLength, endsSentence, longLine } from '../../kernel/lines.js';
import { tokensOf } from '../../kernel/tokens.js';
import type { Block } from '../../model/block.js';
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
  /** Words that carry meaning: four letters or more, no function word; pairs of characters in scripts without spaces. */
  readonly contentWords: readonly string[];
  /** In characters, those of scripts without spaces counted two and a half times. */
  readonly length: number;
  readonly sentence: boolean;
  /** 80 or more in length and a sentence: it reads as prose. */
  readonly long: boolean;
  /** How surely it is in a language that is not the document's, 0 to 1; half where nothing is known. */
  readonly mismatch: number;
  readonly language: BlockLanguage;
  /** Share of words that begin with a capital or are all capitals, 0 to 1. */
  readonly titleCase: number;
  readonly separators: number;
  /** 1 for a heading, and for an item, row or quotation that is not made of links; 0 for any other block. */
  readonly markedUp: number;
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
  const stopWords = functionWords(expected[0] ?? unknownLanguage);
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
      contentWords: contentWords(tokens, stopWords),
      length,
      sentence,
      long: sentence && length >= longLine,
      mismatch: mismatchOf(language, expected, expectedScripts),
      language,
      titleCase: shareOfCapitals(head),
      separators: head.match(/[|›»·•—–/>]/gu)?.length ?? 0,
      markedUp: markedUp(block, text),
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
  if (script === 'Han' && (expectedScripts.has('Kana') || expectedScripts.has('Hangul'))) return 0.5;
  if (expectedScripts.size > 0 && !expectedScripts.has(script)) return 1;
  if (language === unknownLanguage) return 0.5;
  return expected.includes(language) ? 1 - Math.max(confidence, 0.5) : confidence;
}

function shareOfCapitals(text: string): number {
  const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}

function contentWords(tokens: readonly string[], stopWords: ReadonlySet<string> | undefined): string[] {
  const words: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.length >= 4) {
      if (stopWords?.has(token) !== true) words.push(token);
    } else if (isWordless(token) && isWordless(tokens[at + 1])) words.push(token + tokens[at + 1]);
  }
  return words;
}

/** A token of one character beyond the alphabets. */
function isWordless(token: string | undefined): boolean {
  return token !== undefined && token >= '\u2e80';
}

/** From this share of linked characters on, an item says where to go, not what is said. */
const linkLimit = 0.5;

function markedUp({ kind, structure }: Block, text: string): number {
  if (kind === 'heading') return 1;
  if (kind !== 'listItem' && kind !== 'tableRow' && kind !== 'quotation') return 0;
  return (structure?.linkShare ?? markdownLinkShare(text)) < linkLimit ? 1 : 0;
}

/** Share of a Markdown line that stands in links; the first two thousand characters are looked at. */
function markdownLinkShare(text: string): number {
  const head = text.slice(0, window);
  const links = head.match(/\[[^[\]]{0,300}\]\([^()]{0,300}\)/g) ?? [];
  return links.reduce((sum, link) => sum + link.length, 0) / Math.max(1, head.length);
}
