import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { relations, type VerifiedPair } from '../../src/model/pair.js';
import { Spool } from '../../src/store/spool.js';
import { type PairFigures, VerifiedPairs } from '../../src/store/verified-pairs.js';

let folder: string;
let files = 0;
const opened: Spool<PairFigures>[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palimpsest-pairs-'));
});

afterAll(async () => {
  for (const spool of opened) spool.close();
  await rm(folder, { recursive: true });
});

const documents = 1_000;

function pairOf(left: number, right: number): VerifiedPair {
  const figures = {
    jaccard: ((left * 7 + right) % 1_000_001) / 1e6,
    containmentOfLeft: 1,
    containmentOfRight: 0.5,
    shared: 9,
  };
  const relation = relations[(left + right) % relations.length];
  return { left, right, estimate: null, ...figures, relation, verdict: null, alignment: null, asRead: figures };
}

function pairsOf(added: readonly (readonly [number, number])[]): VerifiedPairs {
  const spool = new Spool<PairFigures>(join(folder, `pairs-${files++}`));
  opened.push(spool);
  const pairs = new VerifiedPairs(spool, documents);
  for (const [left, right] of added) pairs.add(pairOf(left, right));
  spool.flush();
  return pairs;
}

const anyPairs = fc.uniqueArray(
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 30 })).map(([left, more]) => [left, left + more] as const),
  { maxLength: 60, selector: ([left, right]) => left * documents + right },
);

test('pairs come out in order, whatever the order in which they were added', () => {
  fc.assert(
    fc.property(anyPairs, (added) => {
      const wanted = [...added].sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([left, right]) => pairOf(left, right));
      const written: VerifiedPair[] = [];
      for (const { figures, ...pair } of pairsOf(added).inOrder()) {
        written.push({ ...pair, ...JSON.parse(Buffer.from(figures).toString('utf8')) });
      }
      expect(written).toEqual(wanted);
    }),
  );
});

test('each pair that was added is found with its figures, and no other', () => {
  fc.assert(
    fc.property(anyPairs, (added) => {
      const pairs = pairsOf(added);
      const known = new Set(added.map(([left, right]) => `${left} ${right}`));
      for (const [left, right] of added) {
        const { jaccard, relation } = pairOf(left, right);
        expect(pairs.find(left, right)).toEqual({ left, right, jaccard, relation });
        expect({ left, right, ...pairs.pair(left, right) }).toEqual(pairOf(left, right));
      }
      for (let left = 0; left < 10; left++) {
        for (let right = left + 1; right < 12; right++) {
          if (!known.has(`${left} ${right}`)) expect(pairs.find(left, right)).toBeUndefined();
        }
      }
    }),
  );
});

test('pairs are counted by relation', () => {
  const pairs = pairsOf([
    [0, 1],
    [0, 2],
    [3, 4],
    [1, 6],
  ]);
  const counts = pairs.counts();
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(4);
  expect([counts.nearDuplicate, counts.contains]).toEqual([3, 1]);
});

test('a Jaccard of six decimals comes back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (millionths) => {
      const spool = new Spool<PairFigures>(join(folder, `pairs-${files++}`));
      opened.push(spool);
      const jaccard = millionths / 1e6;
      const pairs = new VerifiedPairs(spool, documents);
      expect(pairs.add({ ...pairOf(1, 2), jaccard, relation: 'none' })).toMatchObject({ jaccard, relation: 'none' });
    }),
    { numRuns: 50 },
  );
});
