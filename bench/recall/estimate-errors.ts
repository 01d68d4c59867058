import { join53 } from '../../src/kernel/hash.js';
import type { Shingler } from '../../src/kernel/shingler.js';
import { shareOfEqualSlots, signatureLength } from '../../src/kernel/signatures.js';
import { type Random, randomOf } from '../corpus/random.js';

/** How far estimates are off, for two sets of so many hashes each that share so many. */
export type EstimateError = {
  readonly shingles: number;
  readonly jaccard: number;
  /** Root of the mean squared error over sqrt(J(1 − J) / 128), the error of so many independent slots. */
  readonly overTheory: number;
  /** Mean error; an estimate without bias has 0. */
  readonly bias: number;
};

export const shingleCounts = [40, 60, 80, 100, 150, 200, 300, 500, 1_000, 2_000, 3_000];
export const similarities = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** Over random 53-bit hashes. With 20,000 repetitions the ratio itself is off by about .005. */
export function estimateErrors(shingler: Shingler, repetitions: number): EstimateError[] {
  const random = randomOf('estimate errors');
  return shingleCounts.flatMap((shingles) =>
    similarities.map((wanted) => {
      const shared = Math.round((2 * shingles * wanted) / (1 + wanted));
      const jaccard = shared / (2 * shingles - shared);
      let squares = 0;
      let sum = 0;
      for (let repetition = 0; repetition < repetitions; repetition++) {
        const both = hashes(2 * shingles - shared, random);
        const left = shingler.readHashes(both.subarray(0, shingles)).signature().slice();
        const right = shingler
          .readHashes(both.subarray(shingles - shared))
          .signature()
          .slice();
        const error = shareOfEqualSlots(left, right) - jaccard;
        squares += error * error;
        sum += error;
      }
      const theory = Math.sqrt((jaccard * (1 - jaccard)) / signatureLength);
      return { shingles, jaccard, overTheory: Math.sqrt(squares / repetitions) / theory, bias: sum / repetitions };
    }),
  );
}

function hashes(count: number, random: Random): Float64Array {
  return Float64Array.from({ length: count }, () => join53(random() * 2 ** 32, random() * 2 ** 32));
}
