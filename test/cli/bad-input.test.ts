import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CorpusRow, RejectedRow } from '../../src/formats/rows.js';
import { filesBelow, freshFolder, rowsOf, smallCorpusFolder } from '../corpus.js';
import { command, type Finished, linesOf } from './command.js';

function idsOf(run: string): string[] {
  return rowsOf<CorpusRow>(run, 'corpus.jsonl').map(({ id }) => id);
}

test.concurrent('an input that does not exist ends the command with 2 and one line that names it and the mend', async () => {
  const folder = freshFolder();
  const { code, stdout, stderr } = await command(['clean', 'pgaes', '--out', 'run'], { cwd: folder });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(linesOf(stderr)).toEqual([expect.stringMatching(/^palimpsest: .*"pgaes".*name a file/)]);
  expect(filesBelow(folder)).toEqual(new Map());
});

/** A folder with every kind of bad input beside good ones, cleaned once for the tests that look at what came of it. */
const mixed = freshFolder({
  'in/good.txt': 'A file that can be read without any trouble.',
  'in/picture.txt': Buffer.from('\x89PNG\r\n\x1a\n\x00\x00\xff', 'latin1'),
  'in/archive.jsonl': Buffer.from('\x1f\x8b\x08\x00\xff\xfe\x00', 'latin1'),
  'in/latin.txt': Buffer.from('caf\xe9 cr\xe8me', 'latin1'),
  'in/table.csv': 'a,b\n1,2\n',
  'in/feed.jsonl': Buffer.concat([
    Buffer.from(
      [
        '{"id": "first", "text": "One record that is whole and says so."}',
        '{"id": "open", "text": "never closed',
        '',
        '{"id": "silent", "title": "no text at all"}',
        '{"id": "both", "text": "t", "html": "<p>h</p>"}',
        '["an", "array"]',
        '{"id": "typed", "text": 5}',
        '{"id": "last", "text": "Another record, as whole as the first was."}',
        '{"text": "',
      ].join('\n'),
    ),
    Buffer.from([0xc3, 0x28]),
    Buffer.from('"}\n'),
  ]),
});
symlinkSync('gone.txt', join(mixed, 'in/dangling.txt'));
const failingDevice = existsSync('/proc/self/mem');
if (failingDevice) symlinkSync('/proc/self/mem', join(mixed, 'in/memory.txt'));
let ended: Finished;
let rejected: Map<string, RejectedRow>;

beforeAll(async () => {
  ended = await command(['clean', 'in', '--out', 'run'], { cwd: mixed });
  const rows = rowsOf<RejectedRow>(join(mixed, 'run'), 'rejected.jsonl');
  rejected = new Map(rows.map((row) => [`${row.origin.path}:${row.origin.record}`, row]));
});

test.concurrent('bad input is no failure: what can be read is kept', () => {
  expect(ended.code).toBe(0);
  expect(idsOf(join(mixed, 'run'))).toEqual(['first', 'good.txt', 'last']);
  expect(rejected.size).toBe(failingDevice ? 12 : 11);
});

test.concurrent('a link that leads nowhere is rejected', () => {
  expect(rejected.get('dangling.txt:1')).toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('ENOENT'),
  });
});

test.concurrent('a file whose reading fails is rejected', () => {
  if (!failingDevice) return;
  expect(rejected.get('memory.txt:1')).toMatchObject({ code: 'unreadable', message: expect.stringContaining('EIO') });
});

test.concurrent.each([
  ['a picture', 'picture.txt:1', 'binary'],
  ['a compressed feed', 'archive.jsonl:1', 'binary'],
  ['text in another encoding', 'latin.txt:1', 'invalidUtf8'],
  ['a format that is not known', 'table.csv:1', 'unsupportedFormat'],
  ['a line that is not JSON', 'feed.jsonl:2', 'malformedJson'],
  ['a record without text', 'feed.jsonl:4', 'noText'],
  ['a record with both text and HTML', 'feed.jsonl:5', 'textAndHtml'],
  ['a line that is no record', 'feed.jsonl:6', 'notARecord'],
  ['a record whose text is a number', 'feed.jsonl:7', 'wrongFieldType'],
  ['a line that is not UTF-8', 'feed.jsonl:9', 'invalidUtf8'],
])('%s is rejected by its place, with the reason', (_, place, code) => {
  expect(rejected.get(place)).toMatchObject({ stage: 'read', code, message: expect.stringMatching(/^\S.*$/) });
});

test.concurrent('the summary lists what was rejected, with the line', () => {
  expect(ended.stdout).toMatch(/3 read, 1[12] rejected/);
  expect(ended.stdout).toMatch(/feed\.jsonl:2 malformedJson/);
});

test.concurrent('a folder without files ends the command with 2', async () => {
  const folder = freshFolder({ 'in/.hidden': 'not looked at' });
  const { code, stderr } = await command(['clean', 'in', '--out', 'run'], { cwd: folder });
  expect(code).toBe(2);
  expect(linesOf(stderr)).toEqual([expect.stringMatching(/"in".*hidden/)]);
  expect(existsSync(join(folder, 'run'))).toBe(false);
});

