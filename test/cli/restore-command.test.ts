import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ProvenanceRow } from '../../src/formats/rows.js';
import { filesBelow, freshFolder, smallCorpus, smallCorpusFolder } from '../corpus.js';
import { copyOf, editRows } from '../inspect/forgery.js';
import { command, linesOf } from './command.js';

const folder = freshFolder();

beforeAll(async () => {
  await command(['clean', smallCorpusFolder(), '--out', 'run'], { cwd: folder });
});

test.concurrent('the texts of a run come back, and how many', async () => {
  const { code, stdout, stderr } = await command(['restore', 'run', '--to', 'back'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(linesOf(stdout)).toEqual([expect.stringMatching(/^7 documents, .* restored to back$/)]);
  expect(readFileSync(join(folder, 'back/mirror/sluice.txt'), 'utf8')).toBe(smallCorpus['mirror/sluice.txt']);
});

test.concurrent('without --to it ends with 2 and names the option', async () => {
  const { code, stderr } = await command(['restore', 'run'], { cwd: folder });
  expect(code).toBe(2);
  expect(linesOf(stderr)).toEqual([expect.stringContaining('--to')]);
});

test.concurrent('a folder that is not empty ends with 2 and is left as it was', async () => {
  const to = freshFolder({ 'mine.txt': 'years of work' });
  const { code, stderr } = await command(['restore', 'run', '--to', to], { cwd: folder });
  expect(code).toBe(2);
  expect(linesOf(stderr)).toEqual([expect.stringContaining('--to')]);
  expect([...filesBelow(to).keys()]).toEqual(['mine.txt']);
});

test.concurrent('a run that names a path outside ends with 65 and one line', async () => {
  const copy = copyOf(join(folder, 'run'));
  editRows<ProvenanceRow>(copy, 'provenance.jsonl', ([row]) => {
    row.origin.path = '../x';
  });
  const here = freshFolder();
  const { code, stderr } = await command(['restore', copy, '--to', 'back'], { cwd: here });
  expect(code).toBe(65);
  expect(linesOf(stderr)).toEqual([expect.stringContaining('provenance.jsonl')]);
  expect([...filesBelow(here).keys()]).toEqual([]);
});
