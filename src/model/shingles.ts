/**
 * The word 5-shingles of the text that a shingler read last, in its memory; asking for anything after it read another
 * text throws. A text with fewer words than a shingle is one shingle; a text without a word has none.
 *
 * What is given are views: the signature is good until another text is read, the others until anything but the signature is
 * asked for. Who keeps one copies it.
 */
export type Shingles = {
  readonly words: number;
  /** 53-bit hashes in reading order, repeats included. */
  hashes(): Float64Array;
  /** The same as whole numbers of 64 bits, the lowest byte first. */
  hashBytes(): Uint8Array;
  /** The distinct hashes, in order of first occurrence. */
  distinct(): Float64Array;
  /**
   * The signature of the set of shingles (FastSimilaritySketch: Dahlgaard, Knudsen, Thorup, FOCS 2017): the share of equal
   * slots of two signatures estimates the Jaccard similarity of the two sets without bias.
   *
   * @returns 128 unsigned 32-bit values; all of them the largest for an empty set
   */
  signature(): Uint32Array;
  /**
   * Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): of each window of shingles the smallest hash is a fingerprint.
   * Takes about 2 / (window + 1) of the shingles.
   *
   * @returns distinct fingerprints in ascending order; a text shorter than a window gives its smallest hash
   */
  fingerprints(window: number): Float64Array;
};
