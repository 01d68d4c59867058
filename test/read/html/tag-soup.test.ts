import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rendered } from '../rendered.js';
import { browserBlocks } from './browser-blocks.js';

const blocksOf = (page: string) => rendered(page).blocks.map(({ text }) => text.trim().replace(/[ \t\n\f\r]+/g, ' '));

const soupOf = (...tags: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...tags).map((tag) => `<${tag}>`) },
        { weight: 3, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
        { weight: 1, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}/>`) },
        { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c ', ' d') },
        { weight: 1, arbitrary: fc.constantFrom('<br>', '</br>', '</p>', '<hr>', '<img>') },
      ),
      { maxLength: 16 },
    )
    .map((pieces) => pieces.join(''));

test('pages of block-level elements are cut where browsers cut them, however their tags stand', () => {
  const soup = soupOf(
    ...['div', 'p', 'ul', 'ol', 'blockquote', 'section', 'article', 'nav', 'figure', 'figcaption', 'h2', 'pre'],
    ...['address', 'fieldset', 'details', 'summary', 'center', 'main', 'textarea', 'xmp', 'form', 'iframe', 'noframes'],
  );
  fc.assert(
    fc.property(soup, (page) => {
      expect(blocksOf(page)).toEqual(browserBlocks(page));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['li', 'ul', 'ol', 'div', 'p', 'menu'],
  ['dl', 'dt', 'dd', 'div', 'p'],
])('lists of %s and their like are cut where browsers cut them', (...tags) => {
  fc.assert(
    fc.property(soupOf(...tags), (page) => {
      expect(blocksOf(page)).toEqual(browserBlocks(page));
    }),
    { numRuns: 1000 },
  );
});

test('comments, sections and elements of text end where browsers end them, however their marks stand', () => {
  const marks = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<!--',
          '-->',
          '--!>',
          '--',
          '>',
          '<![CDATA[',
          ']]>',
          '</>',
          '</ ',
          '<!',
          '<?',
          '"',
          '&lt',
          '&am',
        ),
        fc.constantFrom('<script>', '</script>', '<script', '<style>', '</style>', '<textarea>', '</textarea>'),
        fc.constantFrom('<title>', '</title>', '<iframe>', '</iframe>', '<svg>', '</svg>', '<p title="', '<p>'),
        fc.constantFrom('a', 'b ', ';', ' '),
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(marks, (page) => {
      fc.pre(!/<!-.*<!-{1,2}!>/.test(page));
      expect(blocksOf(page)).toEqual(browserBlocks(page));
    }),
    { numRuns: 2000 },
  );
});

test('elements within a line that overlap lose no text and move none', () => {
  const soup = soupOf(
    ...['a', 'b', 'i', 'em', 'font', 'code', 'span', 'label', 'button'],
    ...['div', 'p', 'ul', 'li', 'h2', 'section'],
  );
  const lettersOf = (blocks: readonly string[]) => blocks.join('').replace(/ /g, '');
  fc.assert(
    fc.property(soup, (page) => {
      expect(lettersOf(blocksOf(page))).toBe(lettersOf(browserBlocks(page)));
    }),
    { numRuns: 1000 },
  );
});

test('tables in any disorder lose no text', () => {
  const soup = soupOf('table', 'tr', 'td', 'th', 'tbody', 'caption', 'div', 'p', 'ul', 'li');
  // Text between the rows of a table is put before it by browsers.
  const lettersOf = (blocks: readonly string[]) => [...blocks.join('').replace(/[ |]/g, '')].sort().join('');
  fc.assert(
    fc.property(soup, (page) => {
      expect(lettersOf(blocksOf(page))).toBe(lettersOf(browserBlocks(page)));
    }),
    { numRuns: 1000 },
  );
});
