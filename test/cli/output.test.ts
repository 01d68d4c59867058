import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CleanResult } from '../../src/index.js';
import { filesBelow, freshFolder, rowsOf, smallCorpusFolder } from '../corpus.js';
import { manifestOf } from '../run/run-files.js';
import { command, type Finished, linesOf } from './command.js';

const input = smallCorpusFolder();
const folder = freshFolder();
let plain: Finished;
let json: Finished;

beforeAll(async () => {
  plain = await command(['clean', input, '--out', 'plain'], { cwd: folder });
  json = await command(['clean', input, '--out', 'json', '--json'], { cwd: folder });
});

test.concurrent('the summary counts what was read, kept and rejected, and names the groups and the report', () => {
  expect(plain).toMatchObject({ code: 0, stderr: '' });
  expect(plain.stdout).toMatch(/7 read, 2 rejected/);
  expect(plain.stdout).toMatch(/4 kept/);
  expect(plain.stdout).toMatch(/2 copies of a kept one/);
  expect(plain.stdout).toMatch(/keeps sluice\.txt .*\n.*→ 1\.000 mirror\/sluice\.txt/);
  expect(plain.stdout).toMatch(/Report: plain\/report\.html\n$/);
});

test.concurrent('what is printed to a pipe holds no colour, with NO_COLOR and without', async () => {
  expect(plain.stdout).not.toContain('\u001b');
  const { stdout } = await command(['clean', input, '--dry-run'], { env: { NO_COLOR: '1' } });
  expect(stdout).not.toContain('\u001b');
});

test.concurrent('--json prints exactly one JSON object on stdout', () => {
  expect(json).toMatchObject({ code: 0, stderr: '' });
  expect(linesOf(json.stdout)).toHaveLength(1);
  const { summary, groups, rejections, out }: CleanResult = JSON.parse(json.stdout);
  expect(summary).toMatchObject({ documents: 7, kept: 4, duplicates: 2, rejected: 2, empty: 1, clusters: 2 });
  expect(groups.map(({ kept }) => kept)).toEqual(['pears', 'sluice.txt']);
  expect(rejections.map(({ code }) => code)).toEqual(['malformedJson', 'binary']);
  expect(out).toBe('json');
});

test.concurrent('--json prints what the manifest sums up', () => {
  expect(rowsOf(folder, 'json/rejected.jsonl')).toEqual(JSON.parse(json.stdout).rejections);
  expect(JSON.parse(json.stdout).summary).toEqual(manifestOf(join(folder, 'json')).summary);
});

test.concurrent('--quiet prints nothing', async () => {
  const quiet = await command(['clean', input, '--out', 'quiet', '--quiet'], { cwd: folder });
  expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.concurrent('--quiet still says what is wrong', async () => {
  const { code, stdout, stderr } = await command(['clean', 'nowhere', '--out', 'quiet', '--quiet'], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(linesOf(stderr)).toHaveLength(1);
});

test.concurrent('--dry-run prints the summary and writes nothing anywhere', async () => {
  const here = freshFolder();
  const temporary = freshFolder();
  const before = filesBelow(input);
  const dry = await command(['clean', input, '--dry-run', '--out', 'run'], { cwd: here, env: { TMPDIR: temporary } });
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toMatch(/7 read, 2 rejected/);
  expect(dry.stdout).toMatch(/Nothing was written/);
  expect(filesBelow(here)).toEqual(new Map());
  expect(filesBelow(temporary)).toEqual(new Map());
  expect(filesBelow(input)).toEqual(before);
});

test.concurrent('--dry-run decides the same as a run that writes', async () => {
  const { stdout } = await command(['clean', input, '--dry-run', '--json'], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual({ ...JSON.parse(json.stdout), out: null });
});

test.concurrent('--fail-on rejections ends with 1, and the run is written', async () => {
  const failed = await command(['clean', input, '--out', 'failed', '--fail-on', 'rejections', '--quiet'], {
    cwd: folder,
  });
  expect(failed).toMatchObject({ code: 1, stdout: '' });
  expect(linesOf(failed.stderr)).toEqual([expect.stringContaining('--fail-on')]);
  expect(rowsOf(folder, 'failed/rejected.jsonl')).toHaveLength(2);
});

test.concurrent('--fail-on allows as many rejections as it says', async () => {
  const allowed = await command(['clean', input, '--dry-run', '--fail-on', 'rejections=2', '--quiet']);
  expect(allowed).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.concurrent('a reader that closes the pipe early is no failure', async () => {
  let closed = false;
  const { code, stderr } = await command(['explain', 'plain', 'mirror/sluice.txt'], {
    cwd: folder,
    started: ({ stdout }) => {
      stdout.destroy();
      closed = true;
    },
  });
  expect({ closed, code, stderr }).toEqual({ closed: true, code: 0, stderr: '' });
});

test.concurrent('flags as typed become the options of the run', async () => {
  const flags = [
    '--threshold',
    '0.7',
    '--containment',
    '0.9',
    '--duplicates',
    'mark',
    '--formats',
    'jsonl',
    '--signer',
  ];
  const more = ['minhash', '--no-strip', '--no-dedup', '--field', 'text=body', '--field', 'id=key'];
  const wanted = ['--favour', 'recall', '--languages', 'en,de', '--prefer', 'b.example, a.example'];
  await command(['clean', input, '--out', 'flags', ...flags, ...more, ...wanted], { cwd: folder });
  expect(manifestOf(join(folder, 'flags')).options).toEqual({
    rule: 'plain',
    threshold: 0.7,
    containment: 0.9,
    duplicates: 'mark',
    prefer: ['b.example', 'a.example'],
    formats: ['jsonl'],
    signer: 'minhash',
    strip: false,
    favour: 'recall',
    languages: ['en', 'de'],
    deduplicate: false,
    fields: { text: 'body', id: 'key' },
    phrases: {},
  });
});
