import { evenRows } from '../../../src/kernel/even-rows.js';
import { type PairOptions, type PairReport, pair as pairRows } from '../../../src/stages/pair/stage.js';

export type SignedTexts = {
  readonly signatures: readonly Uint32Array[];
  readonly fingerprints: readonly Float64Array[];
};

export function pair({ signatures, fingerprints }: SignedTexts, options: PairOptions): PairReport {
  return pairRows({ signatures: evenRows(signatures), fingerprints }, options);
}
