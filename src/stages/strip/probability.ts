import type { StripOptions } from './strip-options.js';

/** How far the odds needed move where precision or recall is favoured: the odds of a body line times or by this. */
const favouredOdds = 3;

/** What the odds needed are multiplied by. */
function oddsNeeded(favour: StripOptions['favour']): number {
  return favour === 'precision' ? favouredOdds : favour === 'recall' ? 1 / favouredOdds : 1;
}

/** The probability from which a line is kept, 3 decimals. */
export function neededProbability(threshold: number, favour: StripOptions['favour']): number {
  const odds = (threshold / (1 - threshold)) * oddsNeeded(favour);
  return round(odds / (1 + odds));
}

/** Three decimals, .001 to .999: the model is never certain. */
export function shown(probability: number): number {
  return Math.min(0.999, Math.max(0.001, round(probability)));
}

/** Three decimals: what is written must not depend on the last bit of a sum. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
