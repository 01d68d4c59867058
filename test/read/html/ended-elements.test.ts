import { expect, test } from 'vitest';
import { rendered } from '../rendered.js';
import { browserBlocks } from './browser-blocks.js';

/** Texts of the blocks of a page, the cells of a row one by one. */
const blocksOf = (page: string) =>
  rendered(page)
    .blocks.flatMap(({ text }) => text.trim().split(' | '))
    .map((text) => text.replace(/[ \t\n\f\r]+/g, ' '));

type Case = readonly [page: string, ...blocks: string[]];

const paragraphs: readonly Case[] = [
  ['<p>a<p>b', 'a', 'b'],
  ['<p>a<div>b</div>c', 'a', 'b', 'c'],
  ['<p>a<hr>b', 'a', 'b'],
  ['<p>a<table><tr><td>b</table>c', 'a', 'b', 'c'],
  ['<p>a</section>b', 'ab'],
  ['<section><p>a</section>b', 'a', 'b'],
  ['a</p>b', 'a', 'b'],
  ['</p>'],
  ['a</br>b', 'a', 'b'],
  ['a</div></span></p>b', 'a', 'b'],
  ['<P>A</P><DIV>b</dIV>c', 'A', 'b', 'c'],
  ['<p/>a<p/>b', 'a', 'b'],
  ['<div/>a</div>b', 'a', 'b'],
  ['<p>a<style>x</style>b', 'ab'],
];

const lists: readonly Case[] = [
  ['<ul><li>a<li>b</ul>c', 'a', 'b', 'c'],
  ['<ul><li>a<ul><li>b</ul>c<li>d</ul>', 'a', 'b', 'c', 'd'],
  ['<ul><li>a<div>b<li>c</ul>', 'a', 'b', 'c'],
  ['<li><p>a</li><li>b', 'a', 'b'],
  ['<ul><li>a</ul></li>b', 'a', 'b'],
  ['<dl><dt>a<dd>b<dt>c<dd>d</dl>e', 'a', 'b', 'c', 'd', 'e'],
  ['<dl><dd>a<dl><dd>b</dl>c</dl>', 'a', 'b', 'c'],
  ['<dd>a<p>b<dt>c', 'a', 'b', 'c'],
];

const tables: readonly Case[] = [
  ['<table><tr><td>a<td>b<tr><td>c</table>', 'a', 'b', 'c'],
  ['<table><td>a<td>b', 'a', 'b'],
  ['<table><tr><td><p>a<td>b</table>', 'a', 'b'],
  ['<table><tr><td>a<table><tr><td>b</table>c<td>d</table>e', 'a', 'b', 'c', 'd', 'e'],
  ['<table><caption>a<tr><td>b</table>', 'a', 'b'],
  ['<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>d', 'a', 'b', 'c', 'd'],
  ['<div><table><tr><td>a</div>b</table>c', 'ab', 'c'],
  ['<table><form><tr><td>a</form></table>b', 'a', 'b'],
];

const withinLines: readonly Case[] = [
  ['<a href=x>a<a href=y>b</a>c', 'abc'],
  ['<a href=x><div>a<a href=y>b</div>c</a>d', 'ab', 'cd'],
  ['<p>a<b>b<p>c</b>d', 'ab', 'cd'],
  ['<b><p>a</b>b</p>c', 'ab', 'c'],
  ['<b>a<div>b</b>c</div>d', 'a', 'bc', 'd'],
  ['<p><i>a</p>b</i>c', 'a', 'bc'],
  ['<font><table><tr><td>a</font>b</table>c', 'ab', 'c'],
  ['<span/>a</span>b', 'ab'],
  ['a<button>b<button>c</button>d', 'a b c d'],
  ['<button><p>a</button>b', 'a', 'b'],
  ['<p>a<button><p>b</button>c', 'a', 'b', 'c'],
];

const wholePage: readonly Case[] = [
  ['<body>a</body>b', 'ab'],
  ['<body><div>a</body>b</div>c', 'ab', 'c'],
  ['<html><body>a</body></html>b<p>c', 'ab', 'c'],
  ['<head><title>t</title>a<p>b', 'a', 'b'],
  ['<head><meta name=x><div>a</head>b', 'ab'],
  ['<body><p>a<body><p>b', 'a', 'b'],
  ['<body><template>a'],
];

const foreign: readonly Case[] = [
  ['<svg/>a', 'a'],
  ['<svg><path/></svg>a', 'a'],
  ['<svg><title/>x</svg>a', 'a'],
  ['<math/>a<p>b', 'a', 'b'],
  ['<div><svg></p>a</div>', 'a'],
  ['<p>a</p><svg><path></br>b', 'a', 'b'],
  ['<svg><![CDATA[b>c]]></svg>d', 'd'],
  ['<svg><foreignObject><p>a</p></foreignObject></svg>b', 'b'],
];

