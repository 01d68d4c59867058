import { expect, test } from 'vitest';
import { viewOf, viewOfText } from './view-of.js';

test.each([
  ['# no heading', '\\# no heading'],
  ['#hashtag', '#hashtag'],
  ['1. no item', '1\\. no item'],
  ['1986) no item', '1986\\) no item'],
  ['- no item', '\\- no item'],
  ['+ no item', '\\+ no item'],
  ['* no item', '\\* no item'],
  ['> no quotation', '\\> no quotation'],
  ['---', '\\---'],
  ['===', '\\==='],
  ['***', '\\*\\*\\*'],
  ['___', '\\_\\_\\_'],
  ['- - -', '\\- - -'],
  ['```js', '\\`\\`\\`js'],
  ['~~~', '\\~\\~\\~'],
  ['| a | b |', '| a | b |'],
  ['| --- | --- |', '\\| --- | --- |'],
  [':--', '\\:--'],
  ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
  ['a `b` c', 'a \\`b\\` c'],
  ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
  ['![a](http://b.example/c)', '!\\[a\\](http://b.example/c)'],
  ['[a]: http://b.example', '\\[a\\]: http://b.example'],
  ['*a* _b_ snake_case', '\\*a\\* \\_b\\_ snake_case'],
  ['a & b &amp; R&D', 'a & b \\&amp; R&D'],
  ['back\\slash', 'back\\\\slash'],
])('%j is text', (text, markdown) => {
  const page = `<p>before<br>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  expect(viewOf(page).split('\n')[1]).toBe(markdown);
  expect(viewOfText(`before\n\n${text}`, 'text/plain')).toBe(`before\n\n${markdown}\n`);
});

test('a line that begins within marks which are left out is text too', () => {
  expect(viewOf('<p>1<b>. a</b></p>')).toBe('1\\. a\n');
});

test('a reference that two marks share is none', () => {
  expect(viewOf('<p><i>x</i><b>&amp;</b>lt;</p>')).toBe('*x*\\&lt;\n');
});

test('code in a link that would begin a definition is text', () => {
  expect(viewOf('<p><a href="/x"><code>a]: b</code></a></p>')).toBe('[a\\]: b](/x)\n');
});

test('signs at the end of a heading stay', () => {
  expect(viewOf('<h2>C #</h2>')).toBe('## C # #\n');
});

test('indentation makes no code', () => {
  expect(viewOfText('\t\tfar in\n        farther', 'text/plain')).toBe('far in\\\nfarther\n');
});

test('lines of a text stay lines, and blank lines part paragraphs', () => {
  expect(viewOfText('one\r\ntwo\rthree\n\n \nfour\n', 'text/plain')).toBe('one\\\ntwo\\\nthree\n\nfour\n');
});

test('a text that is Markdown stays as it is', () => {
  expect(viewOfText('# A\n\n*b* <i>c</i>\n', 'text/markdown')).toBe('# A\n\n*b* <i>c</i>\n');
});

test('an address at the end of a broken line does not take the break for its own', () => {
  expect(viewOfText('https://a.example/b\nc', 'text/plain')).toBe('https://a.example/b  \nc\n');
});

test.each([
  ['beginnings of addresses', `${'https://'.repeat(300_000)} x\ny`],
  ['beginnings of hosts', `${'www.'.repeat(300_000)} x\ny`],
])('a line of %s takes no longer than its length', (_, text) => {
  expect(viewOfText(text, 'text/plain')).toBe(`${text.replace('\n', '\\\n')}\n`);
});

test.each([
  ['line ends', '\n'],
  ['line breaks', '<br>'],
])('code with very many %s takes no longer than its length', (_, lineEnd) => {
  expect(viewOf(`<pre>a${lineEnd.repeat(200_000)}b</pre>`)).toBe(`\`\`\`\na${'\n'.repeat(200_000)}b\n\`\`\`\n`);
});
