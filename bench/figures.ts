import { type Counts, f1, foreignKeptShare, hasChrome, precision, recall, sumOf } from './counts.js';

/** The measures of some pages; null where nothing can be measured. */
export type Figures = {
  readonly pages: number;
  readonly counts: Counts;
  /** Over all lines of all pages. Null, like precision and the mean, where every line is body. */
  readonly f1: number | null;
  readonly precision: number | null;
  readonly recall: number | null;
  /** Mean of the pages' own F1, over pages that hold or keep anything: a few long pages do not decide it. */
  readonly macroF1: number | null;
  readonly macroPages: number;
  readonly foreignKeptShare: number | null;
};

export function figuresOf(each: readonly Counts[]): Figures {
  const counts = sumOf(each);
  const scored = hasChrome(counts);
  const pageScores = each.map(f1).filter((score) => !Number.isNaN(score));
  const mean = pageScores.reduce((sum, score) => sum + score, 0) / pageScores.length;
  return {
    pages: each.length,
    counts,
    f1: scored ? measured(f1(counts)) : null,
    precision: scored ? measured(precision(counts)) : null,
    recall: measured(recall(counts)),
    macroF1: scored ? measured(mean) : null,
    macroPages: pageScores.length,
    foreignKeptShare: measured(foreignKeptShare(counts)),
  };
}

function measured(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}
