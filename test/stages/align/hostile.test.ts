import { expect, test } from 'vitest';
import { forEachRareShingle, mostOccurrences } from '../../../src/stages/align/rare-shingles.js';
import { sharedRuns } from '../../../src/stages/align/shared-runs.js';
import { shingleLength } from '../../../src/stages/align/shingle-hashes.js';
import { randomFrom } from '../random.js';
import { textNamed, wordsNamed } from './slices.js';
import { align, wordsOf } from './texts.js';

/** Runs that may hold one shingle: eight with a seed before it, eight with one behind, the beginning and the end. */
const mostRunsOfShingle = 2 * mostOccurrences + 2;

/** Pairs of places, runs and shingles in runs, each for one word of the shorter text: what the work is made of. */
function workOf(left: string, right: string): { pairs: number; runs: number; shingles: number } {
  const [ofLeft, ofRight] = [wordsOf(left), wordsOf(right)];
  const words = Math.min(ofLeft.count, ofRight.count);
  let pairs = 0;
  forEachRareShingle(ofLeft, ofRight, () => pairs++);
  const runs = sharedRuns(ofLeft, ofRight);
  const shingles = runs.reduce((sum, run) => sum + run.words - shingleLength + 1, 0);
  return { pairs: pairs / words, runs: runs.length / words, shingles: shingles / words };
}

function expectBounded(left: string, right: string): void {
  const { pairs, runs, shingles } = workOf(left, right);
  expect(pairs).toBeLessThanOrEqual(mostOccurrences);
  expect(runs).toBeLessThanOrEqual(mostOccurrences + 2);
  expect(shingles).toBeLessThanOrEqual(mostRunsOfShingle);
}

/** Blocks of five words, then the same ones from the last to the first. */
function reversed(blocks: readonly string[]): [string, string] {
  return [blocks.join(' '), [...blocks].reverse().join(' ')];
}

test('one word a hundred thousand times seeds nothing, and is aligned with itself in one run', () => {
  const text = 'the '.repeat(100_000);
  expect(workOf(text, text)).toEqual({ pairs: 0, runs: 1 / 100_000, shingles: 99_996 / 100_000 });
  expect(align(text, text)).toMatchObject({ alignedWords: 100_000, passages: [{ words: 100_000 }] });
});

test('a shingle that stands once in one text and 260 times in the other seeds nothing', () => {
  const page = textNamed('page', 5);
  expect(workOf(`a ${page} b`, `${page} c `.repeat(260)).pairs).toBe(0);
  expect(workOf(`${page} c `.repeat(260), `a ${page} b`).pairs).toBe(0);
});

test('a shingle that stands eight times in both texts seeds each of its pairs, and nine times in one none', () => {
  const times = (count: number, other: string) =>
    wordsOf(
      wordsNamed(other, count)
        .map((word) => `${textNamed('page', 5)} ${word}`)
        .join(' '),
    );
  const pairs = (left: number, right: number) => {
    let seen = 0;
    forEachRareShingle(times(left, 'a'), times(right, 'b'), () => seen++);
    return seen;
  };
  expect([pairs(8, 8), pairs(9, 1), pairs(1, 9)]).toEqual([64, 0, 0]);
});

test('one word repeated more often in one text is aligned where both texts begin', () => {
  const { passages, alignedWords } = align('the '.repeat(90_000), 'the '.repeat(100_000));
  expect(alignedWords).toBe(90_000);
  expect(passages.length).toBe(1);
});

test('one word repeated to the end of both texts is aligned there', () => {
  const left = `first ${'the '.repeat(1_000)}`;
  const right = `${textNamed('other', 40)} ${'the '.repeat(1_000)}`;
  expect(align(left, right).alignedWords).toBe(1_000);
});

test('a megabyte of one letter is aligned with itself and a letter more', () => {
  const { alignedShareOfLonger } = align('a'.repeat(1_000_000), 'a'.repeat(1_000_001));
  expect(alignedShareOfLonger).toBeGreaterThan(0.99);
});

test('a megabyte of blocks in reverse order has one run for each block', () => {
  const [left, right] = reversed(Array.from({ length: 25_000 }, (_, block) => textNamed(`w${block}x`, 5)));
  expect(left.length).toBeGreaterThan(1_000_000);
  const { runs } = workOf(left, right);
  expect(runs).toBe(1 / 5);
  expect(align(left, right).passages).toEqual([]);
});

test('long blocks in reverse order leave one of them', () => {
  const [left, right] = reversed(Array.from({ length: 2_000 }, (_, block) => textNamed(`w${block}x`, 50)));
  expect(align(left, right).passages.map(({ words }) => words)).toEqual([50]);
});

test('a text that repeats itself eight times has eight runs for each of its places', () => {
  const text = Array(8).fill(textNamed('word', 5_000)).join(' ');
  expectBounded(text, text);
  expect(workOf(text, text).shingles).toBeGreaterThan(7);
  expect(align(text, text).passages.length).toBe(1);
});

test('a text that repeats itself nine times seeds nothing but its beginning, its end and the seams', () => {
  const text = Array(9).fill(textNamed('word', 5_000)).join(' ');
  expect(workOf(text, text).shingles).toBeLessThan(20);
  expect(align(text, text).alignedShareOfLonger).toBe(1);
});

test('texts of a few words at random, whose shingles stand nearly eight times each, stay within the bounds', () => {
  const random = randomFrom(1);
  const text = () => Array.from({ length: 200_000 }, () => `w${Math.floor(random() * 8)}`).join(' ');
  const [left, right] = [text(), text()];
  expect(workOf(left, right).runs).toBeGreaterThan(2);
  expectBounded(left, right);
  expect(align(left, right).wordsOfLeft).toBe(200_000);
});

test('rare words far apart in a sea of one word, in other orders, stay within the bounds', () => {
  const markers = Array.from({ length: 300 }, (_, marker) => wordsNamed(`m${marker}x`, 5).join(' '));
  const sea = (length: number) => 'sea '.repeat(length % 61);
  const pages = Array.from({ length: 8 }, (_, page) => page);
  const left = pages.flatMap((page) => markers.map((marker, at) => `${marker} ${sea(at * 7 + page * 13)}`));
  const right = pages.flatMap((page) => markers.toReversed().map((marker, at) => `${marker} ${sea(at * 11 + page)}`));
  expect(workOf(left.join(''), right.join('')).shingles).toBeGreaterThan(2);
  expectBounded(left.join(''), right.join(''));
  expect(align(left.join(''), right.join('')).alignedWords).toBeGreaterThan(0);
});

test('a piece without a blank that must be folded as a whole takes time in proportion to its length', () => {
  const texts = ['a\u0301', '\u1100\u1161', '㍿', '漢😀', 'ΣΑ.'].map((text) => text.repeat(50_000));
  for (const text of [...texts, `a${'\u0301'.repeat(200_000)}`]) {
    expect(align(text, text).alignedShareOfLonger).toBe(1);
  }
});
