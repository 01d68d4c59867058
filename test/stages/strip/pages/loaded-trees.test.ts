import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BoostedTrees, leaf } from '../../../../src/stages/strip/pages/boosted-trees.js';
import { loadedTrees } from './loaded-trees.js';

const features = ['words', 'linked', 'depth', 'commas', 'place'];

type Node = { readonly value: number; readonly asked?: { feature: number; limit: number; low: Node; high: Node } };

const figure = fc.integer({ min: -8, max: 8 });
const depths = { maxDepth: 4, depthSize: 'small', withCrossShrink: true } as const;
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    depths,
    figure.map((value) => ({ value: value / 8 })),
    fc
      .tuple(figure, fc.nat(features.length - 1), figure, tie('node'), tie('node'))
      .map(([value, feature, limit, low, high]) => ({ value: value / 8, asked: { feature, limit, low, high } })),
  ),
}));

function flattened(nodes: readonly Node[], bias: number): BoostedTrees {
  const rows: { feature: number; threshold: number; right: number; value: number }[] = [];
  const add = ({ value, asked }: Node): void => {
    const row = { feature: asked?.feature ?? leaf, threshold: asked?.limit ?? 0, right: 0, value };
    rows.push(row);
    if (asked === undefined) return;
    add(asked.low);
    row.right = rows.length;
    add(asked.high);
  };
  const roots = nodes.map((root) => {
    const at = rows.length;
    add(root);
    return at;
  });
  return {
    features,
    bias,
    roots: Uint32Array.from(roots),
    feature: Uint8Array.from(rows, (row) => row.feature),
    threshold: Float32Array.from(rows, (row) => row.threshold),
    right: Uint32Array.from(rows, (row) => row.right),
    value: Float32Array.from(rows, (row) => row.value),
  };
}

/** The leaf that a row reaches, and what each step on the way adds to the feature that was asked. */
function followed({ value, asked }: Node, row: readonly number[], added: Map<number, number>): number {
  if (asked === undefined) return value;
  const next = row[asked.feature] <= asked.limit ? asked.low : asked.high;
  added.set(asked.feature, (added.get(asked.feature) ?? 0) + next.value - value);
  return followed(next, row, added);
}

/** What trees add to a row beyond their means, each credited to the feature that moved the row most on the leaf's side. */
function credited(roots: readonly Node[], row: readonly number[]): number[] {
  const credits = [0, 0, 0, 0, 0];
  for (const root of roots) {
    const added = new Map<number, number>();
    const moved = followed(root, row, added) - root.value;
    const [most] = [...added].sort(([, a], [, b]) => (b - a) * Math.sign(moved));
    if (most !== undefined) credits[most[0]] += moved;
  }
  return credits;
}

const forest = fc.record({
  nodes: fc.array(node, { maxLength: 4 }),
  bias: figure,
  rows: fc.array(fc.array(figure, { minLength: features.length, maxLength: features.length }), { maxLength: 20 }),
});

const featuresOf = (rows: readonly (readonly number[])[]) => ({
  names: features,
  blocks: rows.length,
  values: Float32Array.from(features.flatMap((_, at) => rows.map((row) => row[at]))),
});

test('a row’s log-odds are the bias and the leaf of each tree that a walk from its root reaches', () => {
  fc.assert(
    fc.property(forest, ({ nodes, bias, rows }) => {
      const { logOdds } = loadedTrees(flattened(nodes, bias)).scoresOf(featuresOf(rows));
      const walked = rows.map((row) => nodes.reduce((sum, root) => sum + followed(root, row, new Map()), bias));
      expect([...logOdds]).toEqual(walked);
    }),
  );
});

test('the features that moved a row most are told largest first, with what trees added by them, and no others', () => {
  fc.assert(
    fc.property(forest, ({ nodes, bias, rows }) => {
      const { leading } = loadedTrees(flattened(nodes, bias)).scoresOf(featuresOf(rows));
      for (const [at, row] of rows.entries()) {
        const credits = credited(nodes, row);
        const told = leading(at);
        const sizes = credits.map((one) => Math.abs(one)).sort((a, b) => b - a);
        expect(told).toHaveLength(sizes.slice(0, 3).filter((size) => size > 0).length);
        for (const [rank, { feature, weight }] of told.entries()) {
          expect(Math.abs(credits[features.indexOf(feature)])).toBe(sizes[rank]);
          expect(weight).toBe(Math.round(credits[features.indexOf(feature)] * 100) / 100);
        }
        expect(new Set(told.map(({ feature }) => feature)).size).toBe(told.length);
      }
    }),
  );
});

test('what is credited to all features is the log-odds less the bias and the means of the trees', () => {
  const roots: Node[] = [
    {
      value: 0.25,
      asked: {
        feature: 1,
        limit: 0,
        low: { value: -0.5 },
        high: { value: 1, asked: { feature: 2, limit: 3, low: { value: 1.5 }, high: { value: 0.5 } } },
      },
    },
    { value: -0.125, asked: { feature: 4, limit: 1, low: { value: 0 }, high: { value: -1 } } },
  ];
  const { logOdds, leading } = loadedTrees(flattened(roots, 1)).scoresOf(featuresOf([[0, 1, 4, 0, 2]]));
  expect(logOdds[0]).toBe(1 + 0.5 - 1);
  // The second question of the first tree moved the row down, against its leaf's side: the first has all.
  expect(leading(0)).toEqual([
    { feature: 'place', weight: -0.87 },
    { feature: 'linked', weight: 0.25 },
  ]);
});

test('a page of more rows than are scored together is scored piece by piece, to the same figures', () => {
  const root: Node = { value: 0, asked: { feature: 0, limit: 3, low: { value: -1 }, high: { value: 1 } } };
  const rows = Array.from({ length: 10_000 }, (_, row) => [row % 7, 0, 0, 0, 0]);
  const { logOdds, leading } = loadedTrees(flattened([root], 0)).scoresOf(featuresOf(rows));
  expect([...logOdds]).toEqual(rows.map(([value]) => (value <= 3 ? -1 : 1)));
  expect(leading(9_995)).toEqual([{ feature: 'words', weight: 1 }]);
});

test('trees of a single leaf move nothing', () => {
  const trees = loadedTrees(flattened([{ value: 0.5 }, { value: -2 }], 1));
  const { logOdds, leading } = trees.scoresOf(featuresOf([[1, 2, 3, 4, 5]]));
  expect([[...logOdds], leading(0)]).toEqual([[-0.5], []]);
});

test('no trees give the bias', () => {
  expect([...loadedTrees(flattened([], -1.5)).scoresOf(featuresOf([[0, 0, 0, 0, 0]])).logOdds]).toEqual([-1.5]);
});

test('a value that is the limit goes to the lower branch, one that is no number to the higher', () => {
  const root: Node = { value: 0, asked: { feature: 2, limit: 3, low: { value: -1 }, high: { value: 1 } } };
  const rows = [2, 3, 4, Number.NaN].map((depth) => [0, 0, depth, 0, 0]);
  expect([...loadedTrees(flattened([root], 0)).scoresOf(featuresOf(rows)).logOdds]).toEqual([-1, -1, 1, 1]);
});

test('a tree of more than sixteen leaves is refused', () => {
  let root: Node = { value: 1 };
  for (let limit = 0; limit < 16; limit++) {
    root = { value: 0, asked: { feature: 0, limit: -limit, low: root, high: { value: 1 } } };
  }
  expect(() => loadedTrees(flattened([root], 0))).toThrow('17 leaves');
});
