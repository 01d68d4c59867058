import { expect, test } from 'vitest';
import { rendered, structureOf } from '../rendered.js';

const placesOf = (page: string) =>
  rendered(page).blocks.map(({ text, structure }) => [
    text.trim(),
    structure?.level ?? structure?.list ?? structure?.table,
  ]);

test('headings have a level, and blocks in them the level of the nearest', () => {
  expect(placesOf('<h1>a</h1><h4>b</h4><h2><div>c</div></h2><p>d')).toEqual([
    ['a', 1],
    ['b', 4],
    ['c', 2],
    ['d', undefined],
  ]);
});

test('an item in a heading is no heading', () => {
  expect(structureOf('<h2><ul><li>a</ul></h2>', 'a').level).toBeUndefined();
});

test('blocks of items say how deep they stand, in which item, and whether they begin it', () => {
  expect(placesOf('<ol start=4><li>a<p>b</p><ul><li>c</ul><li value=9>d<li>e</ol>')).toEqual([
    ['a', { depth: 1, ordered: true, item: 4, first: true }],
    ['b', { depth: 1, ordered: true, item: 4 }],
    ['c', { depth: 2, ordered: false, item: 1, first: true }],
    ['d', { depth: 1, ordered: true, item: 9, first: true }],
    ['e', { depth: 1, ordered: true, item: 10, first: true }],
  ]);
});

test('numbers that no list can have are passed over', () => {
  expect(structureOf('<ol start="-3"><li>a</ol>', 'a').list?.item).toBe(1);
});

test('lists beyond sixteen within one another are not told apart', () => {
  expect(structureOf(`${'<ul><li>'.repeat(40)}a`, 'a').list?.depth).toBe(16);
});

test('a row of data says where its cells begin, in bytes', () => {
  const page = '<table><thead><tr><td>Ж<td>b</thead><tr><td>c<td>d</table>';
  expect(placesOf(page)).toEqual([
    ['Ж | b', { number: 1, row: 1, header: true, cells: [0, 5] }],
    ['c | d', { number: 1, row: 2, cells: [0, 4] }],
  ]);
});

test('columns are given where cells are empty or wide', () => {
  const page = '<table><tr><th colspan=2>a<th>b<tr><td><td>c<td>d<tr><td colspan=99999>e<td>f</table>';
  expect(placesOf(page)).toEqual([
    ['a | b', { number: 1, row: 1, header: true, cells: [0, 4], columns: [1, 3] }],
    ['c | d', { number: 1, row: 2, cells: [0, 4], columns: [2, 3] }],
    ['e | f', { number: 1, row: 3, cells: [0, 4], columns: [1, 1001] }],
  ]);
});

test('blocks of a table that lays the page out say the row and the column that they stand in', () => {
  expect(placesOf('<table><tr><td>a<td><p>b</p><table><tr><td>c</table></table>')).toEqual([
    ['a', { number: 1, row: 1, column: 1 }],
    ['b', { number: 1, row: 1, column: 2 }],
    ['c', { number: 2, row: 1, cells: [0] }],
  ]);
});

test('tables without text are not counted, rows without text are', () => {
  expect(placesOf('<table><tr><td></table><table><tr><td><tr><td>a<td>b</table>')).toEqual([
    ['a | b', { number: 1, row: 2, cells: [0, 4] }],
  ]);
});
