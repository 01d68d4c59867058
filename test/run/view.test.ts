import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CorpusRow } from '../../src/formats/rows.js';
import { clean, UsageError, verify } from '../../src/index.js';
import { filesBelow, freshFolder, jsonl, rowsOf } from '../corpus.js';
import { copyOf, editManifest } from '../inspect/forgery.js';
import { comparableFiles, manifestOf } from './run-files.js';

const sentence =
  'The ferry left an hour before the first low water, and nobody on the quay had thought to ring the bell.';
const other = 'Two shelves of the pump house hold the notebooks, each with the height of the water at noon in pencil.';
const page = `<!doctype html><h2>Low <b>water</b></h2><p>${sentence}</p><p>${other}</p>`;

const input = freshFolder({
  'pages/ferry.html': page,
  'pages/copy.html': page,
  'notes.txt': `Notes of the keeper\n# not a heading\n\nThe pit wheel was greased at dawn, and the miller counted sacks until the pond had run out.\n`,
  'readme.md': `# A heading\n\n${sentence.replace('ferry', '*ferry*')} It was cold, and the rope had frozen to its ring.\n`,
  'feed.jsonl': jsonl(
    {
      id: 'r1',
      html: '<p>The gauge reads <a href="/gauge">four metres</a> at every spring tide since the wall was built.</p>',
      url: 'https://a.example/x/',
    },
    { id: 'r2', text: 'The drainage board has *bought* a gauge of its own, and its readings agree with hers.' },
  ),
});
const options = { view: 'markdown', strip: false } as const;
const run = join(freshFolder(), 'run');
const viewsOf = (folder: string) =>
  new Map([...filesBelow(folder)].filter(([path]) => path.startsWith('markdown/') && !path.endsWith('/')));

beforeAll(async () => {
  await clean([input], { out: run, ...options });
});

test('each document of the corpus has a file below markdown/, and dropped copies have none', () => {
  expect([...viewsOf(run).keys()]).toEqual([
    'markdown/feed.jsonl/000001.md',
    'markdown/feed.jsonl/000002.md',
    'markdown/notes.txt.md',
    'markdown/pages/copy.html.md',
    'markdown/readme.md',
  ]);
  expect(rowsOf<CorpusRow>(run, 'corpus.jsonl')).toHaveLength(5);
});

test('pages have their structure, records their address, texts are escaped and Markdown stays as it is', () => {
  const view = (path: string) => viewsOf(run).get(`markdown/${path}`)?.toString();
  expect(view('pages/copy.html.md')).toBe(`## Low **water**\n\n${sentence}\n\n${other}\n`);
  expect(view('feed.jsonl/000001.md')).toContain('[four metres](https://a.example/gauge)');
  expect(view('feed.jsonl/000002.md')).toContain('\\*bought\\*');
  expect(view('notes.txt.md')).toContain('Notes of the keeper\\\n\\# not a heading\n\n');
  expect(view('readme.md')).toBe(filesBelow(input).get('readme.md')?.toString());
});

test('a view changes no other file but the account of the run', async () => {
  const plain = join(freshFolder(), 'run');
  await clean([input], { out: plain, strip: false });
  const { 'manifest.json': _, SHA256SUMS: __, 'report.html': ___, ...files } = comparableFiles(plain);
  expect(comparableFiles(run)).toMatchObject(files);
});

test('the manifest counts the view and has the digest of its lines in SHA256SUMS', () => {
  const { view, summary } = manifestOf(run);
  const files = viewsOf(run);
  const sums =
    filesBelow(run)
      .get('SHA256SUMS')
      ?.toString()
      .match(/^.{64} {2}markdown\/.*\n/gm) ?? [];
  expect(sums).toHaveLength(files.size);
  expect(view).toEqual({
    name: 'markdown',
    documents: 5,
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    sha256: createHash('sha256').update(sums.join('')).digest('hex'),
  });
  expect(summary.views).toBe(5);
});

test('a run with a view is whole, and one whose manifest counts another view is not', async () => {
  expect((await verify(run)).problems).toEqual([]);
  const copy = copyOf(run);
  editManifest(copy, (manifest) => {
    if (manifest.view !== undefined) manifest.view = { ...manifest.view, documents: 4 };
  });
  expect((await verify(copy)).problems).toEqual([
    'manifest.json: the files below markdown/ are not those that it counts',
  ]);
});

test('the order of inputs changes nothing', async () => {
  const files = ['readme.md', 'pages/ferry.html', 'notes.txt', 'feed.jsonl', 'pages/copy.html'].map((path) =>
    join(input, path),
  );
  const [forth, back] = [join(freshFolder(), 'run'), join(freshFolder(), 'run')];
  await clean(files, { out: forth, ...options });
  await clean([...files].reverse(), { out: back, ...options });
  expect(comparableFiles(back)).toEqual(comparableFiles(forth));
});

test('a view that is not known is refused with the names of those that are', async () => {
  const asked = clean([input], { out: null, view: 'html' as 'markdown' });
  await expect(asked).rejects.toThrow(UsageError);
  await expect(asked).rejects.toThrow('--view: "html" is not known; give one of markdown');
});
