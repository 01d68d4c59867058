import { HashSet53 } from '../../kernel/sets.js';
import type { Similarity } from '../../model/pair.js';

/**
 * Exact similarity of sets of distinct hashes. Comparing one left set with many right ones in a row fills the table
 * once.
 */
export class SimilarityMeter {
  private readonly table = new HashSet53();
  private filledWith: Float64Array | undefined;

  measure(left: Float64Array, right: Float64Array): Similarity {
    if (this.filledWith !== left) {
      this.table.clear();
      for (const hash of left) this.table.add(hash);
      this.filledWith = left;
    }
    let shared = 0;
    for (const hash of right) if (this.table.has(hash)) shared++;
    return similarityOf(shared, left.length, right.length);
  }
}

/** The figures that follow from the sizes of two sets and of their intersection. */
export function similarityOf(shared: number, left: number, right: number): Similarity {
  const share = (of: number) => (of === 0 ? 0 : shared / of);
  return {
    jaccard: share(left + right - shared),
    containmentOfLeft: share(left),
    containmentOfRight: share(right),
    shared,
  };
}
