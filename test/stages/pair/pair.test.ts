import { beforeAll, expect, test } from 'vitest';
import { fingerprintCap } from '../../../src/stages/pair/shared-postings.js';
import type { PairReport } from '../../../src/stages/pair/stage.js';
import { distinct, shingleSequence, sketch, winnow } from '../../shingler.js';
import { randomFrom, randomText } from '../random.js';
import { pair } from './pair-of-arrays.js';

type Signed = { readonly signatures: readonly Uint32Array[]; readonly fingerprints: readonly Float64Array[] };

const shinglesOf = (words: readonly string[]) => distinct(shingleSequence(words.join(' ')).hashes);

function inputOf(texts: readonly (readonly string[])[]): Signed {
  return {
    signatures: texts.map((words) => sketch(shinglesOf(words))),
    fingerprints: texts.map((words) => winnow(shingleSequence(words.join(' ')).hashes)),
  };
}

const keysOf = ({ candidates }: PairReport) => new Set([...candidates].map(({ left, right }) => `${left} ${right}`));

function jaccardOf(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  let shared = 0;
  for (const hash of left) if (right.has(hash)) shared++;
  return shared / (left.size + right.size - shared);
}

/** A copy in which each word is another one with this chance. */
const reworded = (words: readonly string[], chance: number, random: () => number) =>
  words.map((word) => (random() < chance ? `new${Math.floor(random() * 1e6)}` : word));

/**
 * 300 texts: 60 originals of 60 to 400 words, four copies of each, reworded ever more, and 60 texts of their own.
 * Rewording scatters changes, so copies share few long runs.
 */
function corpus(): string[][] {
  const random = randomFrom(2_025);
  const texts: string[][] = [];
  for (let original = 0; original < 60; original++) {
    const words = randomText(60 + Math.floor(340 * random()), random);
    texts.push(words);
    for (const chance of [0.01, 0.04, 0.07, 0.1]) texts.push(reworded(words, chance, random));
  }
  return texts;
}

const texts = corpus();
const sets = texts.map((words) => new Set(shinglesOf(words)));
let report: PairReport;

beforeAll(() => {
  report = pair(inputOf(texts), { threshold: 0.5 });
});

/** Pairs at J ≥ .5 by comparing all with all, and how many of them are not among `found`. */
function againstBruteForce(found: ReadonlySet<string>): { wanted: number; missed: number } {
  let wanted = 0;
  let missed = 0;
  for (let left = 0; left < sets.length; left++) {
    for (let right = left + 1; right < sets.length; right++) {
      if (jaccardOf(sets[left], sets[right]) < 0.5) continue;
      wanted++;
      if (!found.has(`${left} ${right}`)) missed++;
    }
  }
  return { wanted, missed };
}

test('of the pairs that brute force finds at J ≥ .5 no more than three in a hundred are missed', () => {
  const found = keysOf(report);
  const { wanted, missed } = againstBruteForce(found);
  expect(wanted).toBeGreaterThan(200);
  expect(missed / wanted).toBeLessThanOrEqual(0.03);
});

test('bands alone find almost all of them too', () => {
  const bandsOnly = new Set(
    [...report.candidates].filter(({ estimate }) => estimate !== null).map(({ left, right }) => `${left} ${right}`),
  );
  const { wanted, missed } = againstBruteForce(bandsOnly);
  expect(missed / wanted).toBeLessThanOrEqual(0.03);
});

test('hardly any pair is proposed that shares nothing', () => {
  const strangers = [...report.candidates].filter(({ left, right }) => jaccardOf(sets[left], sets[right]) === 0);
  expect(strangers.length).toBeLessThan(report.candidates.length / 10);
});

test('candidates ascend, the smaller row left, none twice', () => {
  const keys = [...report.candidates].map(({ left, right }) => left * texts.length + right);
  expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
  expect([...report.candidates].every(({ left, right }) => left < right)).toBe(true);
});

