/** Deep imports only: the package's root loads database clients, reads `.env` and takes half a second. */
declare module 'natural/lib/natural/util/stopwords*.js' {
  export const words: readonly string[];
}

declare module 'natural/lib/natural/util/abbreviations_en.js' {
  export const knownAbbreviations: readonly string[];
}

declare module 'natural/lib/natural/tokenizers/sentence_tokenizer.js' {
  export default class SentenceTokenizer {
    constructor(abbreviations?: readonly string[]);
    tokenize(text: string): string[];
  }
}
