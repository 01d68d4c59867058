export const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Han',
  'Kana',
  'Hangul',
  'Arabic',
  'Hebrew',
  'Thai',
  'Devanagari',
  'Other',
] as const;
/** `Han` is Chinese; Japanese counts as `Kana`, whatever its share of Han. */
export type Script = (typeof scripts)[number];

/** A block's script and language. `language` is `und` where nothing is certain enough; then `confidence` is 0. */
export type BlockLanguage = {
  /** Undefined where the block holds no letter. */
  readonly script: Script | undefined;
  /** ISO 639, two letters where there are two. */
  readonly language: string;
  /** 0 to 1. */
  readonly confidence: number;
};

export const unknownLanguage = 'und';

/** A language of the document and the share of its prose written in it, 0 to 1. */
export type DocumentLanguage = { readonly language: string; readonly share: number };
