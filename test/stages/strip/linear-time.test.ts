import { expect, test } from 'vitest';
import { articleWith, growth, secondsFor, shortLines } from './timing.js';

/** Four times as much takes four times as long; quadratic would be sixteen. */
const mostGrowth = 9;

test.each([
  ['words', 'The old ferry '],
  ['one word', 'a'],
  ['Han', '渡'],
  ['signs', '='],
])('a line of ten megabytes is done at once: %s', (_, piece) => {
  expect(secondsFor(articleWith(piece.repeat(10_000_000 / piece.length)))).toBeLessThan(3);
});

test('a million lines of one word, and nothing that reads as prose', () => {
  expect(secondsFor(shortLines(1_000_000))).toBeLessThan(20);
});

test('the time for lines of one word grows as their number', () => {
  expect(growth(shortLines, 200_000)).toBeLessThan(mostGrowth);
});

test('the time for judged lines grows as their number', () => {
  expect(growth((lines) => articleWith(shortLines(lines)), 20_000)).toBeLessThan(mostGrowth);
});

test('the time for the same judged line again and again grows as its number', () => {
  expect(growth((lines) => articleWith('Ten Quiet Walks Near the Town\n'.repeat(lines)), 20_000)).toBeLessThan(
    mostGrowth,
  );
});

test('the time for a megabyte of paragraphs with navigation between them grows as their number', () => {
  expect(growth((pages) => `${articleWith('Weather')}\n`.repeat(pages), 1_600)).toBeLessThan(mostGrowth);
});
