import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressDisplay } from '../../src/cli/progress-display.js';

/** Everything written to either stream, which are taken for pipes. */
let written: { stdout: string[]; stderr: string[] };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  written = { stdout: [], stderr: [] };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream].push(String(text));
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('progress goes to stderr, a plain line now and then', async () => {
  const progress = await progressDisplay(false);
  progress.start('read', null);
  progress.advance('read', 10);
  vi.advanceTimersByTime(6000);
  progress.advance('read', 1200);
  progress.advance('read', 1201);
  progress.finish('read');
  expect(written).toEqual({ stdout: [], stderr: [expect.stringMatching(/^palimpsest: reading.* 1,200 documents\n$/)] });
});

test('a quiet run shows no progress', async () => {
  const progress = await progressDisplay(true);
  progress.start('write', 3);
  vi.advanceTimersByTime(60_000);
  progress.advance('write', 2);
  progress.finish('write');
  expect(written).toEqual({ stdout: [], stderr: [] });
});
