import { expect, test } from 'vitest';
import { renderPage } from '../../../src/read/html/renderer.js';
import { isRefusal } from '../../../src/read/refusal.js';

function marksOf(page: string) {
  const rendered = renderPage(page, { marks: true });
  if (isRefusal(rendered) || rendered.marks === undefined) throw new Error('no marks');
  return rendered.marks;
}

test('marks are gathered only where they are asked for', () => {
  expect(renderPage('<p><b>a</b></p>')).not.toHaveProperty('marks');
});

test('runs are offsets into the text of the block, whatever blanks the page has', () => {
  const { blocks, links } = marksOf('<p>  \n a &amp; <b> b  &lt;c </b>\n<a href="/x">👍 <i>d</i></a> </p>');
  // a & b <c 👍 d
  expect(blocks[0].runs).toEqual([4, 8, 1, -1, 9, 11, 0, 0, 12, 13, 2, 0]);
  expect(links).toEqual(['/x']);
});

test('runs of a row are offsets into the whole row', () => {
  expect(marksOf('<table><tr><td>a<br><b>b</b><td><i>c</i></table>').blocks[0].runs).toEqual([
    2, 3, 1, -1, 6, 7, 2, -1,
  ]);
});

test('a link goes on where an element around it ends, and each target is kept once', () => {
  const { blocks, links } = marksOf('<div><a href="/x">a</div><div>b</a> c <a href="/x">d</a></div>');
  expect(blocks.map(({ runs }) => runs)).toEqual([
    [0, 1, 0, 0],
    [0, 1, 0, 0, 4, 5, 0, 0],
  ]);
  expect(links).toEqual(['/x']);
});

test('a target longer than any address is not kept', () => {
  expect(marksOf(`<p><a href="/${'x'.repeat(5000)}">a</a></p>`).links).toEqual([]);
});

test('blocks name the containers around them, each of which stands behind the one around it', () => {
  const { blocks, containers } = marksOf('<blockquote><ol start=2><li>a</ol></blockquote><pre>b</pre>');
  expect(containers).toEqual([
    { kind: 'quotation' },
    { kind: 'list', around: 0, ordered: true },
    { kind: 'item', around: 1, number: 2 },
    { kind: 'code' },
  ]);
  expect(blocks.map(({ container }) => container)).toEqual([2, 3]);
});
