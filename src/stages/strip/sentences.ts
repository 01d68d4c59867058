import SentenceTokenizer from 'natural/lib/natural/tokenizers/sentence_tokenizer.js';
import { knownAbbreviations } from 'natural/lib/natural/util/abbreviations_en.js';

/** Longest text that is taken apart: the tokenizer takes two milliseconds a thousand characters, more for dots alone. */
const longestText = 600;

const tokenizer = new SentenceTokenizer(knownAbbreviations);

/** How many sentences a short text holds; undefined where it is longer than 600 characters. */
export function countSentences(text: string): number | undefined {
  return text.length > longestText ? undefined : tokenizer.tokenize(text).length;
}
