import type { BlockKind } from './block.js';
import type { MetadataField } from './document.js';

/** Why a block was kept or removed. Every reason carries the figures it rests on. */
export type Evidence =
  /** Its language is not one of the document's. `confidence` is that of the language found, 0 to 1. */
  | {
      readonly code: 'foreignLanguage';
      readonly expected: readonly string[];
      readonly found: string;
      readonly confidence: number;
    }
  /** Too much of it stands in links. */
  | { readonly code: 'linkHeavy'; readonly share: number; readonly limit: number }
  /** It stands in a run of lines that read like headlines, not like prose. */
  | { readonly code: 'headlineRun'; readonly lines: number; readonly meanWords: number }
  /** It says what interfaces say. */
  | { readonly code: 'interfacePhrase'; readonly phrase: string; readonly language: string }
  /** The same headline, digits aside, stands in the document `times` times. */
  | { readonly code: 'repeatedInDocument'; readonly times: number }
  /** A rendered page marks it as something else than content. */
  | { readonly code: 'structuralElement'; readonly element: string }
  | { readonly code: 'hidden' }
  /** It was taken over into the metadata. */
  | { readonly code: 'harvestedMetadata'; readonly field: MetadataField | 'attribution' }
  /** It says who wrote, translated, photographed or published, not what the article says. */
  | { readonly code: 'credit'; readonly kind: 'disclaimer' | 'attribution' | 'authorBox' | 'caption' | 'copyright' }
  /** It lies outside the text's body: so few words of prose stand within ten lines before and after it. */
  | { readonly code: 'outsideBody'; readonly wordsBefore: number; readonly wordsAfter: number }
  /** It lies inside the text's body and nothing speaks against it. */
  | { readonly code: 'insideBody'; readonly wordsBefore: number; readonly wordsAfter: number }
  /**
   * What the model makes of it: the probability that it is body, the probability from which a block is kept, and the
   * features that moved the decision most, each by so much of log-odds (above 0 towards body), largest first. Of a rendered page
   * what it was judged as: one that holds an article, or any other.
   */
  | {
      readonly code: 'modelScore';
      readonly probability: number;
      readonly needed: number;
      readonly top: readonly { readonly feature: string; readonly weight: number }[];
      readonly judgedAs?: 'article' | 'anyPage';
    }
  /** It is the title: `given` by the record, the page or an attribution line, or sharing so many words with the prose. */
  | { readonly code: 'title'; readonly given: boolean; readonly sharedWords: number }
  /** It reads as prose by itself: a sentence of this many words and this effective length. */
  | { readonly code: 'prose'; readonly words: number; readonly length: number }
  /** No block of the document reads as prose, so nothing is taken for its surroundings. */
  | { readonly code: 'noBodyFound'; readonly blocks: number }
  /** Nothing in the document is certainly not text, so nothing was taken for its surroundings. */
  | { readonly code: 'noBoilerplateFound'; readonly blocks: number }
  /** A kind that is never stripped. */
  | { readonly code: 'protectedKind'; readonly kind: BlockKind }
  /** It holds no letter and no digit. */
  | { readonly code: 'noText' }
  /** Stripping was switched off. */
  | { readonly code: 'notStripped' };

export type EvidenceCode = Evidence['code'];
