import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clean, MissingInputError, restore, UsageError, verify } from '../../src/index.js';
import { freshFolder } from '../corpus.js';

test('one token of four million characters stops no run', async () => {
  const folder = freshFolder({ 'in/long.txt': 'ab1'.repeat(1_400_000), 'in/note.txt': 'A few words besides.' });
  const { summary } = await clean([join(folder, 'in')], { out: join(folder, 'run') });
  expect(summary).toMatchObject({ documents: 2, kept: 2 });
});

test('a text of more than a million lines is rejected with its number of lines, and the rest goes on', async () => {
  const folder = freshFolder({ 'in/lines.txt': 'a\n'.repeat(1_000_001), 'in/note.txt': 'A few words besides.' });
  const { summary, rejections } = await clean([join(folder, 'in')], { out: join(folder, 'run') });
  expect(summary).toMatchObject({ documents: 1, rejected: 1 });
  expect(rejections[0]).toMatchObject({ code: 'tooLarge', message: expect.stringContaining('1000002 lines') });
});

test('a file and a folder of one name from two inputs both find their place in text/ and in restored', async () => {
  const folder = freshFolder({ 'one/a.txt': 'The file speaks.', 'two/a.txt/b.txt': 'The folder speaks.' });
  await clean([join(folder, 'one/a.txt'), join(folder, 'two')], { out: join(folder, 'run') });
  expect((await verify(join(folder, 'run'))).problems).toEqual([]);
  expect(await restore(join(folder, 'run'), join(folder, 'back'))).toMatchObject({ documents: 2 });
});

test('a page and a text that is named like its rendering are both restored', async () => {
  const folder = freshFolder({ 'in/p.html': '<p>The page speaks.</p>', 'in/p.html.txt': 'The text speaks.' });
  await clean([join(folder, 'in')], { out: join(folder, 'run') });
  expect(await restore(join(folder, 'run'), join(folder, 'back'))).toMatchObject({ documents: 2 });
  expect(readFileSync(join(folder, 'back', 'p.html.txt'), 'utf8')).toBe('The text speaks.');
});

test('an earlier run inside the input is no input, also through a link and in a dry run', async () => {
  const folder = freshFolder({ 'in/a.txt': 'Words to be cleaned.' });
  const input = join(folder, 'in');
  const out = join(input, 'run');
  symlinkSync(input, join(folder, 'link'));
  await clean([input], { out });
  const first = readFileSync(join(out, 'SHA256SUMS'), 'utf8');
  await clean([join(folder, 'link')], { out, replace: true });
  expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(first);
  const dry = await clean([input], { out, dryRun: true });
  expect(dry.summary).toMatchObject({ documents: 1, rejected: 0 });
});

test('a run is not replaced by the cleaning of itself', async () => {
  const folder = freshFolder({ 'in/a.txt': 'Words to be cleaned.' });
  const out = join(folder, 'run');
  await clean([join(folder, 'in')], { out });
  await expect(clean([out], { out, replace: true })).rejects.toBeInstanceOf(MissingInputError);
  expect((await verify(out)).problems).toEqual([]);
});

test('a link to the output folder still leads there after --replace', async () => {
  const folder = freshFolder({ 'in/a.txt': 'Words to be cleaned.' });
  await clean([join(folder, 'in')], { out: join(folder, 'run-1') });
  symlinkSync(join(folder, 'run-1'), join(folder, 'current'));
  writeFileSync(join(folder, 'in', 'b.txt'), 'Other words to be cleaned.');
  await clean([join(folder, 'in')], { out: join(folder, 'current'), replace: true });
  expect(lstatSync(join(folder, 'current')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'run-1', 'corpus.jsonl'), 'utf8')).toContain('Other words');
});

test('what a dead run of the same process number left is cleared', async () => {
  const folder = freshFolder({ 'in/a.txt': 'Words to be cleaned.' });
  const left = join(folder, `.palimpsest-run-${process.pid}-0a1b2c3d`);
  mkdirSync(left);
  await clean([join(folder, 'in')], { out: join(folder, 'run') });
  expect(existsSync(left)).toBe(false);
});

test('a space and an empty line in SHA256SUMS are changes', async () => {
  const folder = freshFolder({ 'in/a.txt': 'Words to be cleaned.' });
  const sums = join(folder, 'run', 'SHA256SUMS');
  await clean([join(folder, 'in')], { out: join(folder, 'run') });
  const written = readFileSync(sums, 'utf8');
  for (const changed of [written.replace('  ', ' *'), `${written}\n`]) {
    writeFileSync(sums, changed);
    expect((await verify(join(folder, 'run'))).problems).toEqual(['SHA256SUMS: the file is not as it was written']);
  }
});

test.each([
  [[], {}],
  [['in'], { out: '' }],
  [['in'], { threshhold: 0.5 }],
  [['in'], { strip: 'no' }],
])('clean(%j, %j) is wrong usage', async (inputs, options) => {
  await expect(clean(inputs, options as object)).rejects.toBeInstanceOf(UsageError);
});
