import { expect, test } from 'vitest';
import { noCounts } from '../../bench/counts.js';
import { figuresOf } from '../../bench/figures.js';

test('F1 is taken over all lines, its mean over pages, and the share of foreign lines over those there are', () => {
  const figures = figuresOf([
    { kept: 90, lost: 0, chromeKept: 0, chromeRemoved: 10, foreign: 4, foreignKept: 0 },
    { kept: 5, lost: 5, chromeKept: 5, chromeRemoved: 5, foreign: 4, foreignKept: 2 },
  ]);
  expect(figures).toMatchObject({ pages: 2, recall: 0.95, precision: 0.95, macroF1: 0.75, foreignKeptShare: 0.25 });
  expect(figures.f1).toBeCloseTo(0.95, 10);
});

test('where all is body only recall is measured', () => {
  const figures = figuresOf([{ ...noCounts(), kept: 3, lost: 1 }]);
  expect(figures).toMatchObject({ f1: null, precision: null, macroF1: null, recall: 0.75, foreignKeptShare: null });
});

test('a page with no body of which nothing is kept has no share in the mean', () => {
  const figures = figuresOf([
    { ...noCounts(), kept: 1, chromeRemoved: 1 },
    { ...noCounts(), chromeRemoved: 7 },
  ]);
  expect(figures).toMatchObject({ pages: 2, macroPages: 1, macroF1: 1 });
});
