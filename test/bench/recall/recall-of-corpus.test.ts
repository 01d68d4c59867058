import { expect, test } from 'vitest';
import type { EngineRun } from '../../../bench/recall/engine-pairs.js';
import { recallOfCorpus } from '../../../bench/recall/recall-of-corpus.js';
import { shingler } from '../../shingler.js';
import { randomFrom, randomText } from '../../stages/random.js';

const words = randomText(100, randomFrom(21));
const documents = [
  { id: 'b', text: words.join(' ') },
  { id: 'a', text: words.join(' ') },
  { id: 'c', text: [...words.slice(0, 99), 'other'].join(' ') },
  { id: 'd', text: [...words.slice(0, 98), 'two', 'others'].join(' ') },
  { id: 'e', text: '' },
];

/** A run that found only some pairs. */
const runWith = (keys: readonly string[]): EngineRun => ({
  pairs: new Map(keys.map((key) => [key, { jaccard: 95 / 97, byBands: true }])),
  pairing: { bands: 42, rowsPerBand: 3 } as EngineRun['pairing'],
  seconds: 0,
});

test('of the pairs of distinct texts those in the run count as found, under the smallest id of the same text', () => {
  const { texts, fromJaccard, missed, claimed } = recallOfCorpus(documents, runWith(['a c']), shingler);
  expect(texts).toBe(3);
  expect(fromJaccard.get(0.8)).toEqual({ pairs: 3, found: 1 });
  expect(missed.map(({ left, right }) => [left, right].sort().join(' '))).toEqual(['a d', 'c d']);
  expect(claimed).toEqual({ pairs: 1, found: 1 });
});

test('a figure that brute force does not confirm lowers precision', () => {
  const { claimed } = recallOfCorpus(documents, runWith(['a c', 'a d']), shingler);
  expect(claimed).toEqual({ pairs: 2, found: 1 });
});
