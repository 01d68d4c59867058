import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { clean, explain, UsageError } from '../../src/index.js';
import { freshFolder, smallCorpus, smallCorpusFolder } from '../corpus.js';

const run = join(freshFolder(), 'run');

beforeAll(async () => {
  await clean([smallCorpusFolder()], { out: run });
});

test('the spans of a document are its whole text, in order', async () => {
  for (const id of ['sluice.txt', 'mirror/sluice.txt', 'notes.md', 'void.txt']) {
    const { spans } = await explain(run, id);
    expect(spans.map(({ text }) => text).join(''), id).toBe(smallCorpus[id]);
  }
});

test('every span carries its reasons', async () => {
  const { spans } = await explain(run, 'mirror/sluice.txt');
  for (const { evidence } of spans) expect(evidence).not.toEqual([]);
  const removed = spans.find(({ text }) => text.startsWith('Погода'));
  expect(removed?.action).toBe('remove');
  expect(removed?.evidence[0]).toMatchObject({ code: 'foreignLanguage', expected: ['en'] });
});

test('a copy comes with its pairs and its cluster', async () => {
  const { status, duplicateOf, pairs, clusterRow } = await explain(run, 'pears-again');
  expect({ status, duplicateOf }).toEqual({ status: 'duplicate', duplicateOf: 'pears' });
  expect(pairs).toMatchObject([{ left: 'pears', right: 'pears-again', relation: 'identical' }]);
  expect(clusterRow).toMatchObject({ kept: 'pears', members: ['pears', 'pears-again'] });
});

test('a document without copies comes without pairs', async () => {
  const { pairs, clusterRow } = await explain(run, 'notes.md');
  expect({ pairs, clusterRow }).toEqual({ pairs: [], clusterRow: undefined });
});

test('an unknown id names those that come near', async () => {
  await expect(explain(run, 'pear')).rejects.toThrow(/"pears" or "pears-again"/);
});

test('a folder that is no run is refused', async () => {
  await expect(explain(freshFolder(), 'pears')).rejects.toThrow(UsageError);
});
