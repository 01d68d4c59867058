import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BoostedTrees, leaf, scoresOf } from '../../../../src/stages/strip/pages/boosted-trees.js';

const features = ['words', 'linked', 'depth', 'commas', 'place'];

type Node = { readonly value: number; readonly asked?: { feature: number; limit: number; low: Node; high: Node } };

const figure = fc.integer({ min: -8, max: 8 });
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
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
function followed({ value, asked }: Node, row: readonly number[], added: number[]): number {
  if (asked === undefined) return value;
  const next = row[asked.feature] <= asked.limit ? asked.low : asked.high;
  added[asked.feature] += next.value - value;
  return followed(next, row, added);
}

const forest = fc.record({
  nodes: fc.array(node, { maxLength: 4 }),
  bias: figure,
  rows: fc.array(fc.array(figure, { minLength: features.length, maxLength: features.length }), { maxLength: 5 }),
});

const featuresOf = (rows: readonly (readonly number[])[]) => ({
  names: features,
  blocks: rows.length,
  values: Float32Array.from(features.flatMap((_, at) => rows.map((row) => row[at]))),
});

test('a row’s log-odds are the bias and the leaf of each tree that a walk from its root reaches', () => {
  fc.assert(
    fc.property(forest, ({ nodes, bias, rows }) => {
      const { logOdds } = scoresOf(flattened(nodes, bias), featuresOf(rows));
      const walked = rows.map((row) => nodes.reduce((sum, root) => sum + followed(root, row, [0, 0, 0, 0, 0]), bias));
      expect([...logOdds]).toEqual(walked);
    }),
  );
});

test('the features that moved a row most are told largest first, with what they added, and no others', () => {
  fc.assert(
    fc.property(forest, ({ nodes, bias, rows }) => {
      const { leading } = scoresOf(flattened(nodes, bias), featuresOf(rows));
      for (const [at, row] of rows.entries()) {
        const added = [0, 0, 0, 0, 0];
        for (const root of nodes) followed(root, row, added);
        const told = leading(at);
        const sizes = added.map((one) => Math.abs(one)).sort((a, b) => b - a);
        const moved = told.map(({ feature }) => Math.abs(added[features.indexOf(feature)]));
        expect(moved).toEqual(sizes.slice(0, 3).filter((size) => size > 0));
        for (const { feature, weight } of told) {
          expect(weight).toBe(Math.round(added[features.indexOf(feature)] * 100) / 100);
        }
        expect(new Set(told.map(({ feature }) => feature)).size).toBe(told.length);
      }
    }),
  );
});

test('with up to three features, what they added is the log-odds less the bias and the means of the roots', () => {
  const threeAsked = forest.filter(({ nodes }) => nodes.length > 0);
  fc.assert(
    fc.property(threeAsked, ({ nodes, bias, rows }) => {
      const onlyThree = (one: Node): Node =>
        one.asked === undefined
          ? one
          : {
              value: one.value,
              asked: {
                ...one.asked,
                feature: one.asked.feature % 3,
                low: onlyThree(one.asked.low),
                high: onlyThree(one.asked.high),
              },
            };
      const roots = nodes.map(onlyThree);
      const { logOdds, leading } = scoresOf(flattened(roots, bias), featuresOf(rows));
      const means = roots.reduce((sum, { value }) => sum + value, bias);
      for (const at of rows.keys()) {
        const told = leading(at).reduce((sum, { weight }) => sum + weight, 0);
        // Each weight is told with two decimals.
        expect(Math.abs(told - (logOdds[at] - means))).toBeLessThanOrEqual(0.016);
      }
    }),
  );
});

test('trees of a single leaf move nothing', () => {
  const { logOdds, leading } = scoresOf(flattened([{ value: 0.5 }, { value: -2 }], 1), featuresOf([[1, 2, 3, 4, 5]]));
  expect([[...logOdds], leading(0)]).toEqual([[-0.5], []]);
});

test('no trees give the bias', () => {
  expect([...scoresOf(flattened([], -1.5), featuresOf([[0, 0, 0, 0, 0]])).logOdds]).toEqual([-1.5]);
});

test('a value that is the limit goes to the lower branch', () => {
  const root: Node = { value: 0, asked: { feature: 2, limit: 3, low: { value: -1 }, high: { value: 1 } } };
  const rows = [2, 3, 4].map((depth) => [0, 0, depth, 0, 0]);
  expect([...scoresOf(flattened([root], 0), featuresOf(rows)).logOdds]).toEqual([-1, -1, 1]);
});
