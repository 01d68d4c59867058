import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MissingInputError } from '../../src/model/errors.js';
import { resolveInputs } from '../../src/read/inputs.js';
import { temporaryFolder } from './temporary-folder.js';

async function pathsOf(inputs: readonly string[], workingFolder?: string): Promise<string[]> {
  const { files } = await resolveInputs(inputs, { workingFolder });
  return files.map(({ path }) => path);
}

test('a folder is read with the folders below it, in code point order', async () => {
  const folder = await temporaryFolder({
    'b.txt': '',
    'a/z.md': '',
    'a/B.html': '',
    'Z.jsonl': '',
    '\u{1F600}.txt': '',
    '\uFF5E.txt': '',
  });
  expect(await pathsOf([folder])).toEqual(['Z.jsonl', 'a/B.html', 'a/z.md', 'b.txt', '\uFF5E.txt', '\u{1F600}.txt']);
});

test('a file goes by its base name, and a relative one starts from the working folder', async () => {
  const folder = await temporaryFolder({ 'news/one.txt': '' });
  expect(await resolveInputs(['news/one.txt'], { workingFolder: folder })).toEqual({
    files: [{ path: 'one.txt', absolute: join(folder, 'news/one.txt') }],
    rejections: [],
    hiddenSkipped: 0,
  });
});

test('extensions count whatever their case', async () => {
  const folder = await temporaryFolder({ 'a.TXT': '', 'b.Html': '', 'c.NDJSON': '' });
  expect(await pathsOf([folder])).toEqual(['a.TXT', 'b.Html', 'c.NDJSON']);
});

test('a pattern matches below its base folder', async () => {
  const folder = await temporaryFolder({ 'news/a.txt': '', 'news/b.md': '', 'news/old/c.txt': '', 'other/d.txt': '' });
  expect(await pathsOf(['news/*.txt'], folder)).toEqual(['a.txt']);
  expect(await pathsOf([join(folder, 'news/**/*.txt')])).toEqual(['a.txt', 'old/c.txt']);
  expect(await pathsOf(['{news,other}/*.txt'], folder)).toEqual(['news/a.txt', 'other/d.txt']);
});

test('a pattern that is also the name of a file is that file', async () => {
  const folder = await temporaryFolder({ 'a[1].txt': '', 'a1.txt': '' });
  expect(await pathsOf(['a[1].txt'], folder)).toEqual(['a[1].txt']);
});

test('a pattern that begins with an exclamation mark excludes nothing', async () => {
  const folder = await temporaryFolder({ '!a/x.txt': '', 'a/y.txt': '' });
  expect(await pathsOf(['!a/*.txt'], folder)).toEqual(['x.txt']);
});

test('a file that is named twice is read once, under the path that shows most of where it stands', async () => {
  const folder = await temporaryFolder({ 'a/one.txt': '', 'b.txt': '' });
  const inputs = [folder, join(folder, 'a'), join(folder, 'a/one.txt'), join(folder, '*/*.txt')];
  expect(await pathsOf(inputs)).toEqual(['a/one.txt', 'b.txt']);
  expect(await pathsOf(inputs.toReversed())).toEqual(['a/one.txt', 'b.txt']);
});

test('a file and a link to it are read once, under the name of the file', async () => {
  const folder = await temporaryFolder({ 'z.txt': '' });
  await symlink('z.txt', join(folder, 'a.txt'));
  expect(await pathsOf([folder])).toEqual(['z.txt']);
});

test('a link gives its extension to a file without one', async () => {
  const folder = await temporaryFolder({ 'store/8f3a': '' });
  await mkdir(join(folder, 'in'));
  await symlink('../store/8f3a', join(folder, 'in/page.html'));
  expect(await pathsOf([join(folder, 'in'), join(folder, 'store')])).toEqual(['page.html']);
});

test('files that share a path are all told apart by the folders above them, whatever the order of inputs', async () => {
  const folder = await temporaryFolder({
    'x/news/a.txt': '',
    'y/news/a.txt': '',
    'y/blog/a.txt': '',
    'y/blog/b.txt': '',
  });
  const inputs = ['x/news', 'y/news', 'y/blog'].map((path) => join(folder, path));
  const expected = ['b.txt', 'blog/a.txt', 'x/news/a.txt', 'y/news/a.txt'];
  expect(await pathsOf(inputs)).toEqual(expected);
  expect(await pathsOf(inputs.toReversed())).toEqual(expected);
});

test('a path that another grew into grows as well', async () => {
  const folder = await temporaryFolder({ 'p/n/a.txt': '', 'q/a.txt': '', 'r/n/a.txt': '' });
  const expected = ['p/n/a.txt', 'q/a.txt', 'r/n/a.txt'];
  expect(await pathsOf(['p', 'q', 'r/n'].map((path) => join(folder, path)))).toEqual(expected);
});

test('hidden entries are skipped and counted', async () => {
  const folder = await temporaryFolder({ 'a.txt': '', '.b.txt': '', '.git/c.txt': '', '.git/d.txt': '' });
  const { files, hiddenSkipped } = await resolveInputs([folder]);
  expect(files.map(({ path }) => path)).toEqual(['a.txt']);
  expect(hiddenSkipped).toBe(2);
});

