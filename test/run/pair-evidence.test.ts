import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CorpusRow, PairRow } from '../../src/formats/rows.js';
import { clean } from '../../src/index.js';
import { freshFolder, rowsOf, smallCorpus, smallCorpusFolder } from '../corpus.js';
import { sliceOf } from '../stages/align/slices.js';

const folder = freshFolder();
const run = join(folder, 'run');

beforeAll(async () => {
  await clean([smallCorpusFolder()], { out: run });
});

function pairOf(one: string, other: string, at = run): PairRow {
  const row = rowsOf<PairRow>(at, 'pairs.jsonl').find(({ left, right }) => left === one && right === other);
  if (row === undefined) throw new Error(`${one} and ${other} are no pair`);
  return row;
}

test('a passage is where the same words stand in both texts as they were read', () => {
  const { alignment } = pairOf('mirror/sluice.txt', 'sluice.txt');
  const slices = (alignment?.passages ?? []).map(({ left, right }) => [
    sliceOf(String(smallCorpus['mirror/sluice.txt']), left),
    sliceOf(String(smallCorpus['sluice.txt']), right),
  ]);
  expect(slices).toHaveLength(1);
  for (const [left, right] of slices) expect(left.split(/\s+/)).toEqual(right.split(/\s+/));
});

test('the passages of a whole copy hold every word that is kept', () => {
  const { alignment } = pairOf('mirror/sluice.txt', 'sluice.txt');
  const kept = rowsOf<CorpusRow>(run, 'corpus.jsonl').find(({ id }) => id === 'sluice.txt');
  expect(alignment).toMatchObject({ alignedShareOfLonger: 1, alignedShareOfShorter: 1, passagesLeftOut: 0 });
  expect(alignment?.passages.map(({ words }) => words)).toEqual([kept?.words]);
});

test('an accepted pair has a score that is high enough, and the score that was needed', () => {
  const { verdict } = pairOf('pears', 'pears-again');
  expect(verdict?.score).toBeGreaterThanOrEqual(verdict?.needed ?? 1);
});

/** So many different words that no other name shares, twelve a sentence. */
function prose(name: string, words: number): string {
  return Array.from({ length: words }, (_, at) => `${name}${at}${at % 12 === 11 ? '.' : ''}`).join(' ');
}

test('a pair that shares a phrase only is not aligned, and the calibrated rule says nothing of it', async () => {
  const phrase = prose('phrase', 30);
  const input = freshFolder({
    'a.txt': `${prose('one', 200)}\n${phrase}\n`,
    'b.txt': `${prose('other', 200)}\n${phrase}\n`,
  });
  const out = join(folder, 'phrase');
  await clean([input], { out, strip: false });
  expect(pairOf('a.txt', 'b.txt', out)).toMatchObject({ relation: 'overlap', verdict: null, alignment: null });
});

test('of many passages the longest twenty are listed in order, and the others counted', async () => {
  const parts = Array.from({ length: 30 }, (_, part) => prose(`part${part}x`, 15 + (part % 7)));
  const between = (name: string) => parts.map((part, at) => `${part} ${prose(`${name}${at}x`, 20)}`).join('\n');
  const input = freshFolder({ 'a.txt': between('one'), 'b.txt': between('other') });
  const out = join(folder, 'many');
  await clean([input], { out, strip: false });
  const { alignment } = pairOf('a.txt', 'b.txt', out);
  expect(alignment).toMatchObject({ passagesLeftOut: 10, longestReplacement: 20 });
  const starts = alignment?.passages.map(({ left }) => left.start) ?? [];
  expect(starts).toHaveLength(20);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});
