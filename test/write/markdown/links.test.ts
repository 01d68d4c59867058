import { expect, test } from 'vitest';
import { mostRuns } from '../../../src/read/html/inline-marks.js';
import { viewed, viewOf } from './view-of.js';

const url = 'https://gazette.example/news/tide.html';

test.each([
  ['an absolute link', 'http://a.example/x', '[t](http://a.example/x)'],
  ['an address of mail', 'mailto:ed@a.example', '[t](mailto:ed@a.example)'],
  ['a relative link', '../map?x=1', '[t](https://gazette.example/map?x=1)'],
  ['a link within the page', '#two', '[t](https://gazette.example/news/tide.html#two)'],
  ['a link of the same scheme', '//b.example/', '[t](https://b.example/)'],
  ['parentheses', '/Brannock_(sound)', '[t](https://gazette.example/Brannock_\\(sound\\))'],
  ['blanks', 'a b', '[t](https://gazette.example/news/a%20b)'],
  ['a character reference', '?a&copy;b', '[t](https://gazette.example/news/tide.html?a\\&copy;b)'],
  ['a script', 'javascript:alert(1)', 't'],
  ['a script in disguise', ' Java\nScript:alert(1)', 't'],
  ['data', 'data:text/html,x', 't'],
  ['another scheme', 'ftp://a.example/', 't'],
  ['no address', 'http://[', 't'],
  ['nothing', '', 't'],
])('%s in a page whose address is known', (_, target, markdown) => {
  const attribute = target.replaceAll('&', '&amp;');
  expect(viewOf(`<p><a href="${attribute}">t</a></p>`, { url })).toBe(`${markdown}\n`);
});

test.each([
  ['a relative link stays relative', '/map', '[t](/map)'],
  ['an absolute link is written', 'HTTP://A.example', '[t](http://a.example/)'],
  ['a link without slashes is absolute', 'http:a.example', '[t](http://a.example/)'],
  ['a script is text', 'javascript:alert(1)', 't'],
  [
    'a script behind a reference stays an escaped path',
    'javascript&colon;alert(1)',
    '[t](javascript\\&colon;alert\\(1\\))',
  ],
  ['what ends a target is encoded', 'a b<c>`|\\', '[t](a%20b%3Cc%3E%60%7C%5C)'],
])('in a page whose address is unknown %s', (_, target, markdown) => {
  const attribute = target.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  expect(viewOf(`<p><a href="${attribute}">t</a></p>`)).toBe(`${markdown}\n`);
});

test('links are relative to what the page calls its base', () => {
  const page = '<base href="/archive/"><base href="/no/"><p><a href="x">t</a></p>';
  expect(viewOf(page, { url })).toBe('[t](https://gazette.example/archive/x)\n');
  expect(viewOf(`<base href="https://c.example/d/">${page}`)).toBe('[t](https://c.example/d/x)\n');
});

test('emphasis stands within links, and an exclamation mark before one makes no image', () => {
  expect(viewOf('<p>Look!<a href="/x">the <b>map</b></a></p>')).toBe('Look\\![the **map**](/x)\n');
});

test('a link without text is left out', () => {
  expect(viewOf('<p>a<a href="/x"><img src="y"></a>b</p>')).toBe('ab\n');
});

test('brackets in the text of a link do not end it', () => {
  expect(viewOf('<p><a href="/x">a](javascript:b) [c]</a></p>')).toBe('[a\\](javascript:b) \\[c\\]](/x)\n');
});

test.each(['template', 'svg', 'noscript'])('what a %s has for a base is none', (name) => {
  const page = `<${name}><base href="https://no.example/"></${name}><p><a href="x">t</a> and more of this</p>`;
  expect(viewOf(page, { url })).toBe('[t](https://gazette.example/news/x) and more of this\n');
});

test('marks behind the first of very many are left out, and no word is', () => {
  const { markdown, kept } = viewed(`<p>${'<b>x</b><i>y</i>'.repeat(mostRuns)}</p>`);
  expect(markdown.match(/[xy]/g)?.length).toBe(2 * mostRuns);
  expect(kept.length).toBe(2 * mostRuns + 1);
});
