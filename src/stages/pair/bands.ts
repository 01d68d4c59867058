/** How a signature is cut: documents that agree on all rows of any band become candidates. */
export type Bands = { readonly bands: number; readonly rowsPerBand: number };

/** Missing a pair weighs this much, proposing one for nothing the rest: verification makes the latter cheap. */
const recallWeight = 0.999;

/**
 * The cut that loses least around `threshold`: over all numbers of rows, the weighted sum of the area of pairs missed
 * above it and of pairs proposed below it, under the curve 1 − (1 − J^rows)^bands.
 *
 * @param threshold Jaccard similarity from which pairs matter, above 0, at most 1
 * @param slots length of a signature
 */
export function chooseBands(threshold: number, slots: number): Bands {
  let best: Bands = { bands: slots, rowsPerBand: 1 };
  let least = Number.POSITIVE_INFINITY;
  for (let rowsPerBand = 1; rowsPerBand <= slots; rowsPerBand++) {
    const candidate = { bands: Math.floor(slots / rowsPerBand), rowsPerBand };
    const missed = recallWeight * area(threshold, 1, (jaccard) => 1 - recallAt(jaccard, candidate));
    // With more rows a band, and so fewer bands, more is missed.
    if (missed >= least) break;
    const proposed = area(0, threshold, (jaccard) => recallAt(jaccard, candidate));
    const cost = missed + (1 - recallWeight) * proposed;
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

/** The chance that a pair of this similarity becomes a candidate. */
export function recallAt(jaccard: number, { bands, rowsPerBand }: Bands): number {
  return 1 - (1 - jaccard ** rowsPerBand) ** bands;
}

export type RecallPoint = { readonly jaccard: number; readonly recall: number };

/** `recallAt` for similarities from .1 to 1 in steps of .05, rounded to four decimals: what bands find at all. */
export function recallCurve(bands: Bands): RecallPoint[] {
  return Array.from({ length: 19 }, (_, step) => {
    const jaccard = (10 + 5 * step) / 100;
    return { jaccard, recall: Math.round(recallAt(jaccard, bands) * 1e4) / 1e4 };
  });
}

/** Midpoint rule, 200 steps. */
function area(from: number, to: number, curve: (x: number) => number): number {
  const steps = 200;
  const width = (to - from) / steps;
  let sum = 0;
  for (let step = 0; step < steps; step++) sum += curve(from + (step + 0.5) * width);
  return sum * width;
}
