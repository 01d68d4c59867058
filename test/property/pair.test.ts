import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOfEqualSlots } from '../../src/kernel/signatures.js';
import { chooseBands } from '../../src/stages/pair/bands.js';
import { bucketCap } from '../../src/stages/pair/buckets.js';
import { leastEstimate } from '../../src/stages/pair/candidates.js';
import { quotationCap } from '../../src/stages/pair/meetings.js';
import {
  holdingShare,
  holdingShareAmongMany,
  mostAmongMany,
  partShare,
  rareFingerprints,
} from '../../src/stages/pair/shared-fingerprints.js';
import { fingerprintCap } from '../../src/stages/pair/shared-postings.js';
import { pair } from '../stages/pair/pair-of-arrays.js';
import { randomFrom } from '../stages/random.js';

type Signed = { readonly signatures: readonly Uint32Array[]; readonly fingerprints: readonly Float64Array[] };

const slots = 32;

/** Up to 250 rows with signatures and fingerprints of small numbers, so that buckets of all sizes come about. */
const anyInput = fc
  .record({ seed: fc.nat(), rows: fc.integer({ min: 0, max: 250 }), values: fc.integer({ min: 1, max: 6 }) })
  .map(({ seed, rows, values }): Signed => {
    const random = randomFrom(seed);
    const upTo = (most: number) => Math.floor(most * random());
    return {
      signatures: Array.from({ length: rows }, () => Uint32Array.from({ length: slots }, () => upTo(values))),
      fingerprints: Array.from({ length: rows }, () => {
        const own = new Set(Array.from({ length: upTo(6) }, () => upTo(8) ** 2 * upTo(3) * 2 ** 42));
        return Float64Array.from(own).sort();
      }),
    };
  });

/** Pairs of each bucket as keys, by comparing texts in the plainest way; above the cap a star and a chain. */
function proposedFrom(buckets: Iterable<readonly number[]>): Set<string> {
  const pairs = new Set<string>();
  for (const rows of buckets) {
    for (const [rank, left] of rows.entries()) {
      for (const [distance, right] of rows.slice(rank + 1).entries()) {
        if (rows.length <= bucketCap || rank === 0 || distance === 0) pairs.add(`${left} ${right}`);
      }
    }
  }
  return pairs;
}

const isOversized = ({ length }: readonly number[]) => length > bucketCap;

/** Pairs that share a passage with few others, and those of which one may hold the other; and how many are gone through. */
function proposedByFingerprints(
  postings: readonly (readonly number[])[],
  fingerprints: readonly Float64Array[],
): { pairs: Set<string>; sharing: number } {
  const known = postings.filter(({ length }) => length <= fingerprintCap);
  const commonOf = (row: number) =>
    postings.filter((members) => !known.includes(members) && members.includes(row)).length;
  const mayHold = (row: number) => {
    const amongMany = known.filter((members) => isOversized(members) && members.includes(row)).length;
    return amongMany >= holdingShareAmongMany * (fingerprints[row].length - commonOf(row));
  };
  const pairs = new Set<string>();
  let sharing = 0;
  for (let left = 0; left < fingerprints.length; left++) {
    const amongMany: { right: number; share: number }[] = [];
    const own = known.filter((members) => members.includes(left));
    for (let right = left + 1; right < fingerprints.length; right++) {
      const shared = own.filter((members) => members.includes(right));
      if (shared.length === 0) continue;
      if (shared.some((members) => !isOversized(members) || members[0] === left) || mayHold(left) || mayHold(right))
        sharing++;
      const counts = [left, right].map((row) => fingerprints[row].length - commonOf(row));
      const [fewer, more] = [Math.min(...counts), Math.max(...counts)];
      const share = (of: number) => of / fewer;
      const rare = shared.filter(({ length }) => length <= quotationCap).length;
      const largest = Math.max(...shared.map(({ length }) => length));
      const isQuotation =
        rare >= rareFingerprints ||
        (rare === shared.length && (commonOf(left) === 0 || commonOf(right) === 0)) ||
        shared.some((members) => members.length === largest && members[0] === left);
      if (isQuotation || shared.filter((members) => !isOversized(members)).length >= holdingShare * fewer) {
        pairs.add(`${left} ${right}`);
      } else if (shared.length >= holdingShareAmongMany * fewer && fewer < partShare * more) {
        amongMany.push({ right, share: share(shared.length) });
      }
    }
    amongMany.sort((a, b) => b.share - a.share || a.right - b.right);
    for (const { right } of amongMany.slice(0, mostAmongMany)) pairs.add(`${left} ${right}`);
  }
  return { pairs, sharing };
}

