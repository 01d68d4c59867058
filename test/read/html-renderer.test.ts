import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPage } from '../../src/read/html/renderer.js';
import { blocksOf, rendered, structureOf } from './rendered.js';

test('a block-level element is a block, and paragraphs are separated by a blank line', () => {
  expect(rendered('<h1>Head</h1><p>One</p><div>Two<p>Three</div>').text).toBe('Head\n\nOne\n\nTwo\n\nThree\n');
  expect(blocksOf('<h2>Head</h2><p>One')).toEqual([
    ['Head', 'heading'],
    ['One', 'paragraph'],
  ]);
});

test('a page without text is an empty text without blocks', () => {
  for (const page of [
    '',
    '  \n',
    '<p> &nbsp; <br></p><img alt="x">',
    '<script>var x;</script>',
    '<p>&shy;&#8203;</p>',
  ]) {
    expect(rendered(page)).toMatchObject({ text: '', blocks: [] });
  }
});

test('inline elements flow in, however they nest, and keep their words apart only where spaces do', () => {
  const page = '<p>one <b>two <i>three</i></b>four<span> five</span> <a href=x> six </a>.</p>';
  expect(rendered(page).text).toBe('one two threefour five six .\n');
});

test('white space is collapsed, no-break spaces are kept', () => {
  expect(rendered('<p>\n a\t\t b \r\n  c&nbsp;&nbsp;d </p>').text).toBe('a b c\u00A0\u00A0d\n');
});

test('character references are decoded and soft hyphens dropped', () => {
  expect(rendered('<p>&lt;b&gt; &amp;amp; &eacute;&#x1F600;&#8217; fr&shy;ag\u00ADment&copy').text).toBe(
    '<b> &amp; é😀’ fragment©\n',
  );
});

test('text that looks like a lone surrogate never comes out as one', () => {
  expect(rendered('<p>a&#xD800;b&#55357;&#56832;').text.isWellFormed()).toBe(true);
});

test('NUL and other control characters pass', () => {
  expect(rendered('<p>a\0b\u0001').text).toBe('a\0b\u0001\n');
});

test('a line break ends a line, two of them a paragraph', () => {
  expect(rendered('<p>one<br>two<br/><br>three<br></p><p>four').text).toBe('one\ntwo\n\nthree\n\nfour\n');
});

test('a button or label keeps its words apart from those beside it', () => {
  expect(rendered('<div>Read<button>Share</button><button>Save</button>on</div>').text).toBe('Read Share Save on\n');
});

test('preformatted text keeps its spaces and empty lines, a block a line', () => {
  const page = '<pre>\nif x:\n    <b>y</b>()\r\n\n\nend\n</pre><p>after';
  expect(rendered(page).text).toBe('if x:\n    y()\n\n\nend\n\nafter\n');
  expect(blocksOf(page).map(([, kind]) => kind)).toEqual(['code', 'code', 'code', 'paragraph']);
  expect(rendered('<pre>a</pre><pre>b</pre>').text).toBe('a\n\nb\n');
  expect(rendered('<pre><div>a</div><div>b</div></pre>').text).toBe('a\nb\n');
});

test('scripts, styles, templates, menus and embedded content are left out', () => {
  const leftOut = [
    '<script>if (a < b) document.write("<p>no")</script>',
    '<style>p { content: "no" }</style>',
    '<template><p>no</template>',
    '<noscript><p>no</noscript>',
    '<select><option>no</select>',
    '<svg><text>no</text><title>no</title></svg>',
    '<math><mi>no</mi></math>',
    '<iframe>no</iframe>',
    '<object>no</object>',
    '<canvas>no</canvas>',
    '<!-- no -->',
  ];
  expect(
    rendered(`<head><title>no</title></head><p>yes, and more than all of those</p>${leftOut.join('')}<p>too`).text,
  ).toBe('yes, and more than all of those\n\ntoo\n');
});

test('what stands in noscript is the page where there is next to nothing else', () => {
  const page = '<p>Loading</p><noscript><h1>The forum</h1><p>A first answer, and a second one.</p></noscript>';
  expect(rendered(page).text).toBe('Loading\n\nThe forum\n\nA first answer, and a second one.\n');
});

test('text in a head that was never closed is not lost', () => {
  expect(rendered('<html><head><title>T</title><p>Body text').text).toBe('Body text\n');
});

test('a page written as XML closes its elements by a slash', () => {
  const page =
    '<?xml version="1.0"?><html><head><title/><script src="x.js"/></head><body><p>Body text</p></body></html>';
  expect(rendered(page).text).toBe('Body text\n');
});

