import { expect, test } from 'vitest';
import { withLeanHeap } from '../../src/cli/lean-heap.js';
import type { Progress } from '../../src/run/progress.js';

test('what is told of a run is passed on as it is', () => {
  const told: unknown[] = [];
  const progress: Progress = {
    start: (stage, total) => told.push(['start', stage, total]),
    advance: (stage, done) => told.push(['advance', stage, done]),
    finish: (stage) => told.push(['finish', stage]),
  };
  const lean = withLeanHeap(progress);
  lean.start('write', 3);
  lean.advance('write', 2);
  lean.finish('write');
  expect(told).toEqual([
    ['start', 'write', 3],
    ['advance', 'write', 2],
    ['finish', 'write'],
  ]);
});

test('a large heap is looked through between phases', () => {
  const large: number[][] = [];
  while (process.memoryUsage().heapUsed < 300 * 2 ** 20) large.push(new Array(100_000).fill(large.length));
  const before = process.memoryUsage().heapUsed;
  large.length = 0;
  withLeanHeap({ start() {}, advance() {}, finish() {} }).start('pair', null);
  expect(process.memoryUsage().heapUsed).toBeLessThan(before - 100 * 2 ** 20);
});
