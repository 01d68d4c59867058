import { expect, test } from 'vitest';
import type { Attributes } from '../../../src/read/html/attributes.js';
import { parsePage } from '../../../src/read/html/parser.js';

/** Names and attributes of the start tags that a page is read into. */
function tagsOf(page: string, isXml = false): [string, Attributes][] {
  const tags: [string, Attributes][] = [];
  const open = (name: string, attributes: Attributes) => tags.push([name, attributes]);
  parsePage(page, { open, close: () => undefined, text: () => undefined, endLink: () => undefined }, isXml);
  return tags;
}

test.each<[string, Attributes]>([
  ['<p class=a CLASS=b class>', { class: 'a' }],
  ['<p id="a b" class=\'c\' role=d>', { id: 'a b', class: 'c', role: 'd' }],
  ['<p content="&lt;a&gt; &amp;amp; &eacute;">', { content: '<a> &amp; é' }],
  ['<p href="?a=1&copy=2&lt=3">', { href: '?a=1&copy=2&lt=3' }],
  ['<p href=a&amp;b>', { href: 'a&b' }],
  ['<p hidden>', { hidden: '' }],
  ['<p hidden="">', { hidden: '' }],
  ['<p style = "a:b" >', { style: 'a:b' }],
  ['<p data-id="x" onclick="y" lang=en>', { lang: 'en' }],
  ['<p constructor=x __proto__=y toString=z>', {}],
  ['<p xml:lang="de" http-equiv=refresh>', { 'xml:lang': 'de', 'http-equiv': 'refresh' }],
  ['<p content="a\nb>c">', { content: 'a\nb>c' }],
  ['<p/id=a/class=b>', { id: 'a/class=b' }],
])('attributes as browsers read them: %s', (page, attributes) => {
  const [[, found]] = tagsOf(page);
  expect({ ...found }).toEqual(attributes);
});

test('attributes of a tag are its own', () => {
  expect(tagsOf('<p id=a><b><i class=c>')).toEqual([
    ['p', { id: 'a' }],
    ['b', {}],
    ['i', { class: 'c' }],
  ]);
});

test('a tag that the page ends within is none', () => {
  expect(tagsOf('<p>a<div id="b')).toEqual([['p', {}]]);
});

test('every element that is opened is closed, innermost first, void ones aside', () => {
  const open: string[] = [];
  const listener = {
    open: (name: string) => name === 'br' || name === 'img' || open.push(name),
    close: (name: string) => expect(open.pop()).toBe(name),
    text: () => undefined,
    endLink: () => undefined,
  };
  parsePage('<div><p>a<b><i>b<ul><li>c</b><br><img></ul></p></i><table><tr><td>d<svg><g/></svg>', listener, false);
  expect(open).toEqual([]);
});
