import { hashUnits, mix } from '../../src/kernel/hash.js';

/** Numbers from 0 up to 1, each a multiple of 2^-32. */
export type Random = () => number;

/**
 * The same numbers for the same seed (sfc32 of PractRand, Chris Doty-Humphrey). Its 128 bits of state keep a million
 * documents, each with a seed of its own, from running through the same numbers.
 */
export function randomOf(seed: string): Random {
  let a = mix(hashUnits(seed, 0x9e3779b1));
  let b = mix(hashUnits(seed, 0x85ebca6b));
  let c = mix(hashUnits(seed, 0xc2b2ae35));
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** A whole number from `least` to `most`. */
export function wholeNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
