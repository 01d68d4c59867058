import { expect, test } from 'vitest';
import { keepAll } from '../../../bench/baselines/keep-all.js';

test('every line that is not blank is kept, whatever its line end', () => {
  expect(keepAll('Home\r\n\r\nA short note.\n  \nImprint')).toEqual([true, true, true]);
});
