import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCalibratedModel } from '../../../src/run/decision-rule.js';
import { isAligned } from '../../../src/run/pair-alignment.js';
import { neededJaccard, verdictOf } from '../../../src/stages/verify/decision-rule.js';
import { similarityOf } from '../../../src/stages/verify/similarity.js';

const model = loadCalibratedModel();
const scoreOf = (jaccard: number, longestReplacement: number) =>
  verdictOf({ name: 'calibrated', model }, { jaccard, longestReplacement })?.score ?? Number.NaN;

const jaccards = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc.nat(2_000);

test('a higher Jaccard never lowers the score, and a longer replaced stretch never raises it', () => {
  fc.assert(
    fc.property(jaccards, jaccards, words, words, (one, other, few, many) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const [short, long] = [Math.min(few, many), Math.max(few, many)];
      expect(scoreOf(high, short)).toBeGreaterThanOrEqual(scoreOf(low, short));
      expect(scoreOf(high, long)).toBeLessThanOrEqual(scoreOf(high, short));
    }),
  );
});

test('the needed Jaccard is where pairs begin to be accepted', () => {
  fc.assert(
    fc.property(words, (replaced) => {
      const limit = neededJaccard(model, replaced);
      expect(scoreOf(limit + 0.001, replaced)).toBeGreaterThan(model.needed);
      expect(scoreOf(limit - 0.001, replaced)).toBeLessThan(model.needed);
    }),
  );
});

test('however long a replaced stretch is, near-identical texts are accepted', () => {
  expect(scoreOf(0.75, 100_000)).toBeGreaterThan(model.needed);
});

test('every pair that the calibrated rule can accept is aligned', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (shared, onlyLeft, onlyRight) => {
      const similarity = similarityOf(shared, shared + onlyLeft, shared + onlyRight);
      fc.pre(similarity.jaccard >= neededJaccard(model, 0));
      expect(isAligned(similarity)).toBe(true);
    }),
  );
});
