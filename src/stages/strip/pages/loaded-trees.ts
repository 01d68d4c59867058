import type { Place } from '../../../kernel/column-memory.js';
import type { Columns } from '../../../kernel/columns.js';
import type { BoostedTrees } from './boosted-trees.js';
import { type CompiledTrees, compiledTrees } from './compiled-trees.js';
import type { BlockFeatures } from './feature-columns.js';

/** What trees say of rows. */
export type TreeScores = {
  readonly logOdds: Float32Array;
  /** The features that moved a row's log-odds most, largest first. */
  leading(row: number): { readonly feature: string; readonly weight: number }[];
};

/** Features that are told of each row. */
const told = 3;

/** Rows that are scored together: they bound what compiled code holds of a page's figures, 1 KB a row. */
const mostRows = 4096;

/** Trees in the memory of the columns that they score. */
export class LoadedTrees {
  readonly features: readonly string[];
  private readonly trees: CompiledTrees;
  private readonly place: Place;

  /** @throws RangeError where a tree has more than sixteen leaves, or the columns have begun a page */
  constructor(
    private readonly columns: Columns,
    trees: BoostedTrees,
  ) {
    this.features = trees.features;
    this.trees = compiledTrees(trees);
    this.place = columns.place([this.trees.memory]);
  }

  /**
   * The log-odds of each row, and the features that moved them: what a tree adds beyond its mean is credited to the feature that
   * moved the row most on the way to its leaf.
   */
  scoresOf(features: BlockFeatures): TreeScores {
    const { blocks: rows } = features;
    const logOdds = new Float32Array(rows);
    const leading = Array.from({ length: told * 2 }, () => new Float32Array(rows));
    for (let from = 0; from < rows; from += mostRows) {
      this.score(features, from, Math.min(rows, from + mostRows), logOdds, leading);
    }
    return {
      logOdds,
      leading: (row) => {
        const found: { feature: string; weight: number }[] = [];
        for (let rank = 0; rank < told; rank++) {
          const weight = Math.round(leading[rank][row] * 100) / 100;
          if (weight !== 0) found.push({ feature: this.features[leading[told + rank][row]], weight });
        }
        return found;
      },
    };
  }

  private score(
    { blocks, values, names }: BlockFeatures,
    from: number,
    to: number,
    logOdds: Float32Array,
    leading: readonly Float32Array[],
  ): void {
    const { columns, place, trees } = this;
    columns.begin(to - from);
    const first = columns.matrix(names.length, (feature) =>
      values.subarray(feature * blocks + from, feature * blocks + to),
    );
    const leadingColumns = columns.several(leading.length);
    logOdds.set(columns.values(columns.scoreTrees({ place, ...trees }, first, names.length, leadingColumns[0])), from);
    for (const [at, column] of leadingColumns.entries()) leading[at].set(columns.values(column), from);
  }
}
