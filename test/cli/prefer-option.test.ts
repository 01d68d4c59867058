import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ClusterRow, CorpusRow } from '../../src/formats/rows.js';
import { clean } from '../../src/index.js';
import { freshFolder, jsonl, rowsOf } from '../corpus.js';
import { manifestOf } from '../run/run-files.js';
import { command } from './command.js';

const flood =
  'The lower road was closed at noon, when the water stood a hand below the parapet and the fire brigade had run out of ' +
  'sandbags. By evening it was gone again, and what it left behind was mud, two boats and somebody else’s garden gate.';
const fair =
  'The autumn fair moves to the old barracks this year, since the meadow is still too soft for the carousel. Stalls open ' +
  'at nine, the band plays from eleven, and dogs are asked to stay at home until the geese have been judged.';

const records = [
  { id: 'flood wire', text: flood, source: 'wire.example', date: '2025-03-01' },
  { id: 'flood mirror', text: `${flood} Read more.`, source: 'mirror.example', date: '2025-03-04' },
  { id: 'fair gazette', text: fair, source: 'gazette.example', date: '2025-03-02' },
  { id: 'fair wire', text: fair, source: 'wire.example', date: '2025-03-03' },
];
const folder = freshFolder({ 'feed.jsonl': jsonl(...records) });
const run = (out: string, ...flags: string[]) =>
  command(['clean', 'feed.jsonl', '--no-strip', '--out', out, ...flags], { cwd: folder });
const keptIn = (out: string) => rowsOf<CorpusRow>(join(folder, out), 'corpus.jsonl').map(({ id }) => id);

test.concurrent('--prefer keeps the copies of the sources it names, and says so', async () => {
  const { code, stdout, stderr } = await run('mirror', '--prefer', 'mirror.example,gazette.example');
  expect([code, keptIn('mirror')]).toEqual([0, ['fair gazette', 'flood mirror']]);
  expect(stdout).toContain('keeps flood mirror (it comes from a preferred source)');
  expect(stderr).not.toContain('warning');
  expect(rowsOf<ClusterRow>(join(folder, 'mirror'), 'clusters.jsonl')[1].reasons).toEqual([
    { code: 'preferredSource', over: 'flood wire', source: 'mirror.example', than: 'wire.example' },
  ]);
  expect(manifestOf(join(folder, 'mirror')).options.prefer).toEqual(['mirror.example', 'gazette.example']);
  const explained = await command(['explain', 'mirror', 'flood wire'], { cwd: folder });
  expect(explained.stdout).toContain(
    'it comes from a preferred source: over flood wire, source mirror.example, than wire.example',
  );
  expect((await command(['verify', 'mirror'], { cwd: folder })).code).toBe(0);
});

test.concurrent('what is not named is chosen as ever', async () => {
  await run('plain');
  expect(keptIn('plain')).toEqual(['fair gazette', 'flood wire']);
});

test.concurrent('sources may be named in several options, the first named first', async () => {
  await run('several', '--prefer', 'wire.example', '--prefer', 'mirror.example,gazette.example');
  expect(keptIn('several')).toEqual(['fair wire', 'flood wire']);
});

test.concurrent('a source that no document has is told at the end, and is no error', async () => {
  const { code, stderr } = await run('absent', '--prefer', 'absent.example,mirror.example');
  expect(code).toBe(0);
  expect(stderr.trimEnd().split('\n').at(-1)).toBe(
    'palimpsest: warning: --prefer: no document has the source "absent.example"; corpus.jsonl has the names in use',
  );
  expect(keptIn('absent')).toEqual(['fair gazette', 'flood mirror']);
});

test.concurrent('the library returns the sources that no document has', async () => {
  const { absentSources } = await clean([join(folder, 'feed.jsonl')], { prefer: ['z', 'wire.example', 'a'] });
  expect(absentSources).toEqual(['z', 'a']);
});

test.concurrent('a preferred source makes no copies of texts that are none', async () => {
  const prefer = ['mirror.example', 'wire.example', 'gazette.example'];
  const { summary } = await clean([join(folder, 'feed.jsonl')], { prefer, strip: false });
  expect(summary).toMatchObject({ clusters: 2, kept: 2 });
});
