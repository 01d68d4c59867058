import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { ClusterRow } from '../../src/formats/rows.js';
import { clean } from '../../src/index.js';
import { command } from '../cli/command.js';
import { filesBelow, freshFolder, jsonl, rowsOf, smallCorpusFolder } from '../corpus.js';
import { comparableFiles, manifestOf } from './run-files.js';

const input = smallCorpusFolder();
const folder = freshFolder();
const first = join(folder, 'first');

beforeAll(async () => {
  await clean([input], { out: first });
});

test('two runs of the same inputs give the same files', async () => {
  const second = join(folder, 'second');
  await clean([input], { out: second });
  expect(comparableFiles(second)).toEqual(comparableFiles(first));
});

test('the built command gives the same files as the library', async () => {
  expect(await command(['clean', input, '--out', 'built', '--quiet'], { cwd: folder })).toMatchObject({ code: 0 });
  expect(comparableFiles(join(folder, 'built'))).toEqual(comparableFiles(first));
});

test('the place of the corpus, the language and the time zone of the machine change nothing', async () => {
  const elsewhere = freshFolder();
  cpSync(input, join(elsewhere, 'deep/corpus'), { recursive: true });
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  await command(['clean', 'deep/corpus', '--out', 'run', '--quiet'], { cwd: elsewhere, env });
  expect(comparableFiles(join(elsewhere, 'run'))).toEqual(comparableFiles(first));
});

test('dates that name no time zone are compared the same in every time zone', async () => {
  const text = 'The mill race ran backwards for an hour on the day of the flood, and three people saw it.';
  const here = freshFolder({
    'feed.jsonl': jsonl({ id: 'a', text, date: 'March 5, 2025' }, { id: 'b', text, date: '2025-03-05' }),
  });
  const kept = ['Asia/Tokyo', 'America/New_York'].map(async (zone, at) => {
    await command(['clean', 'feed.jsonl', '--out', `run-${at}`, '--quiet'], { cwd: here, env: { TZ: zone } });
    return rowsOf<ClusterRow>(join(here, `run-${at}`), 'clusters.jsonl');
  });
  const [east, west] = await Promise.all(kept);
  expect(east).toEqual(west);
  expect(east).toHaveLength(1);
});

test('files given one by one give the same files in whatever order they are given', async () => {
  const files = [...filesBelow(input)].flatMap(([path]) => (path.endsWith('/') ? [] : [join(input, path)]));
  const inOrder = join(folder, 'in-order');
  await clean(files, { out: inOrder });
  const expected = comparableFiles(inOrder);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (shuffled) => {
      const out = join(folder, 'shuffled');
      await clean(shuffled, { out, replace: true });
      expect(comparableFiles(out)).toEqual(expected);
    }),
    { numRuns: 8 },
  );
});

test('the order of records in a file changes nothing in the corpus where they have ids', async () => {
  const lines = readFileSync(join(input, 'feed.jsonl'), 'utf8').trimEnd().split('\n').slice(0, 2);
  const [forward, backward] = [lines, lines.toReversed()].map((order) =>
    freshFolder({ 'feed.jsonl': order.join('\n') }),
  );
  await clean([forward], { out: join(folder, 'forward') });
  await clean([backward], { out: join(folder, 'backward') });
  const corpusOf = (run: string) => filesBelow(join(folder, run)).get('corpus.jsonl')?.toString();
  expect(corpusOf('backward')).toBe(corpusOf('forward'));
});

/** Of GNU coreutils; not on every system. */
const checker = 'sha256sum';

test('sha256sum accepts the checksums, names with a line end or a backslash included', async () => {
  if (spawnSync(checker, ['--version']).status !== 0) return;
  const odd = freshFolder({
    'back\\slash.txt': 'One text.',
    'line\nend.txt': 'Another text.',
    ' blank *.txt': 'A third.',
  });
  await clean([odd], { out: join(folder, 'odd'), deduplicate: false });
  for (const run of ['first', 'odd']) {
    const checked = execFileSync(checker, ['-c', '--strict', 'SHA256SUMS'], { cwd: join(folder, run) }).toString();
    expect(checked.match(/: OK$/gm)).toHaveLength(filesBelow(join(folder, run)).size - 3);
  }
});

test('the manifest holds the digest and the size of every file that was read', () => {
  const expected = [...filesBelow(input)].flatMap(([path, bytes]) =>
    path.endsWith('/') ? [] : [{ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }],
  );
  expect(manifestOf(first).inputs.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }))).toEqual(expected);
});

test('an option that changes results changes their digest, and where the run is written does not', async () => {
  const other = join(folder, 'other-options');
  await clean([input], { out: other, threshold: 0.7 });
  const digestOf = (run: string) => manifestOf(run).optionsSha256;
  expect(digestOf(other)).not.toBe(digestOf(first));
  expect(digestOf(join(folder, 'in-order'))).toBe(digestOf(first));
});
