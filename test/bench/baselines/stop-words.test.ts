import { expect, test } from 'vitest';
import { dominantStopWords, englishStopWords } from '../../../bench/baselines/stop-words.js';

test("the page's language is the one whose words occur most", () => {
  const words = dominantStopWords([
    'Sign in to read',
    'Die Bäckerei und der Müller sind nicht mehr auf dem Markt, aber im Dorf.',
  ]);
  expect(words.has('nicht')).toBe(true);
  expect(words.has('the')).toBe(false);
});

test('a page without any such word is taken for English', () => {
  expect(dominantStopWords(['2024', 'XYZ'])).toBe(englishStopWords());
});
