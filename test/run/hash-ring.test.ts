import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashRing } from '../../src/run/hash-ring.js';

test('every view that is not stale holds its set, whatever was put after it', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 60 });
  fc.assert(
    fc.property(sizes, (lengths) => {
      const ring = new HashRing(100);
      const views = lengths.map((length, key) => {
        const view = ring.put(key, new Float64Array(length).fill(key));
        expect([...view]).toEqual(Array.from({ length }, () => key));
        return view;
      });
      for (const [key, view] of views.entries()) {
        if (!ring.isStale(key, view)) expect([...view]).toEqual(Array.from({ length: lengths[key] }, () => key));
        if (ring.get(key) !== undefined) expect(ring.get(key)).toBe(view);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('what was put last is still there behind the next one', () => {
  const ring = new HashRing(100);
  for (let key = 0; key < 200; key++) {
    ring.put(key, new Float64Array(1 + ((key * 37) % 33)).fill(key));
    if (key > 0) expect(ring.get(key - 1)).toBeDefined();
  }
});

test('a set of more than a third of the capacity is not held, and is right all the same', () => {
  const ring = new HashRing(100);
  const small = ring.put(1, Float64Array.of(1));
  const large = ring.put(2, new Float64Array(34).fill(2));
  expect([ring.get(2), ring.isStale(2, large), large[33], ring.isStale(1, small)]).toEqual([
    undefined,
    false,
    2,
    false,
  ]);
});
