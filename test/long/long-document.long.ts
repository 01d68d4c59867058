import { expect, test } from 'vitest';
import { articleWith, growth, shortLines } from '../stages/strip/timing.js';

test('a million judged lines of one word end, in a time that grows as their number', { timeout: 600_000 }, () => {
  expect(growth((lines) => articleWith(shortLines(lines)), 1_000_000)).toBeLessThan(7);
});
