import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashRing } from '../../src/kernel/hash-ring.js';
import { compiledKernel } from '../../src/run/compiled-kernel.js';

const ringOf = (capacity: number) => new HashRing(compiledKernel(), capacity);
const bytesOf = (hashes: readonly number[]) => new Uint8Array(BigUint64Array.from(hashes, BigInt).buffer);
const anySet = fc.array(fc.nat(60), { maxLength: 70 });

test('two sets that are held are counted as Sets are, whatever else was put', () => {
  fc.assert(
    fc.property(fc.array(anySet, { maxLength: 40 }), fc.integer({ min: 1, max: 300 }), (sets, capacity) => {
      const ring = ringOf(capacity);
      const distinct = sets.map((hashes) => new Set(hashes));
      for (const [key, hashes] of sets.entries()) {
        ring.put(key, bytesOf(hashes));
        for (let left = 0; left <= key; left++) {
          const [one, other] = [distinct[left], distinct[key]];
          if (!ring.has(left)) continue;
          const shared = [...one].filter((hash) => other.has(hash)).length;
          expect(ring.compare(left, key)).toEqual({ left: one.size, right: other.size, shared });
          expect(ring.compare(key, left)).toEqual({ left: other.size, right: one.size, shared });
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('sets of each their own hashes never take one another for theirs, empty ones among them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 60 }), fc.integer({ min: 6, max: 20 }), (lengths, capacity) => {
      const ring = ringOf(capacity);
      const hashesOf = (key: number) => Array.from({ length: lengths[key] }, (_, at) => key * 100 + at);
      for (const key of lengths.keys()) {
        ring.put(key, bytesOf(hashesOf(key)));
        for (let earlier = 0; earlier < key; earlier++) {
          if (!ring.has(earlier)) continue;
          expect(ring.compare(earlier, key)).toEqual({ left: lengths[earlier], right: lengths[key], shared: 0 });
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('an empty set takes nobody’s place', () => {
  const ring = ringOf(1_000);
  ring.put(0, bytesOf([]));
  ring.put(1, bytesOf([1, 2, 3]));
  expect([ring.holdsAll, ring.has(0), ring.has(1)]).toEqual([true, true, true]);
});

test('sets that are kept stay until all are let go, whatever is put behind them', () => {
  const ring = ringOf(20);
  for (const key of [0, 1]) ring.put(key, bytesOf([key, 10, 11]));
  ring.keep();
  for (let key = 2; key < 40; key++) {
    ring.put(key, bytesOf([100 + key, 10, 200 + key]));
    expect([ring.has(0), ring.has(1)]).toEqual([true, true]);
    expect(ring.compare(0, key)).toEqual({ left: 3, right: 3, shared: 1 });
  }
  expect(() => ring.keep()).toThrow(RangeError);
  ring.clear();
  expect([ring.has(0), ring.has(39), ring.heldHashes]).toEqual([false, false, 0]);
});

test('a large set raises the capacity until all are let go', () => {
  const ring = ringOf(10);
  ring.put(0, bytesOf(Array.from({ length: 50 }, (_, at) => at)));
  expect([ring.has(0), ring.capacity]).toEqual([true, 10]);
  ring.clear();
  for (const key of [1, 2, 3, 4]) ring.put(key, bytesOf([1, 2, 3]));
  expect(ring.has(1)).toBe(false);
});

test('what was put last is still there behind the next one, however large that is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }), (lengths) => {
      const ring = ringOf(100);
      for (const [key, length] of lengths.entries()) {
        ring.put(key, bytesOf(Array.from({ length }, (_, at) => at)));
        if (key > 0) expect(ring.has(key - 1)).toBe(true);
      }
    }),
  );
});

test('it says whether it holds all that was put', () => {
  const ring = ringOf(10);
  for (const key of [0, 1, 2]) ring.put(key, bytesOf([1, 2, 3]));
  expect([ring.holdsAll, ring.has(0)]).toEqual([true, true]);
  ring.put(3, bytesOf([1, 2, 3]));
  expect([ring.holdsAll, ring.has(0), ring.has(3)]).toEqual([false, false, true]);
});
