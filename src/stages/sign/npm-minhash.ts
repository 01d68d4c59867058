import { signatureLength } from '../../kernel/signatures.js';

/** What this project uses of the npm package `minhash`; its constructor is handed in, so it is loaded only on demand. */
export type MinhashConstructor = new (configuration: {
  numPerm: number;
  seed: number;
}) => {
  hashvalues: number[];
  update(item: string): void;
};

/**
 * A signer over the npm package `minhash`: classic MinHash, 128 permutations. The package hashes strings with a
 * weak hash that is biased on strings that look alike, so shingles are handed over as their hash in base 36.
 */
export function npmMinhashSigner(Minhash: MinhashConstructor): (hashes: Float64Array) => Uint32Array {
  return (hashes) => {
    const sketch = new Minhash({ numPerm: signatureLength, seed: 1 });
    for (const hash of hashes) sketch.update(hash.toString(36));
    return Uint32Array.from(sketch.hashvalues);
  };
}
