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
