/**
 * What each line of a text shows by itself, in columns: one pass over the code units of the text, no string made. Of a
 * line longer than `window` only the beginning is looked at, and the last characters for how it ends.
 */
export type Surfaces = {
  readonly lines: number;
  /** UTF-16 offsets of the line without the white space around it. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Length in characters, those of scripts without spaces counted two and a half times. */
  readonly length: Float32Array;
  /** One token a word, one a character in scripts without spaces. */
  readonly words: Float32Array;
  readonly letters: Float32Array;
  readonly digits: Float32Array;
  readonly wordless: Float32Array;
  /** Words with a capital in front, words of capitals only (two letters or more), words of letters. */
  readonly capitalised: Float32Array;
  readonly allCapitals: Float32Array;
  readonly letterWords: Float32Array;
  readonly sentenceEnds: Float32Array;
  readonly commas: Float32Array;
  readonly separators: Float32Array;
  /** `shape` bits. */
  readonly shapes: Uint16Array;
  /** Index into `scripts` of the script with most letters; -1 where there is no letter. */
  readonly script: Int8Array;
  /** Share of the letters that are of that script. */
  readonly scriptShare: Float32Array;
  /** Hash of the line's letters and inner signs, lower case, digits as 0. */
  readonly hash: Int32Array;
  /** Tokens of line n are those from `tokenStart[n]` up to `tokenStart[n + 1]`. */
  readonly tokenStart: Int32Array;
  /** By token: the hash of the folded word. */
  readonly tokenHash: Int32Array;
  /** By token: what it adds to the vocabulary: the hash of a word of four letters or more, or of a pair of characters of a script without spaces; 0 for none. */
  readonly contentHash: Int32Array;
  /** By token: its entry among the function words; 0 for none. */
  readonly functionWord: Uint16Array;
};

/** Code units of a line that are looked at; bounds the time that a line of many megabytes takes. */
export const window = 2_000;

export const shape = {
  endsSentence: 1,
  endsColon: 2,
  endsComma: 4,
  startsLower: 8,
  startsDigit: 16,
  endsDigit: 32,
  bullet: 64,
  quote: 128,
  date: 256,
  time: 512,
  address: 1024,
  copyright: 2048,
  question: 4096,
  /** Holds characters that compatibility normalisation changes, or half a character. */
  unusual: 8192,
  ellipsis: 16384,
} as const;
