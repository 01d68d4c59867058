import { mix } from '../../kernel/hash.js';

/** Words in a shingle. */
export const shingleLength = 5;

const multiplier = 0x9e3779b1;
/** The multiplier to the fifth power: what a word's hash has been multiplied by when it leaves the shingle. */
const leaving = Array.from({ length: shingleLength }).reduce<number>((power) => Math.imul(power, multiplier), 1);

/** By place, a 32-bit polynomial of the hashes of five words (Karp and Rabin 1987). */
export function shingleHashes(hashes: Float64Array): Int32Array {
  const shingles = new Int32Array(Math.max(0, hashes.length - shingleLength + 1));
  let hash = 0;
  for (let at = 0; at < hashes.length; at++) {
    hash = (Math.imul(hash, multiplier) + (hashes[at] | 0)) | 0;
    if (at >= shingleLength) hash = (hash - Math.imul(hashes[at - shingleLength], leaving)) | 0;
    if (at >= shingleLength - 1) shingles[at - shingleLength + 1] = mix(hash);
  }
  return shingles;
}