test.concurrent('where every input is rejected the run is written and the command ends with 1', async () => {
  const folder = freshFolder({ 'in/picture.txt': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'in/bad.jsonl': '{\n' });
  const { code, stderr } = await command(['clean', 'in', '--out', 'run'], { cwd: folder });
  expect(code).toBe(1);
  expect(linesOf(stderr)).toEqual([expect.stringContaining('rejected.jsonl')]);
  expect(rowsOf(join(folder, 'run'), 'rejected.jsonl')).toHaveLength(2);
  expect(await command(['verify', 'run'], { cwd: folder })).toMatchObject({ code: 0 });
});

test.concurrent('a disk that is full ends the command with 74 and one line, and leaves nothing behind', async () => {
  const folder = freshFolder();
  const { code, stdout, stderr } = await command(['clean', smallCorpusFolder(), '--out', 'run'], {
    cwd: folder,
    fileLimit: 2,
  });
  expect(code).toBe(74);
  expect(stdout).toBe('');
  expect(linesOf(stderr)).toEqual([expect.stringContaining('EFBIG')]);
  expect(filesBelow(folder)).toEqual(new Map());
});

test.concurrent('an output below a regular file is refused before anything is read', async () => {
  const folder = freshFolder({ 'file.txt': 'A regular file, with words in it.' });
  const { code, stderr } = await command(['clean', 'file.txt', '--out', 'file.txt/run'], { cwd: folder });
  expect(code).toBe(2);
  expect(linesOf(stderr)).toEqual([expect.stringContaining('--out')]);
  expect([...filesBelow(folder).keys()]).toEqual(['file.txt']);
});

test.concurrent('an output folder that cannot be made ends the command with 74 and one line', async () => {
  const folder = freshFolder({ 'file.txt': 'A regular file, with words in it.' });
  symlinkSync('loop', join(folder, 'loop'));
  const { code, stderr } = await command(['clean', 'file.txt', '--out', 'loop/run'], { cwd: folder });
  expect(code).toBe(74);
  expect(linesOf(stderr)).toEqual([expect.stringContaining('ELOOP')]);
});

test.concurrent('an output folder on a read-only file system ends the command with 74 and one line', async () => {
  if (!existsSync('/sys/kernel')) return;
  const folder = freshFolder({ 'file.txt': 'A regular file, with words in it.' });
  const { code, stderr } = await command(['clean', 'file.txt', '--out', '/sys/palimpsest/run'], { cwd: folder });
  expect(code).toBe(74);
  expect(linesOf(stderr)).toEqual([expect.stringContaining('/sys/palimpsest')]);
});

test.concurrent('a folder that holds other files is refused and left as it was', async () => {
  const folder = freshFolder({ 'in.txt': 'Words to be cleaned.', 'mine/thesis.txt': 'years of work' });
  const { code, stderr } = await command(['clean', 'in.txt', '--out', 'mine', '--replace'], { cwd: folder });
  expect(code).toBe(2);
  expect(linesOf(stderr)).toEqual([expect.stringMatching(/--out: mine holds files/)]);
  expect(readFileSync(join(folder, 'mine/thesis.txt'), 'utf8')).toBe('years of work');
  expect([...filesBelow(folder).keys()]).toEqual(['in.txt', 'mine/', 'mine/thesis.txt']);
});

test.concurrent('an empty folder is taken for the output', async () => {
  const folder = freshFolder({ 'in.txt': 'Words to be cleaned.' });
  const out = freshFolder();
  expect(await command(['clean', 'in.txt', '--out', out], { cwd: folder })).toMatchObject({ code: 0 });
  expect(existsSync(join(out, 'corpus.jsonl'))).toBe(true);
});

test.concurrent('an earlier run is refused without --replace, and replaced with it', async () => {
  const folder = freshFolder({ 'old.txt': 'The first text.', 'new.txt': 'The second text.' });
  await command(['clean', 'old.txt', '--out', 'run'], { cwd: folder });
  const before = filesBelow(join(folder, 'run'));
  const refused = await command(['clean', 'new.txt', '--out', 'run'], { cwd: folder });
  expect(refused.code).toBe(2);
  expect(linesOf(refused.stderr)).toEqual([expect.stringContaining('--replace')]);
  expect(filesBelow(join(folder, 'run'))).toEqual(before);
  expect(await command(['clean', 'new.txt', '--out', 'run', '--replace'], { cwd: folder })).toMatchObject({ code: 0 });
  expect(idsOf(join(folder, 'run'))).toEqual(['new.txt']);
  expect([...filesBelow(folder).keys()].filter((path) => path.includes('.palimpsest-'))).toEqual([]);
});

test.concurrent('an output folder inside an input folder is not read as input', async () => {
  const folder = freshFolder({ 'in/a.txt': 'A text in the folder.', 'in/b.txt': 'A second text in the same folder.' });
  await command(['clean', 'in', '--out', 'in/run'], { cwd: folder });
  expect(idsOf(join(folder, 'in/run'))).toEqual(['a.txt', 'b.txt']);
  expect(await command(['clean', 'in', '--out', 'in/run', '--replace'], { cwd: folder })).toMatchObject({ code: 0 });
  expect(idsOf(join(folder, 'in/run'))).toEqual(['a.txt', 'b.txt']);
});
