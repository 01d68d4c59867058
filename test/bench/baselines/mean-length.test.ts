import { expect, test } from 'vitest';
import { meanLengthOfThree } from '../../../bench/baselines/mean-length.js';

test('a heading between long lines is kept, a menu item beside a long line is not', () => {
  const long = 'a'.repeat(150);
  const page = ['Home', 'Shop', long, long, 'At the mill', long, long, 'Help', 'Imprint'];
  expect(meanLengthOfThree(page.join('\n'))).toEqual([false, false, true, true, true, true, true, false, false]);
});

test('length is counted in bytes', () => {
  expect(meanLengthOfThree('水'.repeat(34))).toEqual([true]);
  expect(meanLengthOfThree('w'.repeat(34))).toEqual([false]);
});
