import { expect, test } from 'vitest';
import { type OversizedBucket, OversizedBuckets } from '../../../src/stages/pair/oversized-buckets.js';

function listed(buckets: readonly OversizedBucket[]): OversizedBuckets {
  const oversized = new OversizedBuckets();
  for (const bucket of buckets) oversized.add(bucket);
  return oversized;
}

const band = (size: number, firstRow: number): OversizedBucket => ({ kind: 'band', size, firstRow });
const fingerprint = (size: number, firstRow: number): OversizedBucket => ({ kind: 'fingerprint', size, firstRow });

test('all buckets are counted and the five largest are listed, largest first', () => {
  const { count, largest } = listed([70, 90, 65, 80, 100, 75, 85].map((size) => band(size, size)));
  expect([count, largest.map(({ size }) => size)]).toEqual([7, [100, 90, 85, 80, 75]]);
});

test('the same texts in several bands are listed once, with their largest bucket', () => {
  const { count, largest } = listed([band(70, 3), band(90, 3), band(80, 3), fingerprint(66, 3)]);
  expect([count, largest]).toEqual([4, [band(90, 3), fingerprint(66, 3)]]);
});

test('the order in which buckets come does not count', () => {
  const buckets = [band(70, 1), fingerprint(70, 1), band(70, 0), band(99, 1), fingerprint(65, 9), band(80, 4)];
  expect(listed(buckets.toReversed()).largest).toEqual(listed(buckets).largest);
});
