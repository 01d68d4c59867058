import { expect, test } from 'vitest';
import { viewOf } from './view-of.js';

test.each([
  ['headings keep their level', '<h1>One</h1><h3>Three</h3>', '# One\n\n### Three\n'],
  ['a broken heading is one line', '<h2>One<br>two</h2>', '## One two\n'],
  [
    'strong text and emphasis are marked',
    '<p>a <b>b</b> <em>c</em> <i><strong>d</strong></i></p>',
    'a **b** *c* ***d***\n',
  ],
  ['blanks stand outside of emphasis', '<p>a<b> b </b>c</p>', 'a **b** c\n'],
  ['emphasis within a word is marked', '<p>un<em>believ</em>able</p>', 'un*believ*able\n'],
  ['emphasis that would not be read as one is left out', '<p><b>Note:</b>see</p>', 'Note:see\n'],
  ['what stands between two marks is not marked', '<p><b>a</b> b <b>c</b>d<b>e</b></p>', '**a** b **c**d**e**\n'],
  ['marks that touch are not run together', '<p><b>a</b><i>b</i></p>', '**a**b\n'],
  ['code within a line is marked', '<p>call <code>f(*x)</code></p>', 'call `f(*x)`\n'],
  ['code that holds backticks has longer fences', '<p><code>a`b``</code></p>', '``` a`b`` ```\n'],
  ['a single line break stays one', '<p>Line one<br>line two</p>', 'Line one\\\nline two\n'],
  ['two line breaks begin a paragraph', '<p>One<br><br>two</p>', 'One\n\ntwo\n'],
  ['items without numbers have signs', '<ul><li>a<li>b</ul>', '- a\n- b\n'],
  ['numbered items have the numbers that are shown', '<ol start=3><li>c<li value=7>g<li>h</ol>', '3. c\n7. g\n8. h\n'],
  [
    'lists within lists are indented',
    '<ul><li>a<ol><li>b<ul><li>c</ul></ol><li>d</ul>',
    '- a\n  1. b\n     - c\n- d\n',
  ],
  ['paragraphs of an item stand below one another', '<ol><li><p>a</p><p>b</p><li>c</ol>', '1. a\n\n   b\n2. c\n'],
  ['two lists that follow one another are two', '<ul><li>a</ul><ul><li>b</ul>', '- a\n\n* b\n'],
  [
    'a list within an item that begins at another number than 1 is a list',
    '<ul><li>a<ol start=4><li>b</ol></ul>',
    '- a\n\n  4. b\n',
  ],
  [
    'quotations are marked, within one another too',
    '<blockquote><p>a</p><blockquote>b</blockquote></blockquote>',
    '> a\n>\n> > b\n',
  ],
  ['two quotations stay two', '<blockquote>a</blockquote><blockquote>b</blockquote>', '> a\n\n> b\n'],
  ['a list stands in a quotation', '<blockquote><ul><li>a<li>b</ul></blockquote>', '> - a\n> - b\n'],
  [
    'captions are text and images are left out',
    '<figure><img src="a.png" alt="A"><figcaption>A cap</figcaption></figure>',
    'A cap\n',
  ],
])('%s', (_, page, markdown) => {
  expect(viewOf(page)).toBe(markdown);
});

test.each([
  ['code keeps its lines and blanks', '<pre>if a:\n    b\n\nc</pre>', '```\nif a:\n    b\n\nc\n```\n'],
  ['a class names the language', '<pre><code class="hljs language-c++">a;</code></pre>', '```c++\na;\n```\n'],
  ['the short form of the class counts too', '<pre class="lang-js">a;</pre>', '```js\na;\n```\n'],
  ['a class that names nothing safe is passed over', '<pre class="language-`x">a</pre>', '```\na\n```\n'],
  ['fences are longer than those within', '<pre>```\nx\n```</pre>', '````\n```\nx\n```\n````\n'],
  ['code stands in an item', '<ul><li>a<pre>b\n\nc</pre></ul>', '- a\n\n  ```\n  b\n\n  c\n  ```\n'],
])('%s', (_, page, markdown) => {
  expect(viewOf(page)).toBe(markdown);
});

test.each([
  [
    'a table of data is a table',
    '<table><tr><th>Port<th>Tide<tr><td>Orrey<td>4 m<tr><td>Brannock<td>3 m</table>',
    '| Port | Tide |\n| --- | --- |\n| Orrey | 4 m |\n| Brannock | 3 m |\n',
  ],
  ['a table without headers has an empty head', '<table><tr><td>a<td>b</table>', '|  |  |\n| --- | --- |\n| a | b |\n'],
  [
    'empty cells keep the columns apart',
    '<table><tr><th>a<th>b<th>c<tr><td>1<td><td>3</table>',
    '| a | b | c |\n| --- | --- | --- |\n| 1 |  | 3 |\n',
  ],
  [
    'a wide cell takes its columns',
    '<table><tr><th colspan=2>ab<th>c<tr><td>1<td>2<td>3</table>',
    '| ab |  | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n',
  ],
  [
    'bars in cells are escaped, and marks stay',
    '<table><tr><td>a|b<td><b>c</b> | d<td><code>x|y</code></table>',
    '|  |  |  |\n| --- | --- | --- |\n| a\\|b | **c** \\| d | x\\|y |\n',
  ],
  ['a table of one column is lines', '<table><tr><td>a<tr><td>b</table>', 'a\n\nb\n'],
  ['a table that lays out the page is none', '<table><tr><td><p>a</p><td><p>b</p></table>', 'a\n\nb\n'],
])('%s', (_, page, markdown) => {
  expect(viewOf(page)).toBe(markdown);
});

test('what was removed does not appear, and leaves the rest in place', () => {
  const page = '<ul><li>Home<li>Story<ul><li>one<li>ad<li>two</ul></ul><p>a<br>ad<br>b</p><pre>x\nad\ny</pre>';
  expect(viewOf(page, { keeps: (text) => text !== 'ad' && text !== 'Home' })).toBe(
    '- Story\n  - one\n  - two\n\na\n\nb\n\n```\nx\ny\n```\n',
  );
});

test('an item whose own text was removed still holds its list', () => {
  expect(viewOf('<ol><li>ad<ul><li>a</ul></ol>', { keeps: (text) => text !== 'ad' })).toBe('1. - a\n');
});

test('a head that was removed leaves an empty one', () => {
  const page = '<table><tr><th>Ad<th>Ad<tr><td>a<td>b</table>';
  expect(viewOf(page, { keeps: (_, place) => place > 0 })).toBe('|  |  |\n| --- | --- |\n| a | b |\n');
});

test('a document of which nothing is kept has an empty view', () => {
  expect(viewOf('<p>a</p>', { keeps: () => false })).toBe('');
});

test('a table of more columns than are written as one is lines', () => {
  const cells = Array.from({ length: 65 }, (_, at) => `<td>c${at}`).join('');
  expect(viewOf(`<table><tr>${cells}</table>`)).toMatch(/^c0 \| c1 \| .* \| c64\n$/);
});
