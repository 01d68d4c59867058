import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedDocuments } from '../../../bench/corpus/documents.js';
import { plainPlan } from '../../../bench/corpus/plan.js';
import { writeCorpus } from '../../../bench/corpus/write-corpus.js';
import { freshFolder } from '../../corpus.js';

test('a corpus is written a record a line, and its bytes are told', () => {
  const path = join(freshFolder(), 'corpus.jsonl');
  const plan = plainPlan('mixed', 60);
  const bytes = writeCorpus(path, plan);
  const written = readFileSync(path);
  expect(written.length).toBe(bytes);
  const records = written.toString('utf8').trimEnd().split('\n');
  expect(records.map((line) => JSON.parse(line))).toEqual([...generatedDocuments(plan)]);
});
