import { expect, test } from 'vitest';
import { c4Rules } from '../../../bench/baselines/c4-rules.js';

test.each([
  ['The boat left at five in the morning.', true],
  ['He asked whether the boat had left?"', true],
  ['The boat left at five in the morning', false],
  ['The boat left at five in the morning...', false],
  ['船在早上五点离开了 码头 他们 都 知道。', false],
  ['The boat left.', false],
  ['Please enable JavaScript to see this page.', false],
  ['By going on you accept our privacy policy.', false],
  ['Lorem ipsum dolor sit amet consectetur.', false],
  ['Set the value of {name} to yours first.', false],
  ['The boat left at five in the morning.[12]', true],
])('%s', (line, kept) => {
  expect(c4Rules(5)(line)).toEqual([kept]);
});

test('the number of words that a line needs is a parameter', () => {
  expect(c4Rules(3)('The boat left.')).toEqual([true]);
});
