import { expect, test } from 'vitest';
import { defaultLimits, jusTextLike, tunedLimits } from '../../../bench/baselines/justext-like.js';

const stopWords = new Set(['the', 'of', 'and', 'to', 'in', 'it']);
const decide = jusTextLike(defaultLimits, () => stopWords);

/** Two fifths of the words are stop words. */
const phrase = 'the water of stone bridges ';
const good = phrase.repeat(8);
const nearGood = phrase.repeat(4);
const short = 'stone bridges';
const bad = 'stone bridges water mills '.repeat(4);

function kept(...lines: string[]): boolean[] {
  return decide(lines.join('\n'));
}

test('a long line rich in stop words is good by itself, one without them is bad', () => {
  expect(kept(good, bad)).toEqual([true, false]);
});

test('a short line follows its neighbours', () => {
  expect(kept(good, short, good)).toEqual([true, true, true]);
  expect(kept(bad, short, bad)).toEqual([false, false, false]);
  expect(kept(good, short, bad)).toEqual([true, false, false]);
});

test('the end of the page counts as bad', () => {
  expect(kept(short, good, short)).toEqual([false, true, false]);
});

test('a short line between good and bad is saved by a near-good one on the bad side', () => {
  expect(kept(good, short, nearGood, bad)).toEqual([true, true, true, false]);
});

test('a near-good line is good unless it stands between bad ones', () => {
  expect(kept(bad, nearGood, bad)).toEqual([false, false, false]);
  expect(kept(bad, nearGood, good)).toEqual([false, true, true]);
});

test('a copyright sign makes a line bad', () => {
  expect(kept(good, `© ${good}`, good)).toEqual([true, false, true]);
});

test('other limits can be given', () => {
  const line = 'water '.repeat(4) + phrase.repeat(5);
  expect(kept(line)).toEqual([false]);
  expect(jusTextLike(tunedLimits, () => stopWords)(line)).toEqual([true]);
});

test('in scripts without spaces each character is a word', () => {
  const line = '水的石桥的'.repeat(50);
  expect(jusTextLike(defaultLimits, () => new Set(['的']))(line)).toEqual([true]);
});
