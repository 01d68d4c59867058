import { type ExamplePage, unscored } from './labelled-examples.js';

/** Rows of features with a label each (1 is body) and a weight: how likely the row is drawn. */
export type Examples = {
  /** `rows × features`. */
  readonly matrix: Float32Array;
  readonly features: readonly string[];
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
  readonly fold: Uint8Array;
};

/** A page's lines share this power of their number: large pages weigh more than small ones, but not by as much. */
const sizePower = 0.4;

/** Weight of the pages made from others, against the set they come from. */
const variantWeights = { whole: 1, body: 0.02, thinned: 0.1 };

/** The scored lines of the pages as rows; the lines of a set weigh together what `setWeights` says. */
export function examplesOf(
  pages: readonly ExamplePage[],
  setWeights: Readonly<Record<string, number>>,
  features: readonly string[],
  columnsOf: (page: ExamplePage) => readonly Float32Array[],
): Examples {
  const scored = pages.map(({ labels }) => labels.filter((label) => label !== unscored).length);
  const total = new Map<string, number>();
  for (const [at, page] of pages.entries()) {
    total.set(kindOf(page), (total.get(kindOf(page)) ?? 0) + scored[at] ** sizePower);
  }
  const rows = scored.reduce((sum, count) => sum + count, 0);
  const examples = {
    matrix: new Float32Array(rows * features.length),
    features,
    labels: new Uint8Array(rows),
    weights: new Float64Array(rows),
    fold: new Uint8Array(rows),
  };
  let row = 0;
  for (const [at, page] of pages.entries()) {
    const share = scored[at] ** (sizePower - 1) / (total.get(kindOf(page)) as number);
    const weight = share * setWeights[page.set] * variantWeights[page.variant];
    const columns = columnsOf(page);
    for (let line = 0; line < page.lines; line++) {
      if (page.labels[line] === unscored) continue;
      let feature = row * features.length;
      for (const matrix of columns) {
        for (let from = line; from < matrix.length; from += page.lines) examples.matrix[feature++] = matrix[from];
      }
      examples.labels[row] = page.labels[line];
      examples.weights[row] = weight;
      examples.fold[row] = page.fold;
      row++;
    }
  }
  return examples;
}

function kindOf({ set, variant }: ExamplePage): string {
  return `${set}, ${variant}`;
}

export function rowsWhere({ labels }: Examples, isIn: (row: number) => boolean): Int32Array {
  return Int32Array.from(labels.keys()).filter(isIn);
}
