import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { OutputExistsError } from '../../src/model/errors.js';
import { refuseUnlessFree, WorkFolder } from '../../src/store/work-folder.js';

let parent: string;
let output: string;
const parents: string[] = [];

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'palimpsest-work-'));
  parents.push(parent);
  output = join(parent, 'run');
});

afterAll(async () => {
  for (const folder of parents) await rm(folder, { recursive: true, force: true });
});

/** The id of a process that has ended. */
const deadProcess = spawnSync(process.execPath, ['-e', '']).pid;

async function placeRun(folder: string, says: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ schema: 'palimpsest-run' }));
  await writeFile(join(folder, 'corpus.jsonl'), says);
}

async function workThatSays(says: string): Promise<WorkFolder> {
  const work = await WorkFolder.beside(output);
  await placeRun(work.path, says);
  return work;
}

const corpusOf = (folder: string) => readFile(join(folder, 'corpus.jsonl'), 'utf8');

test('before it is published the output is not there', async () => {
  await workThatSays('new');
  await expect(readdir(output)).rejects.toThrow('ENOENT');
});

test('publishing puts the whole folder in the output’s place and leaves nothing beside it', async () => {
  const work = await workThatSays('new');
  await writeFile(work.scratch('spool'), 'rows');
  await work.publish({ replace: false });
  expect([await corpusOf(output), await readdir(parent)]).toEqual(['new', ['run']]);
});

test('scratch files never become part of the output', async () => {
  const work = await workThatSays('new');
  await writeFile(work.scratch('spool'), 'rows');
  await work.publish({ replace: false });
  expect((await readdir(output)).sort()).toEqual(['corpus.jsonl', 'manifest.json']);
});

test('folders above the output are made', async () => {
  output = join(parent, 'deep', 'down', 'run');
  await (await workThatSays('new')).publish({ replace: false });
  expect(await corpusOf(output)).toBe('new');
});

test('an empty output folder is free', async () => {
  await mkdir(output);
  await (await workThatSays('new')).publish({ replace: false });
  expect(await corpusOf(output)).toBe('new');
});

test('discarding leaves nothing behind', async () => {
  const work = await workThatSays('new');
  await writeFile(work.scratch('spool'), 'rows');
  await work.discard();
  expect(await readdir(parent)).toEqual([]);
});

test('an earlier run is not written over without being told', async () => {
  await placeRun(output, 'old');
  const work = await workThatSays('new');
  await expect(work.publish({ replace: false })).rejects.toThrow('add --replace');
  expect(await corpusOf(output)).toBe('old');
});

test('an earlier run is replaced when told, and nothing of it stays', async () => {
  await placeRun(output, 'old');
  await writeFile(join(output, 'old-file'), '');
  await (await workThatSays('new')).publish({ replace: true });
  expect([await corpusOf(output), await readdir(output), await readdir(parent)]).toEqual([
    'new',
    ['corpus.jsonl', 'manifest.json'],
    ['run'],
  ]);
});

test('a publishing that fails puts the earlier run back', async () => {
  await placeRun(output, 'old');
  const work = await workThatSays('new');
  await rm(work.path, { recursive: true });
  await expect(work.publish({ replace: true })).rejects.toThrow('ENOENT');
  expect([await corpusOf(output), await readdir(parent)]).toEqual(['old', ['run']]);
});

test('a folder that is no run of ours is refused even when told to replace', async () => {
  await mkdir(output);
  await writeFile(join(output, 'thesis.txt'), 'mine');
  await expect(refuseUnlessFree(output, true)).rejects.toThrow(OutputExistsError);
});

test('a manifest of something else does not make a run of ours', async () => {
  await mkdir(output);
  await writeFile(join(output, 'manifest.json'), '{"name":"app"}');
  await expect(refuseUnlessFree(output, true)).rejects.toThrow('not a palimpsest run');
});

test('a manifest that cannot be read does not make a run of ours', async () => {
  await mkdir(output);
  await writeFile(join(output, 'manifest.json'), '{');
  await expect(refuseUnlessFree(output, true)).rejects.toThrow('not a palimpsest run');
});

test('a file in the output’s place is refused', async () => {
  await writeFile(output, '');
  await expect(refuseUnlessFree(output, true)).rejects.toThrow('is a file; name a folder');
});

test('an output that is not there is free', async () => {
  await expect(refuseUnlessFree(output, false)).resolves.toBeUndefined();
});

test('what a run that is gone left beside the output is removed', async () => {
  await mkdir(join(parent, `.palimpsest-run-${deadProcess}-0123abcd`));
  await writeFile(join(parent, `.palimpsest-run-${deadProcess}-0123abcd.spool`), 'rows');
  const work = await WorkFolder.beside(output);
  await work.discard();
  expect(await readdir(parent)).toEqual([]);
});

test('the work folder of a run that goes on is left alone', async () => {
  const other = await WorkFolder.beside(output);
  await (await workThatSays('new')).publish({ replace: false });
  expect((await readdir(parent)).map((name) => join(parent, name))).toEqual([other.path, output]);
});

test('work folders of other outputs are left alone', async () => {
  const others = [`.palimpsest-run-2-${deadProcess}-0123abcd`, `.palimpsest-walk-${deadProcess}-0123abcd`];
  for (const name of others) await mkdir(join(parent, name));
  await (await WorkFolder.beside(output)).discard();
  expect((await readdir(parent)).sort()).toEqual([...others].sort());
});

test('files that only look like leftovers are left alone', async () => {
  const name = `.palimpsest-run-${deadProcess}-notes`;
  await writeFile(join(parent, name), 'mine');
  await (await WorkFolder.beside(output)).discard();
  expect(await readdir(parent)).toEqual([name]);
});

test('an earlier run that was moved aside when its successor was cut off goes back', async () => {
  await placeRun(join(parent, `.palimpsest-run-${deadProcess}-0123abcd.old`), 'old');
  await placeRun(join(parent, `.palimpsest-run-${deadProcess}-0123abcd`), 'half');
  const work = await WorkFolder.beside(output);
  await work.discard();
  expect([await corpusOf(output), await readdir(parent)]).toEqual(['old', ['run']]);
});

test('an earlier run that was moved aside goes once its successor is there', async () => {
  await placeRun(join(parent, `.palimpsest-run-${deadProcess}-0123abcd.old`), 'old');
  await placeRun(output, 'new');
  const work = await WorkFolder.beside(output);
  await work.discard();
  expect([await corpusOf(output), await readdir(parent)]).toEqual(['new', ['run']]);
});

test('a temporary work folder becomes no output', async () => {
  const work = await WorkFolder.temporary(parent);
  await writeFile(join(work.path, 'corpus.jsonl'), 'new');
  await work.publish({ replace: true });
  expect(await readdir(parent)).toEqual([]);
});