test('a hidden file that is named is read, by itself or by a pattern that names its dot', async () => {
  const folder = await temporaryFolder({ '.b.txt': '', '.c/d.txt': '' });
  expect(await pathsOf(['.b.txt'], folder)).toEqual(['.b.txt']);
  expect(await pathsOf(['.c/*.txt', '.?.txt'], folder)).toEqual(['.b.txt', 'd.txt']);
});

test('an unknown extension is a rejection that lists those supported', async () => {
  const folder = await temporaryFolder({ 'a.txt': '', 'logo.png': '', LICENSE: '' });
  const { files, rejections } = await resolveInputs([folder]);
  expect(files.map(({ path }) => path)).toEqual(['a.txt']);
  expect(rejections.map(({ origin, stage, code }) => [origin.path, stage, code])).toEqual([
    ['LICENSE', 'read', 'unsupportedFormat'],
    ['logo.png', 'read', 'unsupportedFormat'],
  ]);
  expect(rejections[1].message).toContain('.txt, .text, .md');
  expect((await resolveInputs([join(folder, 'logo.png')])).rejections[0].code).toBe('unsupportedFormat');
});

test('a link to nothing is a rejection in plain words', async () => {
  const folder = await temporaryFolder({ 'a.txt': '' });
  await symlink('gone.txt', join(folder, 'b.txt'));
  const { files, rejections } = await resolveInputs([folder]);
  expect(files).toHaveLength(1);
  expect(rejections).toEqual([
    {
      origin: { path: 'b.txt', record: 1 },
      stage: 'read',
      code: 'unreadable',
      message: 'The symbolic link points to nothing (ENOENT).',
    },
  ]);
});

test('a link to a folder above itself is a rejection, and the folder is read once', async () => {
  const folder = await temporaryFolder({ 'deep/a.txt': '' });
  await symlink('..', join(folder, 'deep/up'));
  const { files, rejections } = await resolveInputs([folder]);
  expect(files.map(({ path }) => path)).toEqual(['deep/a.txt']);
  expect(rejections).toMatchObject([{ origin: { path: 'deep/up' }, code: 'unreadable' }]);
  expect(rejections[0].message).toContain('loop');
});

test('links that lead in a circle of their own are a rejection', async () => {
  const folder = await temporaryFolder({ 'a.txt': '' });
  await symlink('c.txt', join(folder, 'b.txt'));
  await symlink('b.txt', join(folder, 'c.txt'));
  const { rejections } = await resolveInputs([folder]);
  expect(rejections.map(({ origin }) => origin.path)).toEqual(['b.txt', 'c.txt']);
  expect(rejections[0].message).toContain('ELOOP');
});

test('linked folders are followed, each once, however many links lead there', async () => {
  const folder = await temporaryFolder({ 'in/a.txt': '', 'far/b.txt': '' });
  await symlink('../far', join(folder, 'in/first'));
  await symlink('../far', join(folder, 'in/second'));
  expect(await pathsOf([join(folder, 'in')])).toEqual(['a.txt', 'first/b.txt']);
});

test('folders that all link to one another are read in bounded time', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `n${String(index).padStart(2, '0')}`);
  const folder = await temporaryFolder(Object.fromEntries(names.map((name) => [`${name}/page.txt`, ''])));
  for (const from of names) {
    for (const to of names) if (from !== to) await symlink(`../${to}`, join(folder, from, `to-${to}`));
  }
  expect(await pathsOf([folder])).toEqual(names.map((name) => `${name}/page.txt`));
});

test('an input that does not exist names itself and the mend, on one line', async () => {
  const folder = await temporaryFolder({});
  const missing = resolveInputs(['no\nsuch.txt'], { workingFolder: folder });
  await expect(missing).rejects.toThrow(MissingInputError);
  await expect(missing).rejects.toThrow(/^The input "no\\nsuch\.txt" does not exist; name a file[^\n]*$/);
});

test('a pattern that matches nothing, an empty folder and a link to nothing are missing inputs', async () => {
  const folder = await temporaryFolder({ 'hidden/.x.txt': '' });
  await mkdir(join(folder, 'empty/inner'), { recursive: true });
  await symlink('gone', join(folder, 'link.txt'));
  const resolving = (input: string) => resolveInputs([input], { workingFolder: folder });
  await expect(resolving('*.md')).rejects.toThrow(/No file matches the input pattern "\*\.md"/);
  await expect(resolving('nowhere/*.md')).rejects.toThrow(MissingInputError);
  await expect(resolving('empty')).rejects.toThrow(/holds no files;/);
  await expect(resolving('hidden')).rejects.toThrow(/holds no files but hidden ones/);
  await expect(resolving('link.txt')).rejects.toThrow(/points to nothing/);
});

test('standard input is a file of its own', async () => {
  expect(await resolveInputs(['-', '-'])).toEqual({
    files: [{ path: '-', absolute: '-' }],
    rejections: [],
    hiddenSkipped: 0,
  });
});
