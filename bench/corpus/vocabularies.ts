import { loadFunctionWords } from '../../src/run/word-lists.js';
import { syllables } from '../generated-pages.js';
import { type Random, randomOf, wholeNumber } from './random.js';

/** Words of a language by rank, and how they are written. */
export type Vocabulary = {
  readonly language: string;
  readonly words: readonly string[];
  readonly separator: '' | ' ';
  readonly stop: string;
};

/** Words in a vocabulary. */
const size = 8_192;

/** Function words that head a vocabulary where the language's are known. */
const mostFunctionWords = 60;

/** Syllables of languages beside those of `generated-pages`. */
const furtherSyllables: Readonly<Record<string, string>> = {
  ar: 'ال مدي نة كت اب مس جد طر يق سو ق عم ل جر يد حك ومة ماء بح ر شم س',
  hi: 'नग र पुल सम ाचा सड़ कान ून विद् याल य खे ती पा नी बा ज़ार मे ला',
};

/** By language: the first character of a block, and how many of its characters are in use. */
const blocks: Readonly<Record<string, readonly [number, number]>> = { zh: [0x4e00, 2_500], ko: [0xac00, 1_800] };

/** Thai is cut into characters, so that a few syllables would make every text resemble every other: consonants and vowels. */
const thai = { consonants: [...'กขคงจฉชซญดตถทธนบปผพฟภมยรลวศษสหอ'], vowels: [...'ะาิีึืุูัำ', ''] };

const spaceless = new Set(['zh', 'th']);
const stops: Readonly<Record<string, string>> = { zh: '。', hi: ' ।', th: ' ' };

/** Latin, Cyrillic, Greek, Han, Arabic, Devanagari, Thai, Hangul. */
export const languages: readonly string[] = [
  ...new Set([...Object.keys(syllables), ...Object.keys(furtherSyllables), ...Object.keys(blocks), 'th']),
].sort();

let known: ReadonlyMap<string, Vocabulary> | undefined;

export function vocabularyOf(language: string): Vocabulary {
  known ??= new Map(languages.map((each) => [each, madeVocabulary(each)]));
  return known.get(language) as Vocabulary;
}

function madeVocabulary(language: string): Vocabulary {
  const random = randomOf(`vocabulary ${language}`);
  const words = new Set(spaceless.has(language) ? [] : loadFunctionWords().get(language)?.slice(0, mostFunctionWords));
  while (words.size < size) words.add(madeWord(language, random));
  return {
    language,
    words: [...words],
    separator: spaceless.has(language) ? '' : ' ',
    stop: stops[language] ?? '.',
  };
}

function madeWord(language: string, random: Random): string {
  const block = blocks[language];
  if (block !== undefined) {
    return Array.from({ length: 2 }, () => String.fromCharCode(block[0] + wholeNumber(random, 0, block[1] - 1))).join(
      '',
    );
  }
  if (language === 'th') {
    const oneOf = (letters: readonly string[]) => letters[wholeNumber(random, 0, letters.length - 1)];
    return Array.from({ length: wholeNumber(random, 2, 4) }, () => oneOf(thai.consonants) + oneOf(thai.vowels)).join(
      '',
    );
  }
  const parts = (syllables[language] ?? furtherSyllables[language]).split(' ');
  return Array.from({ length: wholeNumber(random, 2, 4) }, () => parts[wholeNumber(random, 0, parts.length - 1)]).join(
    '',
  );
}

/** Ranks by chance: rank r has a share in proportion to 1 / (r + 2.7), as words of a language do (Zipf, Mandelbrot). */
const ranks = zipfRanks();

export function drawnWord({ words }: Vocabulary, random: Random): string {
  return words[ranks[Math.floor(random() * ranks.length)]];
}

function zipfRanks(): Uint16Array {
  const drawn = new Uint16Array(2 ** 18);
  const shares = Array.from({ length: size }, (_, rank) => 1 / (rank + 2.7));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let rank = 0;
  let reached = shares[0];
  for (let at = 0; at < drawn.length; at++) {
    while (rank < size - 1 && (at + 0.5) / drawn.length > reached / total) reached += shares[++rank];
    drawn[at] = rank;
  }
  return drawn;
}
