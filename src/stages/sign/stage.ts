import type { Shingled, Signed } from '../../model/flow.js';
import type { Shingles } from '../../model/shingles.js';
import type { MapStage } from '../../model/stage.js';

/** Shingles in, 128 slots out; the share of equal slots of two signatures estimates the Jaccard similarity. */
export type Signer = (shingles: Shingles) => Uint32Array;

/**
 * Shingles in a winnowing window: any run of `winnowingWindow + shingleLength - 1` = 20 words that two texts share
 * leaves at least one fingerprint in both.
 */
export const winnowingWindow = 16;

/** Adds the signature that `signer` makes of the shingles, and winnowing fingerprints. */
export function sign(signer: Signer): MapStage<Shingled, Signed> {
  return {
    name: 'sign',
    version: 2,
    apply: (shingled) => ({
      ...shingled,
      words: shingled.shingles.words,
      signature: signer(shingled.shingles),
      fingerprints: shingled.shingles.fingerprints(winnowingWindow),
    }),
  };
}
