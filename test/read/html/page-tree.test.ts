import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageHints } from '../../../src/model/page-hints.js';
import { pageTags } from '../../../src/model/page-tree.js';
import { rendered } from '../rendered.js';

const tagNames = ['div', 'p', 'ul', 'li', 'b', 'a', 'table', 'tr', 'td', 'nav', 'h1', 'pre', 'foo-bar'];
const page = fc
  .array(
    fc.oneof(
      fc.constantFrom(...tagNames).map((tag) => `<${tag} class="${tag}1">`),
      fc.constantFrom(...tagNames).map((tag) => `</${tag}>`),
      fc.constantFrom('a', 'b ', '<br>'),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

test('parents are numbered below children, all but one element have one, and every block has an element', () => {
  fc.assert(
    fc.property(page, (html) => {
      const { blocks, tree } = rendered(html);
      expect(tree.elementOf).toHaveLength(blocks.length);
      expect(tree.elements === 0).toBe(blocks.length === 0);
      for (const column of [tree.parent, tree.tag, tree.hints, tree.look]) expect(column).toHaveLength(tree.elements);
      for (const element of tree.elementOf) expect(element).toBeLessThan(tree.elements);
      for (const [element, parent] of tree.parent.entries()) {
        expect(parent).toBeLessThan(element);
        expect(parent).toBeGreaterThanOrEqual(Number(element > 0) - 1);
      }
    }),
  );
});

test('the elements up from a block are those of its path', () => {
  fc.assert(
    fc.property(page, (html) => {
      const { blocks, tree } = rendered(html);
      for (const [at, { structure }] of blocks.entries()) {
        const names: string[] = [];
        for (let element = tree.elementOf[at]; element >= 0; element = tree.parent[element]) {
          names.unshift(pageTags[tree.tag[element]]);
        }
        const path = (structure?.path ?? '').split('/');
        if (path.includes('…')) continue;
        const told = path.map((name) => (pageTags.some((tag) => tag === name) ? name : ''));
        expect(names.slice(1)).toEqual(structure?.path === '' ? [] : told);
      }
    }),
  );
});

test('an element without text is not in the tree', () => {
  const { tree } = rendered('<div><nav></nav><p>a</p><aside> </aside></div>');
  expect([...tree.tag].map((tag) => pageTags[tag])).toEqual(['html', 'div', 'p']);
});

/** The look of each element of a name. */
function looksOf(html: string, name: string): number[] {
  const { tree } = rendered(html);
  return [...tree.look].filter((_, element) => pageTags[tree.tag[element]] === name);
}

test('elements look alike that have the same name and classes, digits aside', () => {
  const [one, other, third, fourth] = looksOf(
    '<p class="post post-12">a<p class="post post-345" id=x>b<p class="post">c<p>d',
    'p',
  );
  expect(other).toBe(one);
  expect(new Set([one, third, fourth]).size).toBe(3);
});

test('elements of other names look different', () => {
  const { tree } = rendered('<div class=a>x</div><p class=a>y');
  expect(new Set(tree.look).size).toBe(tree.elements);
});

/** What the first div of a page is said to be. */
function hintsOf(attributes: string): string[] {
  const { tree } = rendered(`<div ${attributes}>x</div>`);
  const element = [...tree.tag].findIndex((tag) => pageTags[tag] === 'div');
  return pageHints.filter((_, bit) => (tree.hints[element] >> bit) & 1);
}

test.each([
  ['class="sidebar"', ['side']],
  ['id="comments"', ['comment']],
  ['class="entry-content"', ['content', 'article']],
  ['class="articleBody"', ['article', 'body']],
  ['itemprop="articleBody"', ['article', 'body']],
  ['class="ARTICLE"', ['article']],
  ['class="nav_main2"', ['content', 'navigation']],
  ['class="related" id="share"', ['related', 'share']],
  ['role="navigation"', ['navigation']],
  ['role=" Main "', ['content']],
  ['role="navigation" class="footer"', ['navigation', 'footer']],
  ['class="answers"', ['answer']],
  ['class="headerless"', []],
  ['class="постъ 文章 ---"', []],
  ['class=""', []],
  ['', []],
])('names say what an element is: %s', (attributes, hints) => {
  expect(hintsOf(attributes).sort()).toEqual([...hints].sort());
});

test('of a name the first 200 characters are looked at', () => {
  expect([hintsOf(`class="${'x'.repeat(190)} sidebar"`), hintsOf(`class="${'x'.repeat(200)} sidebar"`)]).toEqual([
    ['side'],
    [],
  ]);
});

test('what a name says does not depend on the names before it', () => {
  const first = hintsOf('class="sidebar widget"');
  for (let at = 0; at < 25_000; at += 5_000) {
    const names = Array.from({ length: 5_000 }, (_, one) => `<p class="name${at + one}a${one}">x`);
    rendered(names.join(''));
  }
  expect(hintsOf('class="sidebar widget"')).toEqual(first);
});

test('a word behind an abbreviation is a word', () => {
  expect(hintsOf('class="HTMLContent"')).toEqual(['content']);
});
