import { expect, test } from 'vitest';
import { measurePage } from '../../bench/labelled-pages.js';
import { pagesOfPart, readSet } from '../../bench/page-sets.js';

test('lines labelled K and D are counted, others are not, and blank lines are no lines', () => {
  const page = {
    id: 'one',
    lines: ['body', '', 'lost', 'date', 'menu', 'меню'],
    labels: 'KDKPDD',
    foreign: [0, 0, 0, 0, 0, 1],
  };
  const decided = [true, false, true, true, false];
  expect(measurePage(page, () => decided)).toEqual({
    kept: 1,
    lost: 1,
    chromeKept: 1,
    chromeRemoved: 1,
    foreign: 1,
    foreignKept: 0,
  });
});

test('another number of decisions than of lines is an error that names the page', () => {
  expect(() => measurePage({ id: 'one', lines: ['a', 'b'], labels: 'KD' }, () => [true])).toThrow('one: ');
});

test("the project's own pages have a label for each line, and body and surroundings or body alone", () => {
  const pages = pagesOfPart('fixtures', readSet(undefined, 'fixtures'), 'check');
  expect(pages).toHaveLength(6);
  for (const { id, lines, labels, foreign } of pages) {
    expect(labels, id).toMatch(/^[KDP]+$/);
    expect(labels, id).toHaveLength(lines.length);
    expect(labels, id).toContain('K');
    expect(foreign?.length ?? lines.length, id).toBe(lines.length);
  }
});