test('an estimate is the share of equal slots', () => {
  const { signatures } = inputOf(texts.slice(0, 2));
  const { candidates } = pair(inputOf(texts.slice(0, 2)), { threshold: 0.5 });
  const equal = signatures[0].filter((slot, at) => slot === signatures[1][at]).length;
  expect([...candidates]).toEqual([{ left: 0, right: 1, estimate: equal / 128 }]);
});

test('the same input gives the same report', () => {
  expect(pair(inputOf(texts), { threshold: 0.5 })).toEqual(report);
});

test('any text of sixty words inside a page four times as long is found', () => {
  const random = randomFrom(7);
  const parts = Array.from({ length: 60 }, () => randomText(60 + Math.floor(100 * random()), random));
  const pages = parts.map((part) => [
    ...randomText(Math.floor(1.5 * part.length), random),
    ...part,
    ...randomText(Math.floor(1.5 * part.length), random),
  ]);
  const found = keysOf(pair(inputOf([...parts, ...pages]), { threshold: 0.5 }));
  expect(parts.filter((_, at) => !found.has(`${at} ${at + parts.length}`))).toEqual([]);
});

test('a pair that only fingerprints found has no estimate', () => {
  const random = randomFrom(8);
  const part = randomText(40, random);
  const page = [...randomText(800, random), ...part, ...randomText(800, random)];
  expect([...pair(inputOf([part, page]), { threshold: 0.5 }).candidates]).toEqual([
    { left: 0, right: 1, estimate: null },
  ]);
});

test('texts without words are paired with nothing', () => {
  expect([...pair(inputOf([[], [], ['ferry'], []]), { threshold: 0.5 }).candidates]).toEqual([]);
});

test('equal texts of one word are paired', () => {
  expect([...pair(inputOf([['ferry'], ['ferry']]), { threshold: 0.5 }).candidates]).toEqual([
    { left: 0, right: 1, estimate: 1 },
  ]);
});

test('no texts make no candidates', () => {
  expect([...pair({ signatures: [], fingerprints: [] }, { threshold: 0.5 }).candidates]).toEqual([]);
});

/** Texts that share one fingerprint and nothing else. */
function quotingTheSame(count: number): Signed {
  const random = randomFrom(9);
  return {
    signatures: Array.from({ length: count }, () => Uint32Array.from({ length: 128 }, () => random() * 2 ** 32)),
    fingerprints: Array.from({ length: count }, (_, row) => Float64Array.of(7, 1_000 + row)),
  };
}

test('a fingerprint that more texts hold than the cap proposes nothing and is counted', () => {
  const { candidates, commonFingerprints } = pair(quotingTheSame(fingerprintCap + 1), { threshold: 0.9 });
  expect([[...candidates], commonFingerprints]).toEqual([[], 1]);
});

test('a passage of many proposes no pairs by the rare fingerprints at its edges', () => {
  const { signatures, fingerprints } = heldByAll(100);
  const edged = fingerprints.map((own, row) =>
    row % 10 < 2 ? Float64Array.of(...own, 1e6 + Math.floor(row / 10)) : own,
  );
  const found = keysOf(pair({ signatures, fingerprints: edged }, { threshold: 0.9 }));
  expect([found.has('0 11'), found.has('10 11')]).toEqual([true, false]);
});

test('texts that share three rare fingerprints are paired beside a passage of many', () => {
  const { signatures, fingerprints } = heldByAll(100);
  const quoting = fingerprints.map((own, row) =>
    row === 10 || row === 20 ? Float64Array.of(...own, 1e6, 2e6, 3e6) : own,
  );
  expect(keysOf(pair({ signatures, fingerprints: quoting }, { threshold: 0.9 })).has('10 20')).toBe(true);
});

test('a fingerprint that as many texts hold as the cap allows ties each of them to another', () => {
  const { candidates, commonFingerprints } = pair(quotingTheSame(fingerprintCap), { threshold: 0.9 });
  expect(commonFingerprints).toBe(0);
  expect(new Set([...candidates].flatMap(({ left, right }) => [left, right])).size).toBe(fingerprintCap);
});

