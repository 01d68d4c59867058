import { expect, test } from 'vitest';
import { winnowingWindow } from '../../src/stages/sign/stage.js';
import { shingleSequence, winnow } from '../shingler.js';
import { randomFrom, randomText } from '../stages/random.js';

const fingerprintsOf = (words: readonly string[]) => winnow(shingleSequence(words.join(' ')).hashes);

test('a text without words has no fingerprint', () => {
  expect(winnow(new Float64Array(0))).toEqual(new Float64Array(0));
});

test('a text shorter than a window has its smallest shingle as fingerprint', () => {
  expect([...winnow(Float64Array.of(8, 3, 9, 4))]).toEqual([3]);
});

test('of each window the smallest shingle is taken', () => {
  const falling = Float64Array.from({ length: winnowingWindow + 2 }, (_, at) => 100 - at);
  expect([...winnow(falling)]).toEqual([83, 84, 85]);
});

test('a shingle that is smallest in many windows is taken once', () => {
  const sequence = Float64Array.from({ length: 2 * winnowingWindow - 1 }, (_, at) =>
    at === winnowingWindow - 1 ? 1 : 50 + at,
  );
  expect([...winnow(sequence)]).toEqual([1]);
});

test('a shingle that repeats is one fingerprint', () => {
  expect([...winnow(Float64Array.from({ length: 60 }, () => 7))]).toEqual([7]);
});

test('the same text gives the same fingerprints', () => {
  const words = randomText(400, randomFrom(1));
  expect(fingerprintsOf(words)).toEqual(fingerprintsOf([...words]));
});

test('about two of seventeen shingles become fingerprints', () => {
  const share = fingerprintsOf(randomText(20_000, randomFrom(2))).length / 20_000;
  expect(share).toBeGreaterThan(0.11);
  expect(share).toBeLessThan(0.125);
});

test('a run of nineteen words may go unseen and one of twenty never does', () => {
  const found = (length: number) => {
    const random = randomFrom(length);
    let seen = 0;
    for (let trial = 0; trial < 300; trial++) {
      const run = randomText(length, random);
      const left = new Set(fingerprintsOf([...randomText(60, random), ...run, ...randomText(60, random)]));
      const right = fingerprintsOf([...randomText(60, random), ...run, ...randomText(60, random)]);
      if (right.some((fingerprint) => left.has(fingerprint))) seen++;
    }
    return seen;
  };
  expect([found(19) < 300, found(20)]).toEqual([true, 300]);
});
