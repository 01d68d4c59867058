import { expect, test } from 'vitest';
import { parseFailOn } from '../../src/cli/fail-on.js';
import { UsageError } from '../../src/index.js';

test('without a condition any number of rejections is allowed', () => {
  expect(parseFailOn([])(10, 10)).toBe(false);
});

test.each([
  ['rejections', 0, false],
  ['rejections', 1, true],
  ['rejections=3', 3, false],
  ['rejections=3', 4, true],
  ['rejections=5%', 5, false],
  ['rejections=5%', 6, true],
  ['rejections=0.5%', 1, true],
])('%s with %i of 100 rejected: %s', (condition, rejected, fails) => {
  expect(parseFailOn([condition])(rejected, 100)).toBe(fails);
});

test('one condition that is broken is enough', () => {
  expect(parseFailOn(['rejections=50%', 'rejections=2'])(3, 100)).toBe(true);
});

test.each(['', 'Rejections', 'rejections=', 'rejections=%', 'rejections=1e3', 'alarms'])(
  '%j is refused',
  (condition) => {
    expect(() => parseFailOn([condition])).toThrow(UsageError);
  },
);
