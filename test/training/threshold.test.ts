import { expect, test } from 'vitest';
import type { ExamplePage } from '../../training/labelled-examples.js';
import { bestThreshold, countLines, type ScoredPage, thresholds } from '../../training/threshold.js';

/** A page whose lines have these labels and got these probabilities. */
function scored(set: string, lines: readonly (readonly [label: number, probability: number])[]): ScoredPage {
  const page: Partial<ExamplePage> = {
    set,
    lines: lines.length,
    labels: Uint8Array.from(lines, ([label]) => label),
    variant: 'whole',
    isOutlying: () => false,
  };
  return {
    page: page as ExamplePage,
    logOdds: Float32Array.from(lines, ([, probability]) => Math.log(probability / (1 - probability))),
  };
}

const chosen = (pages: readonly ScoredPage[]) => bestThreshold(thresholds(pages));

const clean = scored('bilingual-keep', [
  [1, 0.9],
  [1, 0.95],
]);

test('the threshold stands between what is body and what is not', () => {
  const page = scored('mixed', [
    [1, 0.7],
    [1, 0.664],
    [0, 0.604],
    [0, 0.3],
  ]);
  const threshold = chosen([page, clean]);
  expect(threshold).toBeGreaterThan(0.604);
  expect(threshold).toBeLessThanOrEqual(0.664);
});

test('the set that is all body must keep its lines, whatever that costs the others', () => {
  const page = scored('mixed', [
    [1, 0.7],
    [0, 0.6],
  ]);
  const low = scored('bilingual-keep', [
    [1, 0.5],
    [1, 0.9],
  ]);
  expect(chosen([page, low])).toBeLessThanOrEqual(0.5);
});

test('F1 and recall are counted over the lines of one set', () => {
  const page = scored('mixed', [
    [1, 0.7],
    [1, 0.4],
    [0, 0.6],
    [0, 0.3],
    [255, 0.9],
  ]);
  expect(countLines([page, clean], 'mixed', 0.5)).toEqual({ f1: 0.5, recall: 0.5 });
});

test('pages of body alone are not counted', () => {
  const page = scored('mixed', [[1, 0.7]]);
  const alone = { ...page, page: { ...page.page, variant: 'body' as const, labels: Uint8Array.of(0) } };
  expect(countLines([page, alone], 'mixed', 0.5)).toEqual({ f1: 1, recall: 1 });
});