test('ruby annotations are left out', () => {
  expect(rendered('<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>').text).toBe('漢字\n');
});

test('list items stand below one another', () => {
  expect(rendered('<p>a<ul><li>b<li>c<ul><li>d</ul></ul><p>e').text).toBe('a\n\nb\nc\nd\n\ne\n');
  expect(blocksOf('<ol><li>a<p>b</p></ol>')).toEqual([
    ['a', 'listItem'],
    ['b', 'listItem'],
  ]);
});

test('the nearest element decides on the kind', () => {
  expect(blocksOf('<blockquote>q<p>p</p><h3>h</h3></blockquote><figure><figcaption>c</figcaption></figure>')).toEqual([
    ['q', 'quotation'],
    ['p', 'quotation'],
    ['h', 'heading'],
    ['c', 'caption'],
  ]);
});

test('a row of a data table is a block, cells separated, empty ones left out', () => {
  const page = '<table><caption>Prices</caption><tr><th>What<th>Price<tr><td>Eel<td> <td>£<b>4</b><br>each</table>';
  expect(rendered(page).text).toBe('Prices\n\nWhat | Price\nEel | £4 each\n');
  expect(blocksOf(page).map(([, kind]) => kind)).toEqual(['caption', 'tableRow', 'tableRow']);
});

test('a row ends where the next part of its table begins', () => {
  expect(rendered('<table><tr><td>a<td>b<tbody><tr><td>c<td>d').text).toBe('a | b\nc | d\n');
});

test('a link goes on where an element around it ends, until its end tag, another link or the end of its cell', () => {
  expect(structureOf('<p><a href=x><div>teaser</div></a>', 'teaser').linkShare).toBe(1);
  const page = '<div><a href=x><div>logo</div><p>One <a href=y>two</a> six.</p><p>para</div>';
  expect(structureOf(page, 'One two six.').linkShare).toBe(0.6);
  expect(structureOf(page, 'para').linkShare).toBe(0);
  expect(structureOf('<table><tr><td><a href=x>a</table><p>after', 'after').linkShare).toBe(0);
});

test('a page of more blocks than are held is refused', () => {
  expect(renderPage('<p>x'.repeat(300_001))).toMatchObject({ code: 'tooLarge' });
});

test('a table that lays out a page is read cell by cell', () => {
  const page = '<table><tr><td><p>left</p>more<td><table><tr><td>a<td>b</table></table>';
  expect(blocksOf(page)).toEqual([
    ['left', 'paragraph'],
    ['more', 'paragraph'],
    ['a | b', 'tableRow'],
  ]);
  expect(rendered('<table><tr><td>menu<td>one<br><br>two</table>').text).toBe('menu\n\none\n\ntwo\n');
  expect(rendered('<table><tr><td>one<br>two</table>').text).toBe('one\ntwo\n');
});

test.each([
  '<p hidden>x',
  '<div hidden=""><p>x',
  '<p aria-hidden=TRUE>x',
  '<p style="color:red;DISPLAY : none">x',
  '<p style="visibility:hidden">x',
  '<p><span style="display:none">x</span>',
  '<dialog><p>x</dialog>',
])('what is hidden is marked and not left out: %s', (page) => {
  expect(structureOf(page, 'x').hidden).toBe(true);
});

test.each([
  '<p>x',
  '<p style="display:block">x',
  '<p style="--display:none-of-it">x',
  '<p aria-hidden=false>x',
  '<dialog open>x</dialog>',
])('what is shown is not marked as hidden: %s', (page) => {
  expect(structureOf(page, 'x').hidden).toBe(false);
});

test('a block that is shown in part is not hidden', () => {
  expect(structureOf('<p>seen <b hidden>unseen</b>', 'seen unseen').hidden).toBe(false);
});

test('the share of links counts characters that are not blank', () => {
  expect(structureOf('<p>ab <a href="/">c <b>d</b></a>', 'ab c d').linkShare).toBe(0.5);
  expect(structureOf('<p><a name="x">anchor</a>', 'anchor').linkShare).toBe(0);
});

