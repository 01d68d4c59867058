import { expect, test } from 'vitest';
import type { VerifiedPair } from '../../../src/model/pair.js';
import { cohesionOf } from '../../../src/stages/cluster/cohesion.js';

const figures = { containmentOfLeft: 1, containmentOfRight: 1, shared: 90 };

function pairOf(left: number, right: number, jaccard: number, relation: VerifiedPair['relation']): VerifiedPair {
  const asRead = { jaccard, ...figures };
  return { left, right, estimate: null, ...figures, jaccard, relation, verdict: null, alignment: null, asRead };
}

const near = (left: number, right: number, jaccard: number) => pairOf(left, right, jaccard, 'nearDuplicate');

/** Texts 0 to 3, each a document; 0 is kept. */
const singles = [[0], [1], [2], [3]];

test('texts that resemble one another as they do the kept one are a tight group', () => {
  const toKept = [near(0, 1, 0.98), near(0, 2, 0.97), near(0, 3, 0.99)];
  const pairs = [...toKept, near(1, 2, 0.96), near(1, 3, 0.98), near(2, 3, 0.97)];
  expect(cohesionOf([{ kept: 0, dropped: toKept }], singles, pairs)).toEqual([
    { smallest: 0.97, mean: 0.98, texts: 4, verifiedShare: 1 },
  ]);
});

test('texts that each resemble the kept one, and not one another, are a loose group', () => {
  const toKept = [near(0, 1, 0.62), near(0, 2, 0.61), near(0, 3, 0.6)];
  const pairs = [...toKept, pairOf(1, 2, 0.41, 'overlap'), pairOf(2, 3, 0.4, 'overlap')];
  expect(cohesionOf([{ kept: 0, dropped: toKept }], singles, pairs)).toEqual([
    { smallest: 0.6, mean: 0.61, texts: 4, verifiedShare: 0.5 },
  ]);
});

test('identical documents are one text, however many pairs were verified among them', () => {
  const toKept = [pairOf(0, 2, 1, 'identical'), pairOf(1, 2, 1, 'identical')];
  expect(cohesionOf([{ kept: 2, dropped: toKept }], [[0, 1, 2]], toKept)).toEqual([
    { smallest: 1, mean: 1, texts: 1, verifiedShare: 1 },
  ]);
});

test('of two texts that several documents have the pair counts once', () => {
  const toKept = [near(0, 3, 0.9), near(1, 3, 0.9), pairOf(2, 3, 1, 'identical')];
  const pairs = [near(0, 2, 0.9), ...toKept];
  const identical = [
    [0, 1],
    [2, 3],
  ];
  expect(cohesionOf([{ kept: 3, dropped: toKept }], identical, pairs)).toMatchObject([{ texts: 2, verifiedShare: 1 }]);
});

test('pairs between clusters and outside of them do not count', () => {
  const clusters = [
    { kept: 0, dropped: [near(0, 1, 0.8)] },
    { kept: 2, dropped: [near(2, 3, 0.7)] },
  ];
  const pairs = [near(0, 1, 0.8), near(1, 2, 0.6), near(2, 3, 0.7), near(3, 4, 0.9)];
  expect(cohesionOf(clusters, [...singles, [4]], pairs).map(({ verifiedShare }) => verifiedShare)).toEqual([1, 1]);
});