const raw: readonly Case[] = [
  ['<textarea><p>a</textarea>b', '<p>a', 'b'],
  ['<textarea><b>a</b>', '<b>a</b>'],
  ['<title><p>a</title>b', 'b'],
  ['<xmp><p>a</p></xmp>b', '<p>a</p>', 'b'],
  ['<xmp>a&amp;b</xmp>', 'a&amp;b'],
  ['<iframe><p>a</iframe>b', 'b'],
  ['<noembed><p>a</noembed>b', 'b'],
  ['<style><p>a</style>b', 'b'],
  ['<script>"</scr"+"ipt>"</script>b', 'b'],
  ['<script><!-- a</script>b', 'b'],
  ['<script>a'],
  ['<script>a</script/><p>b', 'b'],
  ['<title>a</title/><p>b', 'b'],
  ['<div><p>a</p/>b</div/>c', 'a', 'b', 'c'],
  ['<p>a<bloc\u212Aquote>b', 'ab'],
  ['<script/>a</script>b', 'b'],
];

const marks: readonly Case[] = [
  ['<p>a<!-- b', 'a'],
  ['<p>a<!-->b-->c', 'ab-->c'],
  ['<p>a<!--->b-->c', 'ab-->c'],
  ['<p>a<!---->b', 'ab'],
  ['<p>a<!-- -- >b --> c', 'a c'],
  ['<p>a<! b>c', 'ac'],
  ['<p>a<? b>c', 'ac'],
  ['<p>a</ b>c', 'ac'],
  ['<p>a<![CDATA[b]]>c', 'ac'],
  ['<p>a<>b', 'a<>b'],
  ['<p>a< b', 'a< b'],
  ['<p>a<3 b', 'a<3 b'],
  ['<p title="&lt;a>b&gt;">x', 'x'],
  ["<p title='a>b'>x", 'x'],
  ['<p title=a>b>x', 'b>x'],
  ['<p>a<p title="x>b', 'a'],
  ['<p>&notit; &not; &ampx &#x80; &hearts; &nosuch;', '¬it; ¬ &x € ♥ &nosuch;'],
];

const cases = [paragraphs, lists, tables, withinLines, wholePage, foreign, raw, marks].flat();

test.each(cases.map(([page, ...blocks]) => ({ page, blocks })))(
  'elements end where browsers end them: $page',
  ({ page, blocks }) => {
    expect(browserBlocks(page)).toEqual(blocks);
    expect(blocksOf(page)).toEqual(blocks);
  },
);

test.each([
  { page: '<h1>a</h2>b', what: 'an end tag of any heading ends the heading', blocks: ['a', 'b'] },
  { page: '<svg><p>a', what: 'HTML ends a drawing', blocks: ['a'] },
  { page: '<math><div>a</div>', what: 'HTML ends a formula', blocks: ['a'] },
  { page: '<select><option>a<input>b', what: 'a field ends a menu', blocks: ['b'] },
  { page: '<div><svg><path d="M0"></div><p>a', what: 'the end of what is around a drawing ends it', blocks: ['a'] },
  { page: '<script src=a /><p>a<script>b</script>c', what: 'a slash does not end a script', blocks: ['c'] },
])('$what: $page', ({ page, blocks }) => {
  expect(browserBlocks(page)).toEqual(blocks);
  expect(blocksOf(page)).toEqual(blocks);
});

