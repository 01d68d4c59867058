import type { HashSets } from '../../kernel/hash-sets.js';
import { sixDecimals } from '../../kernel/six-decimals.js';
import type { Similarity } from '../../model/pair.js';

/** Exact similarity of sets of distinct hashes. Comparing one left set with many right ones in a row is cheapest. */
export class SimilarityMeter {
  constructor(private readonly sets: HashSets) {}

  measure(left: Float64Array, right: Float64Array): Similarity {
    return similarityOf(this.sets.countShared(left, right), left.length, right.length);
  }
}

/** The figures that follow from the sizes of two sets and of their intersection. */
export function similarityOf(shared: number, left: number, right: number): Similarity {
  return {
    jaccard: shareOf(left + right - shared, shared),
    containmentOfLeft: shareOf(left, shared),
    containmentOfRight: shareOf(right, shared),
    shared,
  };
}

function shareOf(whole: number, part: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The figures as they are written, and as relations are decided on them. */
export function writtenFigures({ jaccard, containmentOfLeft, containmentOfRight, shared }: Similarity): Similarity {
  return {
    jaccard: sixDecimals(jaccard),
    containmentOfLeft: sixDecimals(containmentOfLeft),
    containmentOfRight: sixDecimals(containmentOfRight),
    shared,
  };
}
