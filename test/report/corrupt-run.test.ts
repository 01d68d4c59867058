import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CorruptRunError, UsageError } from '../../src/model/errors.js';
import { renderReport } from '../../src/report/render-report.js';
import { clusterOf, foreign, pairOf, runFolder } from './run-fixture.js';

const shared = { text: 'A text that both documents hold.\n' };
const navigation = { text: 'Navigation that stands in both of them.\n', removed: foreign };

function folderOfRun(): Promise<string> {
  return runFolder({
    documents: [
      { id: 'a', blocks: [navigation, shared], cluster: 'a' },
      { id: 'b', blocks: [navigation, shared], cluster: 'a', duplicateOf: 'a' },
    ],
    clusters: [clusterOf('a', ['b'])],
    pairs: [pairOf('a', 'b')],
  });
}

/** The error of rendering a run of which one file was changed. */
async function errorAfter(file: string, change: (content: string) => string): Promise<unknown> {
  const folder = await folderOfRun();
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
  return renderReport(folder).then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('the run of these tests renders as it is', async () => {
  expect(await errorAfter('corpus.jsonl', (content) => content)).toBeUndefined();
});

test.each(['corpus', 'provenance', 'removed', 'clusters', 'pairs', 'rejected'])(
  'a row of %s.jsonl that is cut off is named by file and line',
  async (name) => {
    const file = `${name}.jsonl`;
    let line = 0;
    const error = await errorAfter(file, (content) => {
      line = content.split('\n').length;
      return `${content}{"id": "cut`;
    });
    expect(error).toBeInstanceOf(CorruptRunError);
    expect(error).toMatchObject({ file, line });
    expect(String(error)).toContain(`${file}:${line}: `);
  },
);

test('a field that breaks the schema is named', async () => {
  const error = await errorAfter('pairs.jsonl', (content) => content.replace('"nearDuplicate"', '"akin"'));
  expect(error).toMatchObject({ file: 'pairs.jsonl', line: 1, message: expect.stringMatching(/relation/) });
});

test('a text in corpus.jsonl that is not as long as its spans is refused', async () => {
  const error = await errorAfter('corpus.jsonl', (content) => content.replace('A text', 'The text'));
  expect(error).toMatchObject({ file: 'corpus.jsonl', line: 1 });
});

test('a removed text that is not as long as its span is refused', async () => {
  const error = await errorAfter('removed.jsonl', (content) => content.replace('Navigation', 'Navigations'));
  expect(error).toMatchObject({ file: 'removed.jsonl', line: 1 });
});

test('a reference to a row that holds no text is refused where it stands', async () => {
  const error = await errorAfter('removed.jsonl', (content) =>
    content.replace('"sameAs":{"id":"a"', '"sameAs":{"id":"x"'),
  );
  expect(error).toMatchObject({ file: 'removed.jsonl', line: 2 });
});

test.each([
  ['removed.jsonl', (content: string) => content.split('\n').slice(0, 2).join('\n')],
  ['pairs.jsonl', () => ''],
  ['provenance.jsonl', (content: string) => content.slice(0, content.indexOf('\n') + 1)],
])('a row of %s that others rest on and that is not there is missed', async (file, change) => {
  expect(await errorAfter(file, change)).toMatchObject({ name: 'CorruptRunError', file, line: null });
});

test('a missing file is named', async () => {
  const folder = await folderOfRun();
  await rm(join(folder, 'removed.jsonl'));
  await expect(renderReport(folder)).rejects.toMatchObject({ name: 'CorruptRunError', file: 'removed.jsonl' });
});

test('a manifest that is not JSON, or lacks a field, is refused', async () => {
  expect(await errorAfter('manifest.json', () => '{')).toMatchObject({
    name: 'CorruptRunError',
    file: 'manifest.json',
  });
  const error = await errorAfter('manifest.json', (content) => content.replace('"bytesRead"', '"bytesRed"'));
  expect(error).toMatchObject({ name: 'CorruptRunError', message: expect.stringMatching(/bytesRead/) });
});

test('a folder that is no run, and a run of a newer version, are wrong usage', async () => {
  const folder = await folderOfRun();
  await rm(join(folder, 'manifest.json'));
  await expect(renderReport(folder)).rejects.toBeInstanceOf(UsageError);
  const error = await errorAfter('manifest.json', (content) =>
    content.replace('"schemaVersion": 1', '"schemaVersion":99'),
  );
  expect(error).toBeInstanceOf(UsageError);
});