test.each([
  { page: '<p>a<!-- b --!>c', what: 'a comment ends at --!> too', blocks: ['ac'] },
  { page: '<p>a<![CDATA[b>c]]>d', what: 'CDATA in HTML is a comment up to the next >', blocks: ['ac]]>d'] },
  { page: '<p>a</>b', what: 'an end tag without a name is nothing', blocks: ['ab'] },
  { page: '<script><!--<script>a</script>--></script>b', what: 'a script within a comment in a script', blocks: ['b'] },
  { page: '<plaintext>a<p>b', what: 'no tag is read in plain text', blocks: ['a<p>b'] },
  { page: '<textarea>a &lt;b></textarea>', what: 'references are read in a text field', blocks: ['a <b>'] },
  { page: '<noframes><p>a</noframes>b', what: 'no tag is read in noframes', blocks: ['<p>a', 'b'] },
  { page: '<form>a<form>b</form>c', what: 'a form in a form is nothing', blocks: ['ab', 'c'] },
  { page: '<caption>a</caption>b', what: 'parts of tables outside of them are nothing', blocks: ['ab'] },
  { page: '<form>a<form>b</form>c<form>d', what: 'a form ends but once', blocks: ['ab', 'c', 'd'] },
  { page: '<div><form>a</div><form>b', what: 'a form that was never ended keeps others out', blocks: ['a', 'b'] },
  { page: '<div><form>a</div>b<form>c', what: 'a form that was never ended keeps others out', blocks: ['a', 'bc'] },
  { page: '<form><div>a</form>b</div>c', what: 'a form ends with what is open in it', blocks: ['ab', 'c'] },
  { page: '<form><p>a</form>b', what: 'a paragraph ends with its form', blocks: ['a', 'b'] },
  { page: '<table><tr><td><form>a<td>b</form>c</table>', what: 'a cell ends its form', blocks: ['a', 'bc'] },
  { page: 'a<tr><td>b</td></tr>c', what: 'a row outside of tables is nothing', blocks: ['abc'] },
  { page: '<table><tr><td>a<caption>b</table>', what: 'a caption ends a cell', blocks: ['a', 'b'] },
  { page: '<li><menu>a</li>b', what: 'a menu does not keep its item open', blocks: ['a', 'b'] },
  { page: '<p>a<!--!>b--!>c', what: 'two dashes begin a comment and do not end it', blocks: ['ac'] },
  { page: '<p>a<!----!>b', what: 'a comment of nothing ends at --!> too', blocks: ['ab'] },
  { page: '<p>a <--!> b', what: 'no comment begins at <--', blocks: ['a <--!> b'] },
  { page: '<p>a</ p>b', what: 'an end tag that begins with a space is a comment', blocks: ['ab'] },
  { page: '<svg><![CDATA[<p>]]></svg>a', what: 'CDATA in a drawing is text', blocks: ['a'] },
  { page: '<svg><style><p>a</style>b', what: 'a style in a drawing is read as others are', blocks: ['ab'] },
  { page: '<svg><title>a<p>b', what: 'a title in a drawing holds tags', blocks: [] },
  { page: '<script><!--<script></script>', what: 'a script in a script that is never ended', blocks: [] },
  { page: '<script><!--><script></script>a', what: 'a comment of nothing in a script', blocks: ['a'] },
  { page: '<script><script></script>a', what: 'a script in a script, no comment around', blocks: ['a'] },
  { page: '<iframe><!-- </iframe>a', what: 'a frame ends within what seems a comment', blocks: ['a'] },
  { page: '<textarea>a &amp &lt<b> &am</textarea>c', what: 'references and tags', blocks: ['a & <<b> &am', 'c'] },
  { page: '<textarea>a', what: 'a text field that is never ended', blocks: ['a'] },
  { page: '<p>a<!>b>c', what: 'a comment of nothing at all', blocks: ['ab>c'] },
  { page: '<a>a<svg><a>b</a></svg>c', what: 'a link in a drawing ends none around it', blocks: ['ac'] },
  { page: '<p>a<! b', what: 'a comment that is never ended', blocks: ['a'] },
  { page: '<p>a<s', what: 'a tag that is never ended', blocks: ['a'] },
  { page: '<p>a</p b', what: 'an end tag that is never ended', blocks: ['a'] },
  { page: '<p>a &am', what: 'a reference that is never ended', blocks: ['a &am'] },
])('$what: $page', ({ page, blocks }) => {
  expect(browserBlocks(page)).toEqual(blocks);
  expect(blocksOf(page)).toEqual(blocks);
});

test.fails('Known: a comment is not ended by what begins one and ends as one', () => {
  const page = '<p>a<!-- <!--!>b';
  expect(browserBlocks(page)).toEqual(['ab']);
  expect(blocksOf(page)).toEqual(['ab']);
});

test('a paragraph behind a heading with another’s end tag is no heading', () => {
  const { blocks } = rendered('<h1>Title</h2><p>Text.');
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
});

const pathsOf = (page: string) => rendered(page).blocks.map(({ structure }) => structure?.path);

test.each([
  ['<li>a<section>b<li>c', 'li', 'li/section', 'li/section/li'],
  ['<dd>a<ul>b<dt>c', 'dd', 'dd/ul', 'dd/ul/dt'],
])('an item within another element does not end the item around that: %s', (page, ...paths) => {
  expect(pathsOf(page)).toEqual(paths);
});

test('a heading ends one whose paragraph it ends', () => {
  expect(pathsOf('<h2>a<p>b<h2>c')).toEqual(['h2', 'h2/p', 'h2']);
});