function bucketsBy(rows: readonly number[], keysOf: (row: number) => readonly string[]): number[][] {
  const buckets = new Map<string, number[]>();
  for (const row of rows) for (const key of keysOf(row)) buckets.set(key, [...(buckets.get(key) ?? []), row]);
  return [...buckets.values()].filter(({ length }) => length > 1);
}

function byBruteForce({ signatures, fingerprints }: Signed, threshold: number) {
  const { bands, rowsPerBand } = chooseBands(threshold, slots);
  const rows = [...signatures.keys()].filter((row) => fingerprints[row].length > 0);
  const bandKeys = (row: number) =>
    Array.from({ length: bands }, (_, band) => {
      const start = band * rowsPerBand;
      return `${band}: ${signatures[row].slice(start, start + rowsPerBand)}`;
    });
  const postings = bucketsBy(rows, (row) => [...fingerprints[row]].map(String));
  const bandBuckets = bucketsBy(rows, bandKeys);
  const byBands = proposedFrom(bandBuckets);
  const known = postings.filter(({ length }) => length <= fingerprintCap);
  const common = postings.filter(({ length }) => length > fingerprintCap);
  const byFingerprints = proposedByFingerprints(postings, fingerprints);
  const wanted = [...new Set([...byBands, ...byFingerprints.pairs])].map((key) => {
    const [left, right] = key.split(' ').map(Number);
    const estimate = byBands.has(key) ? shareOfEqualSlots(signatures[left], signatures[right]) : null;
    return { left, right, estimate, key };
  });
  const isDropped = ({ estimate, key }: (typeof wanted)[number]) =>
    estimate !== null && estimate < leastEstimate(threshold, slots) && !byFingerprints.pairs.has(key);
  return {
    candidates: wanted
      .filter((candidate) => !isDropped(candidate))
      .map(({ left, right, estimate }) => ({ left, right, estimate }))
      .sort((a, b) => a.left - b.left || a.right - b.right),
    droppedByEstimate: wanted.filter(isDropped).length,
    oversizedBuckets: [...bandBuckets, ...known].filter(isOversized).length,
    commonFingerprints: common.length,
    quotationsPassedOver: byFingerprints.sharing - byFingerprints.pairs.size,
  };
}

test('candidates and counts are those that maps of keys and sets of pairs make', () => {
  fc.assert(
    fc.property(anyInput, fc.constantFrom(0.3, 0.5, 0.6, 0.8), (input, threshold) => {
      const { candidates, droppedByEstimate, oversizedBuckets, commonFingerprints, quotationsPassedOver } = pair(
        input,
        { threshold },
      );
      expect({
        candidates: [...candidates],
        droppedByEstimate,
        oversizedBuckets,
        commonFingerprints,
        quotationsPassedOver,
      }).toEqual(byBruteForce(input, threshold));
    }),
    { numRuns: 60 },
  );
});

test('of pairs at the threshold the estimate drops no more than one in two hundred', () => {
  const random = randomFrom(11);
  const length = 128;
  for (const threshold of [0.5, 0.6, 0.7, 0.8, 0.9]) {
    const signatures: Uint32Array[] = [];
    for (let planted = 0; planted < 2_000; planted++) {
      const left = Uint32Array.from({ length }, () => random() * 2 ** 32);
      signatures.push(
        left,
        left.map((slot) => (random() < threshold ? slot : random() * 2 ** 32)),
      );
    }
    const fingerprints = signatures.map((_, row) => Float64Array.of(row));
    const { droppedByEstimate } = pair({ signatures, fingerprints }, { threshold });
    expect(droppedByEstimate).toBeLessThanOrEqual(10);
  }
});
