import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CorpusRow, ProvenanceRow, RemovedRow } from '../../src/formats/rows.js';
import { type CleanOptions, type CleanResult, clean, InterruptedError, MissingInputError } from '../../src/index.js';
import { filesBelow, freshFolder, jsonl, rowsOf, smallCorpus, smallCorpusFolder } from '../corpus.js';

const input = smallCorpusFolder();
const folder = freshFolder();
let runs = 0;

/** Cleans the small corpus, or other inputs, to a folder of its own. */
async function cleaned(options: CleanOptions, inputs = [input]): Promise<{ run: string; result: CleanResult }> {
  const run = join(folder, String(runs++));
  return { run, result: await clean(inputs, { ...options, out: run }) };
}

function corpusOf(run: string): CorpusRow[] {
  return rowsOf<CorpusRow>(run, 'corpus.jsonl');
}

function provenanceOf(run: string): ProvenanceRow[] {
  return rowsOf<ProvenanceRow>(run, 'provenance.jsonl');
}

let usual: { run: string; result: CleanResult };

beforeAll(async () => {
  usual = await cleaned({});
});

test('the result sums the run up and lists its groups', () => {
  const { summary, groups, rejections, out } = usual.result;
  expect(summary).toMatchObject({ documents: 7, rejected: 2, kept: 4, duplicates: 2, empty: 1, clusters: 2 });
  expect(groups).toMatchObject([
    { kept: 'pears', reason: 'earlierDate', copies: [{ id: 'pears-again', relation: 'identical' }], more: 0 },
    { kept: 'sluice.txt', reason: 'lessBoilerplate', copies: [{ id: 'mirror/sluice.txt', jaccard: 1 }], more: 0 },
  ]);
  expect(groups[1].copies[0].jaccardAsRead).toBeLessThan(1);
  expect(rejections).toHaveLength(2);
  expect(out).toBe(usual.run);
});

test('every byte that was read is kept, stripped, or in a dropped copy', () => {
  const { bytesRead, bytesKept, bytesRemoved, bytesDuplicate } = usual.result.summary;
  expect(bytesKept + bytesRemoved + bytesDuplicate).toBe(bytesRead);
});

test('dropped copies are not in the corpus, and their provenance names the kept document', () => {
  expect(corpusOf(usual.run).map(({ id }) => id)).toEqual(['kiln.html', 'notes.md', 'pears', 'sluice.txt']);
  const copies = provenanceOf(usual.run).filter(({ status }) => status === 'duplicate');
  expect(copies.map(({ id, duplicateOf }) => [id, duplicateOf])).toEqual([
    ['mirror/sluice.txt', 'sluice.txt'],
    ['pears-again', 'pears'],
  ]);
});

test('marked duplicates stay in the corpus and name the document they duplicate', async () => {
  const { run, result } = await cleaned({ duplicates: 'mark' });
  expect(result.summary).toMatchObject({ kept: 4, duplicates: 2, bytesDuplicate: 0 });
  expect(corpusOf(run).map(({ id, duplicateOf }) => [id, duplicateOf])).toEqual([
    ['kiln.html', undefined],
    ['mirror/sluice.txt', 'sluice.txt'],
    ['notes.md', undefined],
    ['pears', undefined],
    ['pears-again', 'pears'],
    ['sluice.txt', undefined],
  ]);
  expect(rowsOf<RemovedRow>(run, 'removed.jsonl').filter(({ codes }) => codes.includes('duplicate'))).toEqual([]);
});

test('without stripping every line stays, and the copy within navigation is judged as it was read', async () => {
  const { run, result } = await cleaned({ strip: false });
  expect(result.summary).toMatchObject({ blocksRemoved: 0, bytesRemoved: 0 });
  const spans = provenanceOf(run).flatMap(({ spans }) => spans);
  expect(new Set(spans.map(({ action, evidence }) => `${action} ${evidence[0].code}`))).toEqual(
    new Set(['keep notStripped']),
  );
  const copy = result.groups.find(({ kept }) => kept === 'sluice.txt' || kept === 'mirror/sluice.txt')?.copies[0];
  expect(copy?.jaccard).toBe(copy?.jaccardAsRead);
});

test('without deduplication every document is kept and nothing is compared', async () => {
  const { run, result } = await cleaned({ deduplicate: false });
  expect(result.summary).toMatchObject({ kept: 6, duplicates: 0, clusters: 0, verifiedPairs: 0 });
  expect(corpusOf(run)).toHaveLength(6);
});

test('the npm signer finds the same groups', async () => {
  const { run, result } = await cleaned({ signer: 'minhash' });
  expect(result.groups).toEqual(usual.result.groups);
  expect(rowsOf(run, 'clusters.jsonl')).toEqual(rowsOf(usual.run, 'clusters.jsonl'));
});

