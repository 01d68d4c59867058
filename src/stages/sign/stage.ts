import type { Shingler } from '../../kernel/shingler.js';
import type { Shingled, Signed } from '../../model/flow.js';
import type { MapStage } from '../../model/stage.js';

/**
 * Shingle hashes in, 128 slots out; the share of equal slots of two signatures estimates the Jaccard. Neither their order
 * nor repeats change anything.
 */
export type Signer = (hashes: Float64Array) => Uint32Array;

/**
 * Shingles in a winnowing window: any run of `winnowingWindow + shingleLength - 1` = 20 words that two texts share
 * leaves at least one fingerprint in both.
 */
export const winnowingWindow = 16;

/** Adds the signature that `signer` makes, and winnowing fingerprints. */
export function sign(signer: Signer, shingler: Shingler): MapStage<Shingled, Signed> {
  return {
    name: 'sign',
    version: 2,
    apply: (shingled) => ({
      ...shingled,
      signature: signer(shingled.sequence),
      fingerprints: shingler.winnow(shingled.sequence, winnowingWindow),
    }),
  };
}
