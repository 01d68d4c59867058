import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCodePoints } from '../../../src/kernel/order.js';
import { Publishers, standsAt } from '../../../src/stages/cluster/publishers.js';

test.each([
  ['khaama.com', 'Khaama Press'],
  ['khaamapress.com', 'Khaama'],
  ['lakecourier.co.uk', 'The Lake Courier'],
  ['The Lake Courier', 'lake courier'],
  ['Lake Courier', 'Lake-Courier'],
  ['ОЗЁРНЫЙ ВЕСТНИК', 'Озёрный вестник'],
])('%s is %s’s own', (source, publisher) => {
  expect(standsAt(source, publisher)).toBe(true);
});

test.each([
  ['mirror.example', 'Lake Courier'],
  ['lak.example', 'Lak Courier'],
  ['bbcnews.example', 'BBC'],
  ['lake', 'Lake Courier'],
  ['courier.example', 'Lake Courier'],
])('%s is not taken for %s’s own', (source, publisher) => {
  expect(standsAt(source, publisher)).toBe(false);
});

test('a publisher without a letter is nobody’s', () => {
  expect(standsAt('.', '---')).toBe(false);
});

test('a longer word that begins like a publisher is not its site', () => {
  expect(standsAt('timesofindia.com', 'The Times')).toBe(false);
  expect(standsAt('newsline.org', 'News')).toBe(false);
});

const words = ['The', 'Lake', 'Courier', 'lakecourier', 'News', 'Newsline', 'of', '—', 'Озёрный', 'Lakeside'];
const anyName = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const anySource = fc.oneof(
  anyName,
  fc
    .array(fc.constantFrom('lake', 'courier', 'news', 'line', 'side', 'the', '-'), { minLength: 1, maxLength: 3 })
    .map((parts) => `${parts.join('')}.example`),
);

test('the owner of a source is the first publisher whose own it is, of all that there are', () => {
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 6 }), anySource, (publishers, source) => {
      const owners = publishers.filter((publisher) => standsAt(source, publisher)).sort(compareCodePoints);
      expect(new Publishers(publishers).ownerOf(source)).toBe(owners[0]);
    }),
    { numRuns: 2_000 },
  );
});
