import { hashUnits, mix } from '../src/kernel/hash.js';

/** Numbers from 0 up to 1, the same for the same seed (a counter through MurmurHash3's finaliser). */
export function randomNumbers(seed: string): () => number {
  let counter = hashUnits(seed, 0x9747b28c);
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    return mix(counter) / 2 ** 32;
  };
}
