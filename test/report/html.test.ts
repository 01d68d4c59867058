import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from '../../src/report/cut-text.js';
import { html, Markup } from '../../src/report/html.js';
import { breakable, quoted } from '../../src/report/quoted.js';
import { visibleText } from '../../src/report/visible-text.js';

const anyText = fc.string({ unit: 'binary' });

test('any text comes back from a parser as it was given, its invisible characters shown', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const query = load(html`<p title="${text}">${text}</p>`.source);
      expect(query('p').text()).toBe(visibleText(text));
      expect(query('p').attr('title')).toBe(visibleText(text));
      expect(query('*')).toHaveLength(1);
    }),
  );
});

test('the five characters that mean something in HTML are escaped', () => {
  expect(html`${`&<>"'`}`.source).toBe('&amp;&lt;&gt;&quot;&#39;');
});

test('markup stands as it is, lists are joined, and what is false or missing leaves nothing', () => {
  const list = [html`<b>${1}</b>`, null, undefined, false, ['<', new Markup('<wbr>')]] as const;
  expect(html`<p>${list}</p>`.source).toBe('<p><b>1</b>&lt;<wbr></p>');
});

test('line ends and tabs stay, other control characters are shown', () => {
  expect(visibleText('a\n\tb\r\u0000\u001B\u007F\u009F')).toBe('a\n\tb␍␀␛␡‹U+009F›');
});

test('letters, marks, joiners and emoji of all scripts stay as they are', () => {
  const text = 'שלום می‌خواهم ภาษาไทย 日本語 e\u0301 👩‍👩‍👧 🏳️‍🌈';
  expect(visibleText(text)).toBe(text);
});

test('a lone surrogate is shown', () => {
  expect(visibleText('a\uD800b')).toBe('a‹U+D800›b');
});

test('a cut text is a beginning of the text, never ends within a character, and counts what is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, limit) => {
      const cut = cutText(text, limit);
      expect(text.startsWith(cut.text)).toBe(true);
      expect(cut.text.length).toBeLessThanOrEqual(limit);
      expect(cut.text.isWellFormed()).toBe(true);
      expect([...cut.text].length + cut.left).toBe([...text].length);
    }),
  );
});

test('words of more than 500 characters can break, and lose nothing', () => {
  const text = `short ${'y'.repeat(1_200)} ${'z'.repeat(500)}`;
  const { source } = html`${breakable(text)}`;
  expect(source.replaceAll('<wbr>', '')).toBe(text);
  expect(source.split('<wbr>').map((piece) => piece.length)).toEqual([506, 500, 701]);
});

test('a word can break wherever it stands, and only one of more than 500 characters', () => {
  for (const before of ['', 'a ', 'a\n'.repeat(249), `${'b'.repeat(500)} `, `${'c'.repeat(499)}\u00a0`]) {
    const breaks = (word: string) => html`${breakable(`${before}${word} end`)}`.source.split('<wbr>').length - 1;
    expect([breaks('d'.repeat(500)), breaks('d'.repeat(501)), breaks('d'.repeat(1_001))]).toEqual([0, 1, 2]);
  }
});

test('quoted text is isolated, and says what was left out outside of it', () => {
  expect(quoted('<b>').source).toBe('<bdi dir="auto">&lt;b&gt;</bdi>');
  expect(quoted(cutText('abc', 2)).source).toBe('<bdi dir="auto">ab</bdi><span class="cut">… 1 more character</span>');
});
