import { expect, test } from 'vitest';
import { PhraseShares } from '../../../src/stages/strip/phrase-shares.js';
import { surfacesOfLines } from '../../kernel/surfaces-of.js';

function sharesOf(phrases: readonly string[], lines: readonly string[]): number[] {
  const shares = new PhraseShares();
  for (const phrase of phrases) shares.add(phrase);
  return [...shares.of(surfacesOfLines(lines))];
}

test('a line that is a phrase is covered by it, whatever its case and signs', () => {
  expect(sharesOf(['leave a reply'], ['» LEAVE a Reply…'])).toEqual([1]);
});

test('the share is that of the words that stand in phrases', () => {
  expect(sharesOf(['read more'], ['Read more about ferries', 'About ferries'])).toEqual([0.5, 0]);
});

test('several phrases of a line count together', () => {
  expect(sharesOf(['home', 'sign in'], ['Home | News | Sign in'])).toEqual([0.75]);
});

test('the longest phrase at a word counts', () => {
  expect(sharesOf(['read', 'read more news'], ['Read more news', 'Read more'])).toEqual([1, 0.5]);
});

test('the beginning of a phrase alone does not count', () => {
  expect(sharesOf(['subscribe to our newsletter'], ['Subscribe to our'])).toEqual([0]);
});

test('Chinese phrases count by their characters', () => {
  expect(sharesOf(['阅读更多'], ['阅读更多渡轮新闻'])).toEqual([0.5]);
});

test('of a phrase of more than eight words the first eight count', () => {
  const phrase = 'we use cookies to give you the best experience here';
  expect(sharesOf([phrase], ['We use cookies to give you the best'])).toEqual([1]);
});

test('a line of more than forty words is not looked at', () => {
  expect(sharesOf(['home'], [`Home ${'ferry '.repeat(39)}`, `Home ${'ferry '.repeat(40)}`])).toEqual([
    Math.fround(1 / 40),
    0,
  ]);
});

test('a line without words has no share', () => {
  expect(sharesOf(['home'], ['* * *'])).toEqual([0]);
});
