import { mix } from '../../kernel/hash.js';

/** Slots of a signature. */
export const signatureLength = 128;

/** A slot that no shingle reached; only the signature of a text without words has any. */
export const emptySlot = 0xffffffff;

const slotSeed = 0x2545f491;
const valueSeed = 0x1b873593;
const roundStep = 0x9e3779b9;

/**
 * FastSimilaritySketch (Dahlgaard, Knudsen, Thorup, FOCS 2017): round 0 throws each shingle into one slot and keeps
 * the smallest value there (one-permutation hashing); each further round throws all shingles again but fills only
 * slots that are still empty; the last `signatureLength` rounds aim at one slot each, so none stays empty. The share
 * of equal slots of two signatures estimates the Jaccard similarity of the two sets without bias.
 *
 * @param hashes distinct 53-bit shingle hashes, in any order
 * @returns 128 unsigned 32-bit values; all `emptySlot` for an empty set
 */
export function fastSimilaritySketch(hashes: Float64Array): Uint32Array {
  const slots = new Uint32Array(signatureLength).fill(emptySlot);
  const filled = new Uint8Array(signatureLength);
  if (hashes.length === 0) return slots;
  let missing = signatureLength;
  for (let round = 0; round < 2 * signatureLength && missing > 0; round++) {
    const salt = Math.imul(round + 1, roundStep);
    const target = round < signatureLength ? -1 : round - signatureLength;
    if (target >= 0 && filled[target] === 1) continue;
    const newlyFilled: number[] = [];
    for (let at = 0; at < hashes.length; at++) {
      const low = hashes[at] % 0x100000000;
      const high = (hashes[at] - low) / 0x100000000;
      const folded = mix(low ^ salt) ^ Math.imul(high, 0x85ebca6b);
      const slot = target >= 0 ? target : mix(folded ^ slotSeed) % signatureLength;
      if (filled[slot] === 1) continue;
      const value = Math.min(mix(folded ^ valueSeed), emptySlot - 1);
      if (slots[slot] === emptySlot) newlyFilled.push(slot);
      if (value < slots[slot]) slots[slot] = value;
    }
    for (const slot of newlyFilled) filled[slot] = 1;
    missing -= newlyFilled.length;
  }
  return slots;
}
