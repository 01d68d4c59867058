import { expect, test } from 'vitest';
import { article } from '../strip-page.js';
import { stripHtml } from './whole-page.js';

/** The article’s paragraphs, then so many pieces; something of it is certainly not text, so that every block is judged. */
const pageOf = (pieceAt: (at: number) => string, count: number) =>
  `<nav>Sport and weather</nav><p>${article.join('</p><p>')}</p>${Array.from({ length: count }, (_, at) => pieceAt(at)).join('')}`;

/** Seconds of the processor that rendering, identifying and stripping take, whatever else the machine does. */
function secondsFor(page: string): number {
  const start = process.cpuUsage().user;
  stripHtml(page);
  return (process.cpuUsage().user - start) / 1e6;
}

/** What a quarter is taken to need at least: below it, a collection of garbage is longer than the work. */
const leastSeconds = 0.02;

/** How much longer the whole takes than a quarter of it; the best of three runs each, in turns. */
function growth(ofSize: (size: number) => string, size: number): number {
  const [quarter, whole] = [ofSize(size / 4), ofSize(size)];
  const runs = [1, 2, 3].map(() => [secondsFor(quarter), secondsFor(whole)]);
  const best = (which: number) => Math.min(...runs.map((seconds) => seconds[which]));
  return best(1) / Math.max(best(0), leastSeconds);
}

/** Four times as much takes four times as long; quadratic would be sixteen. */
const mostGrowth = 9;

const unclosed = ['p', 'div', 'b', 'li', 'td', 'a', 'h1', 'button', 'dd', 'tr', 'option', 'form'];
const pieces: readonly (readonly [string, (at: number) => string])[] = [
  ['elements one in the other', () => '<div>x'],
  ['elements within lines, one in the other', () => '<b><p>x'],
  ['tables one in the other', () => '<table><tr><td>x'],
  ['lists one in the other', () => '<ul><li>x'],
  ['elements of many names that nothing ends', (at) => `<${unclosed[at % unclosed.length]}>x`],
  ['end tags that end nothing', (at) => `</${unclosed[at % unclosed.length]}>x`],
  ['elements of one look, side by side', () => '<div class="post"><p>A post of some words.</p></div>'],
  ['sentences of one look, side by side', (at) => `<p class="c">The bridge number ${at} fell.</p>`],
  [
    'elements of classes of their own',
    (at) => `<p class="${at.toString(36).replace(/\d/g, (digit) => 'klmnopqrst'[+digit])}">x`,
  ],
  ['links', (at) => `<li><a href="/${at}">Ten quiet walks near town ${at}</a>`],
  ['cells of one row', (at) => `${at === 0 ? '<table><tr>' : ''}<td>x`],
  ['lines of preformatted text', (at) => `${at === 0 ? '<pre>' : ''}<i>x</i>\n`],
  ['headings', (at) => `<h2>The bridge ${at}</h2>`],
  ['bylines', () => '<p class="author">Ada Quill</p>'],
];

test.each(pieces)('the time for %s grows as their number', (_, pieceAt) => {
  expect(growth((size) => pageOf(pieceAt, size), 12_000)).toBeLessThan(mostGrowth);
});

test.each<readonly [string, (size: number) => string]>([
  [
    'an element of many attributes',
    (size) => `<p ${Array.from({ length: size }, (_, at) => `a${at}="x"`).join(' ')}>x`,
  ],
  ['an attribute given again and again', (size) => `<p ${'class="x" '.repeat(size)}>x`],
  [
    'an element of many classes',
    (size) => `<p class="${Array.from({ length: size }, (_, at) => `n${at}`).join(' ')}">x`,
  ],
  ['references in an attribute', (size) => `<p title="${'&amp;'.repeat(size)}">x`],
  ['an attribute that nothing ends', (size) => `<p title="${'<p class="'.repeat(size)}`],
  ['comments that nothing ends', (size) => '<!-- '.repeat(size)],
  ['signs of less-than', (size) => `<p>${'<'.repeat(size)}`],
  ['a text', (size) => `<p>${'The old ferry. '.repeat(size)}`],
  [
    'a structured article',
    (size) =>
      `<script type="application/ld+json">{"@type":"Article","articleBody":"${'The ferry fell. '.repeat(size)}"}</script>`,
  ],
  [
    'structured data one in the other',
    (size) => `<script type="application/ld+json">${'{"a":['.repeat(size)}</script>`,
  ],
  ['a title', (size) => `<title>${'The bridge '.repeat(size)}</title>`],
])('the time for %s grows as its length', (_, endOf) => {
  expect(growth((size) => pageOf(() => endOf(size), 1), 100_000)).toBeLessThan(mostGrowth);
});

test.each<readonly [string, string, number]>([
  ['100,000 elements one in the other', '<div>x'.repeat(100_000), 100_000],
  ['100,000 elements of one look', '<p class="post">The bridge fell.</p>'.repeat(100_000), 100_000],
  ['50,000 class names', Array.from({ length: 50_000 }, (_, at) => `<p class="name-${at}a">x`).join(''), 50_000],
  ['a text of ten megabytes', `<p>${'The old ferry. '.repeat(700_000)}`, 1],
])('of a page of %s every block is decided', (_, end, blocks) => {
  const { decisions } = stripHtml(pageOf(() => end, 1));
  expect(decisions).toHaveLength(blocks + article.length + 1);
});

test('of a page with a structured article of five megabytes no paragraph is lost', () => {
  const data = `{"@type":"NewsArticle","headline":"The bridge","articleBody":"${'The old ferry fell. '.repeat(250_000)}"}`;
  const page = `<script type="application/ld+json">${data}</script>${pageOf(() => '', 0)}`;
  const kept = stripHtml(page).decisions.filter(({ action }) => action === 'keep');
  expect(kept.map(({ block }) => block.text.trim())).toEqual(expect.arrayContaining([...article]));
});