test.each([
  ['navigation', '<nav><ul><li>x</ul></nav>'],
  ['navigation', '<div role="navigation">x</div>'],
  ['header', '<header><p>x</header>'],
  ['header', '<div role=banner>x</div>'],
  ['footer', '<footer>x</footer>'],
  ['footer', '<div role=contentinfo>x</div>'],
  ['aside', '<main><aside><p>x</aside></main>'],
  ['aside', '<div role=complementary>x</div>'],
  ['form', '<div><form>x</form></div>'],
  ['form', '<div role=search>x</div>'],
  ['figure', '<figure><figcaption>x</figcaption></figure>'],
  ['comments', '<section id=comments><article><p>x</article></section>'],
  ['comments', '<div class="wp-block comments-area"><p>x</div>'],
  ['comments', '<div id="respond">x</div>'],
  ['navigation', '<aside><nav>x</nav></aside>'],
  [undefined, '<article><header>x</header></article>'],
  [undefined, '<main><footer>x</footer></main>'],
  [undefined, '<body><form id=aspnetForm><p>x</form></body>'],
  [undefined, '<div class="post comments-closed">x</div>'],
  [undefined, '<body class="comments"><p>x</body>'],
  [undefined, '<div class=commentsarea>x</div>'],
])('region %s: %s', (region, page) => {
  expect(structureOf(page, 'x').region).toBe(region);
});

test('a path names the elements from the outermost to the block’s own', () => {
  expect(structureOf('<html><body><main><article><p>a <b>x</b>', 'a x').path).toBe('body/main/article/p');
  expect(structureOf('<section>x', 'x').path).toBe('section');
});

test('a long path names its ends', () => {
  const page = `<body>${'<div>'.repeat(30)}<section>${'<div>'.repeat(11)}x`;
  expect(structureOf(page, 'x').path).toBe(`body/div/div/div/…/section${'/div'.repeat(11)}`);
  expect(structureOf(`<${'n'.repeat(5000)}><p>x`, 'x').path.length).toBeLessThan(50);
});

test('a source span holds the text nodes of its block, in UTF-8 bytes', () => {
  const page = '<title>Ž</title>\n<p> 😀é <b>x</b></p><p>two &amp; three</p><pre>a\nbé\n</pre>';
  const sources = rendered(page).blocks.map(({ structure }) => {
    const { start, end } = structure?.source ?? { start: 0, end: 0 };
    return Buffer.from(page).subarray(start, end).toString();
  });
  expect(sources).toEqual([' 😀é <b>x', 'two &amp; three', 'a', 'bé']);
});

const tags = [
  'p',
  'div',
  'b',
  'a href=x',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'pre',
  'h1',
  'nav',
  'span hidden',
  'textarea',
];
const markup = fc.oneof(
  fc.constantFrom(...tags).map((tag) => `<${tag}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag.split(' ')[0]}>`),
  fc.constantFrom(
    '<br>',
    '\n',
    '\r\n',
    ' ',
    '&amp;',
    '&#10;',
    '&shy;',
    '&#xD800;',
    '<!-- -->',
    '<script>',
    '</script>',
    '<',
    '😀',
    'é',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

test('the blocks of any page tile its text, a line each, with sources in order', () => {
  fc.assert(
    fc.property(fc.array(markup, { maxLength: 60 }), (pieces) => {
      const page = pieces.join('');
      const { text, blocks } = rendered(page);
      const bytes = Buffer.from(text);
      let at = 0;
      let sourceAt = 0;
      for (const block of blocks) {
        expect(block.start).toBe(at);
        expect(bytes.subarray(block.start, block.end).toString()).toBe(block.text);
        expect(block.text).toMatch(/^[^\n]*[^\s][^\n]*\n+$/);
        at = block.end;
        const { source, linkShare } = block.structure ?? expect.fail('a block without structure');
        expect(source.start).toBeGreaterThanOrEqual(sourceAt);
        expect(source.end).toBeGreaterThan(source.start);
        sourceAt = source.start;
        expect(linkShare).toBeGreaterThanOrEqual(0);
        expect(linkShare).toBeLessThanOrEqual(1);
      }
      expect(at).toBe(bytes.length);
      expect(sourceAt).toBeLessThanOrEqual(Buffer.byteLength(page));
      expect(text.isWellFormed()).toBe(true);
      expect(rendered(page)).toEqual({ ...rendered(page) });
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['blocks', '<div>x'],
  ['inline elements', '<b>x'],
  ['tables', '<table><tr><td>x'],
])('100,000 nested %s are rendered', { timeout: 30_000 }, (_, opening) => {
  const page = opening.repeat(100_000 / (opening.split('<').length - 1));
  expect(rendered(page).text.replace(/\s/g, '')).toMatch(/^x{33333,100000}$/);
});

test('a page of more characters than are read is refused', () => {
  expect(renderPage('x'.repeat(128 * 2 ** 20 + 1))).toMatchObject({ code: 'tooLarge' });
});
