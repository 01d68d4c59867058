import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesBelow, freshFolder, smallCorpusFolder } from '../corpus.js';
import { copyOf, editManifest } from '../inspect/forgery.js';
import { command, linesOf } from './command.js';

const folder = freshFolder();
const run = join(folder, 'run');

beforeAll(async () => {
  await command(['clean', smallCorpusFolder(), '--out', 'run'], { cwd: folder });
});

test.concurrent('a fresh run is whole', async () => {
  const { code, stdout, stderr } = await command(['verify', 'run'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(linesOf(stdout)).toEqual([expect.stringMatching(/^run: whole; 12 files, 7 documents/)]);
});

test.concurrent('--json prints one object, --quiet nothing', async () => {
  const [json, quiet] = await Promise.all(['--json', '--quiet'].map((flag) => command(['verify', run, flag])));
  expect(JSON.parse(json.stdout)).toEqual({ problems: [], files: 12, documents: 7 });
  expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.concurrent('one changed byte in any file ends with 65 and a line that names a file', async () => {
  const paths = [...filesBelow(run).keys()].filter((path) => !path.endsWith('/'));
  const verified = paths.map(async (path, at) => {
    const copy = copyOf(run);
    const bytes = readFileSync(join(copy, path));
    // The first byte of one file, the middle of the next, the last of the third, and so on.
    const where = [0, bytes.length >> 1, bytes.length - 1][at % 3];
    bytes[where] ^= 2;
    writeFileSync(join(copy, path), bytes);
    return { path, ...(await command(['verify', copy])) };
  });
  for (const { path, code, stdout, stderr } of await Promise.all(verified)) {
    expect({ path, code, stdout }).toEqual({ path, code: 65, stdout: '' });
    expect(
      paths.some((name) => linesOf(stderr)[0].startsWith(`palimpsest: ${name}`)),
      stderr,
    ).toBe(true);
  }
});

test.concurrent('a folder that is no run ends with 2', async () => {
  const { code, stdout, stderr } = await command(['verify', freshFolder()]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(linesOf(stderr)).toEqual([expect.stringContaining('not a run')]);
});

test.concurrent('a run of a newer palimpsest ends with 2 and says so', async () => {
  const copy = copyOf(run);
  editManifest(copy, (manifest) => {
    manifest.schemaVersion = 1000;
  });
  const { code, stderr } = await command(['verify', copy]);
  expect(code).toBe(2);
  expect(linesOf(stderr)).toEqual([expect.stringMatching(/newer.*update/)]);
});
