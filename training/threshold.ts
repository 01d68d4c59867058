import { outlyingThreshold } from '../src/stages/strip/model/outlying-lines.js';
import type { ExamplePage } from './labelled-examples.js';

/** A page with the log-odds of its lines, given by networks that had not seen it. */
export type ScoredPage = { readonly page: ExamplePage; readonly logOdds: Float32Array };

/** The share of a body-only document's lines that must stay. */
const leastRecall = 0.985;

/** Thresholds whose means differ by less are as good as each other. */
const asGood = 0.0003;

/** A threshold and the mean line F1 over the sets that have chrome. */
export type Candidate = { readonly threshold: number; readonly mean: number };

/** Thresholds at which the set that is all body keeps enough, in hundredths, ascending. */
export function thresholds(scored: readonly ScoredPage[]): Candidate[] {
  const sets = [...new Set(scored.map(({ page }) => page.set))].filter((set) => set !== 'bilingual-keep');
  const candidates: Candidate[] = [];
  for (let percent = 20; percent <= 80; percent++) {
    const threshold = percent / 100;
    if (countLines(scored, 'bilingual-keep', threshold).recall < leastRecall) continue;
    const mean = sets.reduce((sum, set) => sum + countLines(scored, set, threshold).f1, 0) / sets.length;
    candidates.push({ threshold, mean });
  }
  return candidates;
}

/**
 * The probability from which a line is kept: the one with the best mean; of several as good as the best the largest,
 * because what is left in of the chrome is what readers stumble over.
 */
export function bestThreshold(candidates: readonly Candidate[]): number {
  if (candidates.length === 0) throw new RangeError('no threshold keeps enough of the set that is all body');
  const most = Math.max(...candidates.map(({ mean }) => mean));
  return Math.max(...candidates.filter(({ mean }) => mean >= most - asGood).map(({ threshold }) => threshold));
}

export function countLines(scored: readonly ScoredPage[], set: string, threshold: number) {
  const near = logOddsOf(threshold);
  const outlying = logOddsOf(Math.max(threshold, outlyingThreshold));
  let kept = 0;
  let lost = 0;
  let chromeKept = 0;
  for (const { page, logOdds } of scored) {
    if (page.set !== set || page.variant !== 'whole') continue;
    for (let line = 0; line < page.lines; line++) {
      const keeps = logOdds[line] >= (page.isOutlying(line) ? outlying : near);
      if (page.labels[line] === 1) keeps ? kept++ : lost++;
      else if (page.labels[line] === 0 && keeps) chromeKept++;
    }
  }
  return { f1: (2 * kept) / (2 * kept + lost + chromeKept), recall: kept / (kept + lost) };
}

function logOddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}
