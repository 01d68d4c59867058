import { expect, test } from 'vitest';
import type { Page } from '../../bench/labelled-pages.js';
import { bodyOf, thinnedOf } from '../../bench/page-variants.js';

const page = (id: string, labels: string): Page => ({
  id,
  labels,
  lines: [...labels].map((label, at) => `${label}${at}`),
  foreign: [...labels].map((label) => (label === 'D' ? 1 : 0)),
});

const chrome = 'D'.repeat(40);
const pages = Array.from({ length: 60 }, (_, at) => page(`page ${at}`, `${chrome}KKDKTK${chrome}`));

test('the body alone is the lines that are kept, in order', () => {
  expect(bodyOf(page('a', 'DKTKD'))).toEqual({ id: 'a', labels: 'KK', lines: ['K1', 'K3'], foreign: [0, 0] });
});

test('a page of one line of body, or without chrome, has no variant', () => {
  expect([bodyOf(page('a', 'DKD')), thinnedOf(page('a', 'DKD')), thinnedOf(page('a', 'KKK'))]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a thinned page has the whole body and few of the other lines, with their labels, in order', () => {
  for (const whole of pages) {
    const { lines, labels, foreign } = thinnedOf(whole) as Page;
    expect(lines.filter((line) => !line.startsWith('D'))).toEqual(whole.lines.filter((line) => !line.startsWith('D')));
    expect(lines.filter((line) => line.startsWith('D')).length).toBeLessThanOrEqual(12 + 5 + 6);
    const places = lines.map((line) => whole.lines.indexOf(line));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(labels).toBe(lines.map((line) => line[0]).join(''));
    expect(foreign).toEqual(lines.map((line) => (line.startsWith('D') ? 1 : 0)));
  }
});

test('the same page is always thinned alike, and others differently', () => {
  expect(thinnedOf(pages[0])).toEqual(thinnedOf(pages[0]));
  expect(new Set(pages.map((whole) => thinnedOf(whole)?.lines.join())).size).toBeGreaterThan(30);
});

test('some thinned pages keep what stands next to the body, and some do not', () => {
  const keepsNext = pages.filter((whole) => thinnedOf(whole)?.lines.includes('D46')).length;
  expect(keepsNext).toBeGreaterThan(10);
  expect(keepsNext).toBeLessThan(50);
});
