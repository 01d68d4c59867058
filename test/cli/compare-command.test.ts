import { expect, test } from 'vitest';
import type { Comparison } from '../../src/index.js';
import { freshFolder, jsonl } from '../corpus.js';
import { command, linesOf } from './command.js';

/** Twelve words make eight shingles; the longer text has eight more. */
const words = 'a heron stood in the shallow end of the pool all morning';
const folder = freshFolder({
  'short.txt': words,
  'long.txt': `${words} and caught nothing whatever although it was early`,
  'other.txt': `${words} and caught nothing whatever that anybody saw`,
  'apart.txt': 'nobody on the harbour wall had ever seen a ferry turn round so late',
  'one.jsonl': jsonl({ text: words }),
  'two.jsonl': jsonl({ text: words }, { text: 'something else' }),
  'dots.txt': '… — …\n',
  'broken.jsonl': '{\n',
});

test.concurrent('figures of two small files are printed as read and cleaned', async () => {
  const { code, stdout, stderr } = await command(['compare', 'short.txt', 'long.txt', '--no-strip'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(linesOf(stdout)[0]).toBe('the left one is contained in the right one');
  expect(stdout).toMatch(/Jaccard +0\.500 +0\.500/);
  expect(stdout).toMatch(/left held by right +1\.000 +1\.000/);
  expect(stdout).toMatch(/right held by left +0\.500 +0\.500/);
  expect(stdout).toMatch(/shared shingles +8 +8/);
  expect(stdout).toContain('1 passage in both, in the same order: 12 words, 60.0% of the longer one; 0 edits inside');
  expect(stdout).toContain('longest stretch with other words in both: 0 words');
  expect(stdout).toMatch(/probability of near-duplicates 0\.\d{3}, 0\.50 needed/);
});

test.concurrent('--json prints the comparison as one object', async () => {
  const { code, stdout } = await command(['compare', 'long.txt', 'short.txt', '--no-strip', '--json'], { cwd: folder });
  expect(code).toBe(0);
  expect(linesOf(stdout)).toHaveLength(1);
  const { asRead, cleaned, relation, left }: Comparison = JSON.parse(stdout);
  expect(asRead).toEqual({ jaccard: 8 / 16, containmentOfLeft: 8 / 16, containmentOfRight: 1, shared: 8 });
  expect(cleaned).toEqual(asRead);
  expect({ relation, words: left.words, removed: left.blocksRemoved }).toEqual({
    relation: 'contains',
    words: 20,
    removed: 0,
  });
});

test.concurrent('the rule can be chosen, and a plain one has its threshold for a limit', async () => {
  const flags = ['--no-strip', '--threshold', '0.4', '--containment', '1', '--json'];
  const { stdout } = await command(['compare', 'long.txt', 'other.txt', ...flags], { cwd: folder });
  const { relation, rule, verdict, cleaned }: Comparison = JSON.parse(stdout);
  expect({ relation, rule, verdict }).toEqual({
    relation: 'nearDuplicate',
    rule: 'plain',
    verdict: { score: Math.round(cleaned.jaccard * 1e6) / 1e6, needed: 0.4 },
  });
});

test.concurrent('the estimate is that of two signatures, not of one', async () => {
  const estimateOf = async (left: string, right: string) => {
    const { stdout } = await command(['compare', left, right, '--no-strip', '--json'], { cwd: folder });
    return (JSON.parse(stdout) as Comparison).estimate;
  };
  const near = await estimateOf('short.txt', 'long.txt');
  expect(near).toBeGreaterThan(0.3);
  expect(near).toBeLessThan(0.7);
  expect(await estimateOf('short.txt', 'apart.txt')).toBe(0);
});

test.concurrent('texts without a word resemble nothing', async () => {
  const { stdout } = await command(['compare', 'dots.txt', 'dots.txt', '--json'], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({ relation: 'none', estimate: 0 });
});

test.concurrent('a file and a record with the same text are identical', async () => {
  const { stdout } = await command(['compare', 'short.txt', 'one.jsonl', '--signer', 'minhash', '--json'], {
    cwd: folder,
  });
  expect(JSON.parse(stdout)).toMatchObject({ relation: 'identical', estimate: 1 });
});

test.concurrent('one side can come from standard input', async () => {
  const { stdout } = await command(['compare', '-', 'short.txt', '--json'], { cwd: folder, stdin: words });
  expect(JSON.parse(stdout)).toMatchObject({ relation: 'identical' });
});

test.concurrent.each([
  ['two.jsonl', 'more than one document'],
  ['broken.jsonl', 'not JSON'],
  ['missing.txt', 'does not exist'],
])('%s is refused in one line', async (input, says) => {
  const { code, stdout, stderr } = await command(['compare', 'short.txt', input], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(linesOf(stderr)).toEqual([expect.stringMatching(new RegExp(`${input}.*${says}`))]);
});