test('a threshold that nothing reaches leaves only identical texts together', async () => {
  const near = freshFolder({
    'a.txt': 'The goat ate the map and so we walked by the stars until the morning came.',
    'b.txt': 'The goat ate the map and so we walked by the stars until the evening came.',
    'c.txt': 'The goat ate the map and so we walked by the stars until the evening came.',
  });
  const { result } = await cleaned({ threshold: 1, strip: false }, [near]);
  expect(result.groups).toMatchObject([{ kept: 'b.txt', copies: [{ id: 'c.txt', relation: 'identical' }] }]);
});

test('texts are written as files for inputs of text and HTML, under their own paths', () => {
  const files = filesBelow(join(usual.run, 'text'));
  expect([...files.keys()]).toEqual(['kiln.html.txt', 'notes.md.txt', 'sluice.txt']);
  expect(files.get('sluice.txt')?.toString()).toBe(smallCorpus['sluice.txt']);
});

test('with jsonl alone no text files are written', async () => {
  const { run } = await cleaned({ formats: ['jsonl'] });
  expect(existsSync(join(run, 'text'))).toBe(false);
});

test('with text asked for, records get files too', async () => {
  const { run } = await cleaned({ formats: ['jsonl', 'text'] });
  const files = filesBelow(join(run, 'text'));
  expect([...files.keys()]).toContain('feed.jsonl/000001.txt');
  expect(files.get('feed.jsonl/000001.txt')?.toString()).toBe(corpusOf(run).find(({ id }) => id === 'pears')?.text);
});

test('a record keeps its id, source and date, and its other fields pass through', () => {
  expect(corpusOf(usual.run).find(({ id }) => id === 'pears')).toMatchObject({
    source: 'valley.example',
    date: '2025-09-02',
    meta: { section: 'local', tags: ['fruit', 7] },
  });
});

test('fields of other names are mapped', async () => {
  const feed = freshFolder({ 'feed.jsonl': jsonl({ key: 'k1', body: 'What the body says.', text: { not: 'used' } }) });
  const { run } = await cleaned({ fields: { text: 'body', id: 'key' } }, [feed]);
  expect(corpusOf(run)).toMatchObject([{ id: 'k1', text: 'What the body says.', meta: { text: { not: 'used' } } }]);
});

test('records without an id go by their file and line', async () => {
  const feed = freshFolder({
    'feed.jsonl': `\n${jsonl({ text: 'The first record.' }, { text: 'The second record.' })}`,
  });
  const { run } = await cleaned({}, [feed]);
  expect(corpusOf(run).map(({ id }) => id)).toEqual(['feed.jsonl#2', 'feed.jsonl#3']);
});

test('every holder of a shared id gets a suffix of its own, the same in every run', async () => {
  const feeds = freshFolder({
    'a.jsonl': jsonl({ id: 'twin', text: 'One of two.' }, { id: 'single', text: 'The only one.' }),
    'b.jsonl': jsonl({ id: 'twin', text: 'Two of two.' }),
  });
  const { run } = await cleaned({}, [feeds]);
  const ids = corpusOf(run).map(({ id }) => id);
  expect(ids).toEqual([
    'single',
    expect.stringMatching(/^twin~[0-9a-f]{8}$/),
    expect.stringMatching(/^twin~[0-9a-f]{8}$/),
  ]);
  expect(new Set(ids).size).toBe(3);
  const { run: again } = await cleaned({}, [join(feeds, 'b.jsonl'), join(feeds, 'a.jsonl')]);
  expect(corpusOf(again).map(({ id }) => id)).toEqual(ids);
});

test('with nothing to write to, everything is decided and nothing is written', async () => {
  const { summary, groups, out } = await clean([input]);
  expect({ summary, groups, out }).toEqual({ summary: usual.result.summary, groups: usual.result.groups, out: null });
});

test('an input that names nothing is told by its own class of error', async () => {
  await expect(clean([join(folder, 'nothing-here')])).rejects.toThrow(MissingInputError);
});

test('a signal that was given before ends the run, with nothing left behind', async () => {
  const here = freshFolder();
  const run = clean([input], { out: join(here, 'run'), signal: AbortSignal.abort() });
  await expect(run).rejects.toThrow(InterruptedError);
  expect(filesBelow(here)).toEqual(new Map());
});

test('progress is told of every stage that takes time, in order', async () => {
  const told: string[] = [];
  await clean(
    [input],
    {},
    {
      start: (stage) => told.push(`start ${stage}`),
      advance: () => undefined,
      finish: (stage) => told.push(`finish ${stage}`),
    },
  );
  const stages = ['read', 'pair', 'verify', 'cluster', 'write'];
  expect(told).toEqual(stages.flatMap((stage) => [`start ${stage}`, `finish ${stage}`]));
});
