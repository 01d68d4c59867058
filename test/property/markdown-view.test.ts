import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPage } from '../../src/read/html/renderer.js';
import { textOfMarkdown } from '../write/markdown/plain-reading.js';
import { viewed, viewOfText } from '../write/markdown/view-of.js';

const hostile = fc.constantFrom(
  ...[
    '# x',
    '1.',
    '12)',
    '- ',
    '+',
    '> ',
    '---',
    '===',
    '***',
    '_',
    '__',
    '*',
    '`',
    '``',
    '```',
    '~~~',
    '|',
    ' | ',
    '| --- |',
  ],
  ...[
    '[',
    '](',
    '](javascript:alert(1))',
    '[x]: y',
    '![',
    '!',
    '<script>',
    '</p>',
    '&amp;',
    '&',
    'lt;',
    '#39;',
    '\\',
    '\\|',
  ],
  ...[
    '\t',
    '\n',
    '    ',
    '.',
    ':',
    ':--',
    '=',
    '\u00A0',
    'é',
    '字',
    '👍',
    'http://a.b/c_d',
    'www.x.org',
    'a@b.co',
    'w',
    'Word',
    '7',
  ],
);
const text = fc
  .tuple(fc.array(hostile, { minLength: 1, maxLength: 5 }), fc.constantFrom('', ' '))
  .map(([bits, by]) => bits.join(by));
const target = fc.constantFrom(
  ...[
    '/a',
    'b c',
    'x)y(',
    'q|?a=1&copy;',
    'javascript:x',
    ' Java\nScript:x',
    '`',
    '#f',
    'mailto:a@b',
    '<x>',
    'data:,x',
  ],
);

const asHtml = (plain: string) => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const { page } = fc.letrec<{ inline: string; block: string; page: string }>((tie) => {
  const inlines = fc.array(tie('inline'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const within = (...names: string[]) => fc.constantFrom(...names);
  const element = (names: fc.Arbitrary<string>, content: fc.Arbitrary<string>) =>
    fc.tuple(names, content).map(([name, inner]) => `<${name}>${inner}</${name.split(' ')[0]}>`);
  const many = (content: fc.Arbitrary<string>) =>
    fc.array(content, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const cell = element(
    within('td', 'th', 'td colspan=2'),
    fc.oneof(
      { weight: 4, arbitrary: inlines },
      { weight: 1, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: blocks },
    ),
  );
  return {
    inline: fc.oneof(
      { maxDepth: 3 },
      text.map(asHtml),
      fc.constant('<br>'),
      element(within('b', 'em', 'code', 'span', 'strong'), inlines),
      fc.tuple(target, inlines).map(([href, inner]) => `<a href="${asHtml(href)}">${inner}</a>`),
    ),
    block: fc.oneof(
      { maxDepth: 3 },
      element(within('p', 'h1', 'h4', 'div', 'figcaption'), inlines),
      element(within('pre', 'pre class="lang-js"'), inlines),
      element(within('blockquote', 'div'), blocks),
      element(
        within('ul', 'ol', 'ol start=7'),
        many(
          element(
            fc.constant('li'),
            fc.oneof(
              inlines,
              blocks,
              fc.tuple(inlines, blocks).map((both) => both.join('')),
            ),
          ),
        ),
      ),
      element(fc.constant('table'), many(element(fc.constant('tr'), many(cell)))),
    ),
    page: blocks,
  };
});

/** The signs of a text; between cells stand bars that the view has of its own. */
const signsOf = (plain: string) => plain.replace(/[\s|]+/g, '');
const wordsOf = (plain: string) => plain.match(/[\p{L}\p{N}]+/gu) ?? [];

test('a view says what is kept: the same words and signs in the same order, and nothing that they forge', () => {
  fc.assert(
    fc.property(
      page,
      fc.func(fc.boolean()),
      fc.constantFrom(undefined, 'https://site.example/a/b'),
      (html, keeps, url) => {
        const { markdown, kept } = viewed(html, {
          keeps: (_, place) => keeps(place),
          ...(url !== undefined && { url }),
        });
        const text = textOfMarkdown(markdown);
        expect(wordsOf(text)).toEqual(wordsOf(kept));
        expect(signsOf(text)).toBe(signsOf(kept));
      },
    ),
    { numRuns: 1500 },
  );
});

test('the view of a text that is no page says what it says', () => {
  fc.assert(
    fc.property(
      fc.array(text).map((lines) => lines.join('\n')),
      (plain) => {
        expect(signsOf(textOfMarkdown(viewOfText(plain, 'text/plain')))).toBe(signsOf(plain));
      },
    ),
    { numRuns: 500 },
  );
});

test('a page has the same text and blocks whether marks are gathered or not', () => {
  fc.assert(
    fc.property(page, (html) => {
      const { marks, ...marked } = renderPage(html, { marks: true }) as Exclude<
        ReturnType<typeof renderPage>,
        { code: string }
      >;
      expect(marks?.blocks).toHaveLength(marked.blocks.length);
      expect(renderPage(html)).toEqual(marked);
    }),
    { numRuns: 300 },
  );
});
