import { ownParagraph, type Paragraph } from './paragraphs.js';
import type { Random } from './random.js';
import { drawnWord, type Vocabulary } from './vocabularies.js';

/**
 * Paragraphs whose word 5-shingles share about this Jaccard similarity J with those of `paragraphs`. One half have single
 * words replaced here and there: a share 1 − s^(1/5) of the words, where s = 2J / (1 + J) is the share of shingles that
 * must stay. The other half have a run of words at the end replaced: a share (1 − J) / (1 + J).
 */
export function resembling(
  paragraphs: readonly Paragraph[],
  jaccard: number,
  vocabulary: Vocabulary,
  random: Random,
): Paragraph[] {
  if (random() < 0.5) {
    const share = 1 - ((2 * jaccard) / (1 + jaccard)) ** (1 / 5);
    return paragraphs.map((words) =>
      words.map((word) => (random() < share ? otherWord(word, vocabulary, random) : word)),
    );
  }
  const words = paragraphs.reduce((sum, { length }) => sum + length, 0);
  let toKeep = words - Math.round((words * (1 - jaccard)) / (1 + jaccard));
  return paragraphs.map((own) => {
    const kept = own.slice(0, toKeep);
    toKeep -= kept.length;
    return [...kept, ...ownParagraph(vocabulary, own.length - kept.length, random)];
  });
}

function otherWord(word: string, vocabulary: Vocabulary, random: Random): string {
  for (;;) {
    const other = drawnWord(vocabulary, random);
    if (other !== word) return other;
  }
}
