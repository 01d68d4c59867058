import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shingleLength } from '../../src/kernel/shingler.js';
import { winnowingWindow } from '../../src/stages/sign/stage.js';
import { shingleSequence, sketch, winnow } from '../shingler.js';
import { anyHash } from './arbitraries.js';

/** Few words, so that windows hold repeats and ties. */
const words = (minimum: number, maximum: number) =>
  fc.array(
    fc.constantFrom('ferry', 'tide', 'quay', 'fog', 'sound', 'lamp', 'rope', 'crew', 'storm', 'bell', 'oar', 'mast'),
    { minLength: minimum, maxLength: maximum },
  );

const fingerprintsOf = (text: readonly string[]) => winnow(shingleSequence(text.join(' ')).hashes);

test('any shared run of twenty words leaves a fingerprint in both texts', () => {
  const run = winnowingWindow + shingleLength - 1;
  fc.assert(
    fc.property(words(run, run), words(0, 60), words(0, 60), words(0, 60), words(0, 60), (shared, a, b, c, d) => {
      const left = new Set(fingerprintsOf([...a, ...shared, ...b]));
      expect(fingerprintsOf([...c, ...shared, ...d]).some((fingerprint) => left.has(fingerprint))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('each window of shingles holds a fingerprint', () => {
  fc.assert(
    fc.property(fc.array(anyHash, { minLength: 1, maxLength: 120 }), (sequence) => {
      const chosen = new Set(winnow(Float64Array.from(sequence)));
      for (let start = 0; start + winnowingWindow <= sequence.length; start++) {
        const window = sequence.slice(start, start + winnowingWindow);
        expect(chosen.has(Math.min(...window))).toBe(true);
      }
    }),
  );
});

test('fingerprints are distinct shingles in ascending order', () => {
  fc.assert(
    fc.property(fc.array(anyHash, { maxLength: 120 }), (sequence) => {
      const fingerprints = [...winnow(Float64Array.from(sequence))];
      expect(fingerprints).toEqual([...new Set(fingerprints)].sort((a, b) => a - b));
      expect(fingerprints.every((fingerprint) => sequence.includes(fingerprint))).toBe(true);
    }),
  );
});

test('a signature depends on the set of shingles alone', () => {
  const set = fc.uniqueArray(anyHash, { maxLength: 200 });
  const shuffled = set.chain((hashes) =>
    fc.tuple(fc.constant(hashes), fc.shuffledSubarray(hashes, { minLength: hashes.length })),
  );
  fc.assert(
    fc.property(shuffled, ([hashes, others]) => {
      expect(sketch(Float64Array.from(others))).toEqual(sketch(Float64Array.from(hashes)));
    }),
  );
});

test('repeating shingles does not change a signature', () => {
  fc.assert(
    fc.property(fc.array(anyHash, { maxLength: 200 }), (hashes) => {
      const twice = Float64Array.from([...hashes, ...hashes]);
      expect(sketch(twice)).toEqual(sketch(Float64Array.from(new Set(hashes))));
    }),
  );
});
