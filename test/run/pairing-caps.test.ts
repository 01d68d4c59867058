import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type CleanResult, clean } from '../../src/index.js';
import { command } from '../cli/command.js';
import { freshFolder } from '../corpus.js';
import { randomFrom, randomText } from '../stages/random.js';
import { manifestOf } from './run-files.js';

/** Seventy texts of 120 words that differ in their last word alone, as one JSONL file. */
const words = randomText(120, randomFrom(13)).join(' ');
const copies = Array.from({ length: 70 }, (_, at) =>
  JSON.stringify({ id: `notice-${10 + at}`, text: `${words} n${at}.` }),
);
const folder = freshFolder({ 'notices.jsonl': copies.join('\n') });
const out = join(folder, 'run');
let result: CleanResult;

beforeAll(async () => {
  result = await clean([join(folder, 'notices.jsonl')], { out });
});

test('the largest buckets over the cap are told with their size and their first document', () => {
  const { oversizedBuckets, largestBuckets } = result.caps;
  expect(oversizedBuckets).toBeGreaterThan(0);
  expect(largestBuckets[0]).toEqual({ kind: 'band', size: 70, first: 'notice-10' });
});

test('the manifest has the same caps, and the recall of the bands from .1 to 1', () => {
  const { pairing } = manifestOf(out);
  expect(pairing).toMatchObject(result.caps);
  expect([pairing.recall.length, pairing.recall[0].jaccard, pairing.recall[18]]).toEqual([
    19,
    0.1,
    { jaccard: 1, recall: 1 },
  ]);
});

test('the command names the first document of the largest bucket', async () => {
  const { stdout } = await command(['clean', 'notices.jsonl', '--dry-run'], { cwd: folder });
  expect(stdout).toContain('the largest has 70 texts, of which notice-10 is the first');
});
