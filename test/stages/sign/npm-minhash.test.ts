import minhash from 'minhash';
import { expect, test } from 'vitest';
import { signatureLength } from '../../../src/kernel/signatures.js';
import { npmMinhashSigner } from '../../../src/stages/sign/npm-minhash.js';
import { sketch } from '../../shingler.js';
import { randomFrom, setsWithJaccard } from '../random.js';

const yardstick = npmMinhashSigner(minhash.Minhash);

function estimate(signer: (hashes: Float64Array) => Uint32Array, left: Float64Array, right: Float64Array): number {
  const [one, other] = [signer(left), signer(right)];
  return one.filter((slot, at) => slot === other[at]).length / signatureLength;
}

test.each([
  [0.3, 60],
  [0.5, 60],
  [0.8, 200],
  [0.95, 200],
])('the sketch and npm’s minhash both come within four sigma of J = %f on the same %i shingles', (jaccard, size) => {
  const random = randomFrom(size + Math.round(jaccard * 100));
  for (let trial = 0; trial < 5; trial++) {
    const { left, right, jaccard: exact } = setsWithJaccard(jaccard, size, random);
    const sigma = Math.sqrt((exact * (1 - exact)) / signatureLength);
    for (const signer of [sketch, yardstick]) {
      expect(Math.abs(estimate(signer, left, right) - exact)).toBeLessThan(4 * sigma);
    }
  }
});

test('equal sets have equal signatures by npm’s minhash', () => {
  const { left } = setsWithJaccard(1, 50, randomFrom(3));
  expect(yardstick(left.toReversed())).toEqual(yardstick(left));
});

test('its signature is as long as the sketch', () => {
  expect(yardstick(Float64Array.of(1))).toHaveLength(signatureLength);
});
