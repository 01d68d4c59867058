import { type Random, randomOf, wholeNumber } from './random.js';
import { drawnWord, type Vocabulary } from './vocabularies.js';

/** Words, of which some end a sentence. */
export type Paragraph = readonly string[];

export function ownParagraph(vocabulary: Vocabulary, words: number, random: Random): Paragraph {
  return Array.from({ length: words }, () => drawnWord(vocabulary, random));
}

/**
 * A paragraph that several documents quote, made anew wherever it is wanted. Its rank is drawn as those of words are: rank
 * r stands in about a share 1 / (r ln `ranks`) of the places.
 */
export function quotedParagraph(seed: string, vocabulary: Vocabulary, ranks: number, random: Random): Paragraph {
  const rank = Math.floor(ranks ** random());
  const own = randomOf(`${seed} quoted ${vocabulary.language} ${rank}`);
  return ownParagraph(vocabulary, wholeNumber(own, 20, 60), own);
}

/** A text with a line a paragraph; sentences end where the words themselves say, so that equal words make equal text. */
export function textOf(paragraphs: readonly Paragraph[], { separator, stop }: Vocabulary): string {
  return paragraphs
    .map((words) => words.map((word, at) => (endsSentence(word, at) ? `${word}${stop}` : word)).join(separator) + stop)
    .join('\n');
}

function endsSentence(word: string, at: number): boolean {
  return at % 13 === 12 && word.length > 3;
}
