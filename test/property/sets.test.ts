import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashSet53 } from '../../src/kernel/sets.js';
import { loadSimilarityMeter } from '../../src/run/similarity-meter.js';
import { distinct } from '../shingler.js';
import { anyHash } from './arbitraries.js';

const anyStep = fc.oneof(
  { weight: 20, arbitrary: anyHash.map((hash) => ({ kind: 'add' as const, hash })) },
  { weight: 10, arbitrary: anyHash.map((hash) => ({ kind: 'has' as const, hash })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'clear' as const, hash: 0 }) },
  { weight: 1, arbitrary: fc.nat(2 ** 40).map((hash) => ({ kind: 'addMany' as const, hash })) },
);

test('a hash set answers every step as a Set does', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 200 }), (steps) => {
      const set = new HashSet53();
      const model = new Set<number>();
      for (const { kind, hash } of steps) {
        if (kind === 'clear') {
          set.clear();
          model.clear();
        } else if (kind === 'has') expect(set.has(hash)).toBe(model.has(hash));
        else {
          const count = kind === 'add' ? 1 : 700;
          for (let value = hash; value < hash + count; value++) {
            if (set.add(value) === model.has(value)) throw new Error(`add(${value}) answers wrongly`);
            model.add(value);
          }
        }
      }
      for (const hash of model) if (!set.has(hash)) throw new Error(`${hash} is lost`);
    }),
    { numRuns: 60 },
  );
});

test('distinct hashes are those of a Set, in its order', () => {
  fc.assert(
    fc.property(fc.array(anyHash), (hashes) => {
      expect([...distinct(Float64Array.from(hashes))]).toEqual([...new Set(hashes)]);
    }),
  );
});

const anySet = fc.uniqueArray(fc.oneof(anyHash, fc.nat(30)), { maxLength: 60 });

test('the similarity of two sets is what counting their members gives', () => {
  fc.assert(
    fc.property(anySet, anySet, (left, right) => {
      const shared = left.filter((hash) => right.includes(hash)).length;
      const union = new Set([...left, ...right]).size;
      expect(loadSimilarityMeter().measure(Float64Array.from(left), Float64Array.from(right))).toEqual({
        jaccard: union === 0 ? 0 : shared / union,
        containmentOfLeft: left.length === 0 ? 0 : shared / left.length,
        containmentOfRight: right.length === 0 ? 0 : shared / right.length,
        shared,
      });
    }),
  );
});

test('one meter gives the same figures whatever it measured before', () => {
  const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(anySet, { minLength: 5, maxLength: 5 }), pairs, (sets, order) => {
      const columns = sets.map((set) => Float64Array.from(set));
      const meter = loadSimilarityMeter();
      for (const [left, right] of order) {
        const fresh = loadSimilarityMeter().measure(columns[left], columns[right]);
        expect(meter.measure(columns[left], columns[right])).toEqual(fresh);
      }
    }),
  );
});
