/** A guess at a text's language: an ISO 639 code as fastText's lid.176 names it, and a probability, 0 to 1. */
export type LanguageGuess = { readonly language: string; readonly confidence: number };

/** Language identification for one line, handed in so that the stage itself reads no file. Best guess first. */
export interface LanguageModel {
  guess(text: string, most: number): readonly LanguageGuess[];
}

/**
 * Languages that scraped pages are commonly written in. The model knows 176 and sees Low Saxon or Volapük in short
 * or broken lines; guesses outside this list are passed over.
 */
export const plausibleLanguages: ReadonlySet<string> = new Set(
  (
    'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ' +
    'ky lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tk tl tr tt uk ur uz vi zh'
  ).split(' '),
);