test('a text of nothing but fingerprints over the cap is counted', () => {
  const { signatures, fingerprints } = quotingTheSame(fingerprintCap + 1);
  const bare = [...fingerprints.slice(1), Float64Array.of(7)];
  expect(pair({ signatures, fingerprints: bare }, { threshold: 0.9 }).commonTexts).toBe(1);
});

/** The last text stands whole in each of `pages` before it, which share nothing else. */
function heldByAll(pages: number, own = 8): Signed {
  const random = randomFrom(14);
  const part = Array.from({ length: 8 }, (_, at) => at);
  const holders = Array.from({ length: pages }, (_, page) => [
    ...part,
    ...Array.from({ length: own }, (_, at) => 100 + own * page + at),
  ]);
  const fingerprints = [...holders, part].map((own) => Float64Array.from(own));
  const signatures = fingerprints.map(() => Uint32Array.from({ length: 128 }, () => random() * 2 ** 32));
  return { signatures, fingerprints };
}

test('a text that stands in hundreds of pages is paired with each of them', () => {
  const found = keysOf(pair(heldByAll(500), { threshold: 0.9 }));
  expect(Array.from({ length: 500 }, (_, page) => found.has(`${page} 500`))).not.toContain(false);
});

test.each([60, 500])(
  '%i pages that have little in common but one passage are paired with the first of them',
  (pages) => {
    const { candidates, quotationsPassedOver, largestBuckets } = pair(heldByAll(pages, 30), { threshold: 0.9 });
    const amongPages = [...candidates].filter(({ right }) => right < pages);
    expect(amongPages.map(({ left }) => left)).toEqual(Array(pages - 1).fill(0));
    const isOversized = largestBuckets.some(({ kind, size }) => kind === 'fingerprint' && size === pages + 1);
    expect([quotationsPassedOver, isOversized]).toEqual(
      pages > 64 ? [0, true] : [((pages + 1) * pages) / 2 - candidates.length, false],
    );
  },
);

test('many equal signatures are proposed as a star and a chain and counted', () => {
  const count = 100;
  const { signatures, fingerprints } = inputOf([texts[0]]);
  const input = {
    signatures: Array.from({ length: count }, () => signatures[0]),
    fingerprints: Array.from({ length: count }, () => fingerprints[0]),
  };
  const { candidates, oversizedBuckets, largestBuckets, bands } = pair(input, { threshold: 0.5 });
  expect(oversizedBuckets).toBe(bands.bands + fingerprints[0].length);
  expect(largestBuckets).toEqual([
    { kind: 'band', size: count, firstRow: 0 },
    { kind: 'fingerprint', size: count, firstRow: 0 },
  ]);
  expect(candidates).toHaveLength(2 * (count - 1) - 1);
});

test('a pair that agrees in a band but hardly elsewhere is dropped and counted', () => {
  const random = randomFrom(10);
  const signature = () => Uint32Array.from({ length: 128 }, () => random() * 2 ** 32);
  const [left, right] = [signature(), signature()];
  right.set(left.subarray(0, 32));
  const input = { signatures: [left, right], fingerprints: [Float64Array.of(1), Float64Array.of(2)] };
  const { candidates, droppedByEstimate } = pair(input, { threshold: 0.6 });
  expect([[...candidates], droppedByEstimate]).toEqual([[], 1]);
});

test('the recall of the bands in use is reported from .1 to 1 in steps of .05', () => {
  const { recallCurve, bands } = report;
  expect(recallCurve).toHaveLength(19);
  expect([recallCurve[0].jaccard, recallCurve[1].jaccard, recallCurve[18]]).toEqual([
    0.1,
    0.15,
    { jaccard: 1, recall: 1 },
  ]);
  expect(recallCurve[8].recall).toBeCloseTo(1 - (1 - 0.5 ** bands.rowsPerBand) ** bands.bands, 4);
});
