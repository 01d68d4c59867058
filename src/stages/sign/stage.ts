import type { Shingled, Signed } from '../../model/flow.js';
import type { MapStage } from '../../model/stage.js';
import { winnow } from './winnowing.js';

/** Distinct shingle hashes in, 128 slots out; the share of equal slots of two signatures estimates the Jaccard. */
export type Signer = (shingles: Float64Array) => Uint32Array;

/** Adds the signature that `signer` makes, and winnowing fingerprints. */
export function sign(signer: Signer): MapStage<Shingled, Signed> {
  return {
    name: 'sign',
    version: 1,
    apply: (shingled) => ({
      ...shingled,
      signature: signer(shingled.shingles),
      fingerprints: winnow(shingled.sequence),
    }),
  };
}
