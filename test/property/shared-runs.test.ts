import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestChain, wordsOfChain } from '../../src/stages/align/chain.js';
import { equalRuns, mostDifferences } from '../../src/stages/align/differences.js';
import { forEachRareShingle } from '../../src/stages/align/rare-shingles.js';
import { sharedRuns } from '../../src/stages/align/shared-runs.js';
import type { Words } from '../../src/stages/align/words.js';
import { wordsOf } from '../stages/align/texts.js';
import { anyPage, anyPair, fewWords } from './arbitraries.js';

test('runs are equal words, and as long as they can be', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      const [ofLeft, ofRight] = [wordsOf(left), wordsOf(right)];
      const at = (place: number, by: number) => ofLeft.hashes[place] === ofRight.hashes[by];
      for (const run of sharedRuns(ofLeft, ofRight)) {
        for (let word = 0; word < run.words; word++) expect(at(run.left + word, run.right + word)).toBe(true);
        const endOfLeft = run.left + run.words;
        const endOfRight = run.right + run.words;
        expect(run.left === 0 || run.right === 0 || !at(run.left - 1, run.right - 1)).toBe(true);
        expect(endOfLeft === ofLeft.count || endOfRight === ofRight.count || !at(endOfLeft, endOfRight)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('seeds are the pairs of equal shingles that stand at most eight times in either text', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      const [ofLeft, ofRight] = [wordsOf(left), wordsOf(right)];
      const found: string[] = [];
      forEachRareShingle(ofLeft, ofRight, (atLeft, atRight) => found.push(`${atLeft} ${atRight}`));
      expect(found).toEqual(rarePairs(shinglesOf(ofLeft), shinglesOf(ofRight)));
    }),
    { numRuns: 300 },
  );
});

test('the chain ascends, consists of pieces of runs and is as heavy as the heaviest', () => {
  const texts = fc.oneof(fc.tuple(fewWords, fewWords), fc.tuple(anyPage, anyPage));
  fc.assert(
    fc.property(texts, ([left, right]) => {
      const [ofLeft, ofRight] = [wordsOf(left), wordsOf(right)];
      const runs = sharedRuns(ofLeft, ofRight).filter(({ words }) => words >= 5);
      const chain = heaviestChain(runs, ofLeft.count);
      const pairs = shinglePairs(runs.map((run) => ({ ...run, words: run.words - 4 })));
      const chosen = shinglePairs(chain);
      const known = new Set(pairs.map(String));
      expect(chosen.every((pair) => known.has(String(pair)))).toBe(true);
      chosen.reduce(
        (before, pair) => {
          expect(pair[0] > before[0] && pair[1] > before[1]).toBe(true);
          return pair;
        },
        [-1, -1],
      );
      expect(chosen.length).toBe(longestAscentOf(pairs));
    }),
    { numRuns: 200 },
  );
});

test('runs of a chain never overlap and none is empty', () => {
  fc.assert(
    fc.property(fewWords, fewWords, (left, right) => {
      const [ofLeft, ofRight] = [wordsOf(left), wordsOf(right)];
      const runs = sharedRuns(ofLeft, ofRight).filter(({ words }) => words >= 5);
      let [endOfLeft, endOfRight] = [0, 0];
      for (const run of wordsOfChain(heaviestChain(runs, ofLeft.count))) {
        expect(run.words).toBeGreaterThan(0);
        expect(run.left).toBeGreaterThanOrEqual(endOfLeft);
        expect(run.right).toBeGreaterThanOrEqual(endOfRight);
        endOfLeft = run.left + run.words;
        endOfRight = run.right + run.words;
      }
    }),
  );
});

test('an edit script is as short as the shortest, or there is none within the bound', () => {
  const stretch = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });
  fc.assert(
    fc.property(stretch, stretch, (left, right) => {
      const [ofLeft, ofRight] = [wordsOf(left.join(' ')), wordsOf(right.join(' '))];
      const ranges = [ofLeft, ofRight].map(({ count }) => ({ start: 0, end: count }));
      const runs = equalRuns(ofLeft, ranges[0], ofRight, ranges[1]);
      const longest = longestCommonSubsequence(left, right);
      const differences = left.length + right.length - 2 * longest;
      const found = runs.reduce((sum, { words }) => sum + words, 0);
      expect(found).toBe(differences <= mostDifferences ? longest : 0);
      for (const run of runs) {
        expect(left.slice(run.left, run.left + run.words)).toEqual(right.slice(run.right, run.right + run.words));
      }
    }),
    { numRuns: 1_000 },
  );
});

function shinglesOf({ hashes, count }: Words): string[] {
  return Array.from({ length: Math.max(0, count - 4) }, (_, at) => hashes.subarray(at, at + 5).join());
}

function rarePairs(left: readonly string[], right: readonly string[]): string[] {
  const times = (shingle: string, among: readonly string[]) => among.filter((other) => other === shingle).length;
  const rare = (shingle: string) => times(shingle, left) <= 8 && times(shingle, right) <= 8;
  return left.flatMap((shingle, atLeft) =>
    right.flatMap((other, atRight) => (shingle === other && rare(shingle) ? [`${atLeft} ${atRight}`] : [])),
  );
}

function shinglePairs(runs: readonly { left: number; right: number; words: number }[]): (readonly [number, number])[] {
  return runs.flatMap(({ left, right, words }) =>
    Array.from({ length: words }, (_, at) => [left + at, right + at] as const),
  );
}

/** The longest strictly ascending subsequence of pairs, by comparing each with each. */
function longestAscentOf(pairs: readonly (readonly [number, number])[]): number {
  const ordered = [...pairs].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const lengths: number[] = [];
  for (const [left, right] of ordered) {
    let longest = 0;
    lengths.forEach((length, at) => {
      if (ordered[at][0] < left && ordered[at][1] < right) longest = Math.max(longest, length);
    });
    lengths.push(longest + 1);
  }
  return Math.max(0, ...lengths);
}

function longestCommonSubsequence(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const below = [0];
    right.forEach((other, at) => {
      below.push(word === other ? row[at] + 1 : Math.max(row[at + 1], below[at]));
    });
    row = below;
  }
  return row[right.length];
}
