import type { ExamplePage } from './labelled-examples.js';

/** A page with the log-odds of its lines, given by networks that had not seen it. */
export type ScoredPage = { readonly page: ExamplePage; readonly logOdds: Float32Array };

/** The share of a body-only document's lines that must stay. */
const leastRecall = 0.985;

/**
 * The probability from which a line is kept: the one with the best mean line F1 over the sets that have chrome, of those
 * at which the set that is all body keeps enough.
 */
export function bestThreshold(scored: readonly ScoredPage[]): number {
  const sets = [...new Set(scored.map(({ page }) => page.set))].filter((set) => set !== 'bilingual-keep');
  let best = 0.5;
  let most = 0;
  for (let threshold = 0.2; threshold <= 0.8; threshold += 0.01) {
    const logOdds = Math.log(threshold / (1 - threshold));
    if (countLines(scored, 'bilingual-keep', logOdds).recall < leastRecall) continue;
    const mean = sets.reduce((sum, set) => sum + countLines(scored, set, logOdds).f1, 0) / sets.length;
    if (mean > most) {
      most = mean;
      best = threshold;
    }
  }
  return Math.round(best * 100) / 100;
}

export function countLines(scored: readonly ScoredPage[], set: string, least: number) {
  let kept = 0;
  let lost = 0;
  let chromeKept = 0;
  for (const { page, logOdds } of scored) {
    if (page.set !== set || page.bodyOnly) continue;
    for (let line = 0; line < page.lines; line++) {
      const keeps = logOdds[line] >= least;
      if (page.labels[line] === 1) keeps ? kept++ : lost++;
      else if (page.labels[line] === 0 && keeps) chromeKept++;
    }
  }
  return { f1: (2 * kept) / (2 * kept + lost + chromeKept), recall: kept / (kept + lost) };
}
