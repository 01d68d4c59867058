import { expect, test } from 'vitest';
import { article, decisionOn } from '../strip-page.js';
import { keptTexts, stripHtml } from './whole-page.js';

/** The article’s paragraphs directly below the body, with no element of their own around them. */
const paragraphs = `<p>${article.join('</p><p>')}</p>`;

test.each([
  ['links in the navigation', '<nav><ul><li><a href="/s">Sport</a><li><a href="/w">Weather</a></ul></nav>'],
  ['a link in the header', '<header><a href="/">Sport and weather</a></header>'],
])('on a page without containers, %s go', (_, before) => {
  expect(keptTexts(stripHtml(`${before}${paragraphs}`))).toEqual([...article]);
});

test.each([
  ['a hidden notice', '', '<p hidden>You have read three articles this month.</p>'],
  ['the words of the navigation', '<nav>Sport and weather</nav>', ''],
  ['the words of the header', '<header>Sport and weather</header>', ''],
  ['the words of the footer', '', '<footer>Printed at the mill</footer>'],
  ['the words of an aside', '', '<aside>Ten quiet walks near town</aside>'],
  ['the words of a form', '', '<form>Write to the editor of the paper</form>'],
])('on a page without containers, %s go', (_, before, behind) => {
  expect(keptTexts(stripHtml(`${before}${paragraphs}${behind}`))).toEqual([...article]);
});

test('on a page without containers, a heading of the article stays', () => {
  const page = `<nav><a href="/s">Sport</a></nav><h1>Council</h1>${paragraphs}<h2>What the survey found</h2><p>${article[0]}</p>`;
  expect(decisionOn(stripHtml(page), 'What the survey').action).toBe('keep');
});
