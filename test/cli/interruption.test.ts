import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesBelow, freshFolder, largeFeed } from '../corpus.js';
import { command, type Finished, linesOf } from './command.js';

/** Takes seconds to clean, so that a signal always comes in time. */
let feed: string;

beforeAll(() => {
  feed = join(freshFolder({ 'feed.jsonl': largeFeed(4000) }), 'feed.jsonl');
});

/** Cleans the large feed to `run` in this folder, and sends one signal when the run has begun to spool. */
async function interrupted(folder: string, signal: NodeJS.Signals, ...flags: string[]): Promise<Finished> {
  let timer: NodeJS.Timeout | undefined;
  const finished = await command(['clean', feed, '--out', 'run', ...flags], {
    cwd: folder,
    started: (process) => {
      timer = setInterval(() => {
        if (!readdirSync(folder).some((name) => name.endsWith('.spool'))) return;
        clearInterval(timer);
        process.kill(signal);
      }, 50);
    },
  });
  clearInterval(timer);
  return finished;
}

test('a run that was killed leaves no output, and the next run succeeds and clears what it left', async () => {
  const folder = freshFolder({ 'small.txt': 'A small text for the run after.' });
  expect(await interrupted(folder, 'SIGKILL')).toMatchObject({ code: null });
  expect(existsSync(join(folder, 'run'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith('.palimpsest-'))).not.toEqual([]);
  expect(await command(['clean', 'small.txt', '--out', 'run'], { cwd: folder })).toMatchObject({ code: 0 });
  expect(readdirSync(folder).sort()).toEqual(['run', 'small.txt']);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the command with 75 and leaves nothing behind', async (signal) => {
  const folder = freshFolder();
  const { code, stdout, stderr } = await interrupted(folder, signal);
  expect(code).toBe(75);
  expect(stdout).toBe('');
  expect(linesOf(stderr)).toEqual([expect.stringContaining('interrupted')]);
  expect(filesBelow(folder)).toEqual(new Map());
});

test('a run that was interrupted while it would replace an earlier one leaves that in place', async () => {
  const folder = freshFolder({ 'small.txt': 'A small text.' });
  await command(['clean', 'small.txt', '--out', 'run'], { cwd: folder });
  const before = filesBelow(folder);
  expect(await interrupted(folder, 'SIGTERM', '--replace')).toMatchObject({ code: 75 });
  expect(filesBelow(folder)).toEqual(before);
});
