import type { EngineRun } from './engine-pairs.js';
import { type EstimateError, shingleCounts, similarities } from './estimate-errors.js';
import type { CorpusRecall, Share } from './recall-of-corpus.js';

/** A figure, and what it must be. */
export type Verdict = {
  readonly name: string;
  readonly figure: number;
  readonly must: string;
  readonly holds: boolean;
};

export function atLeast(name: string, figure: number, least: number): Verdict {
  return { name, figure, must: `≥ ${least}`, holds: figure >= least };
}

export function atMost(name: string, figure: number, most: number): Verdict {
  return { name, figure, must: `≤ ${most}`, holds: figure <= most };
}

/** NaN where there are no pairs. */
export function recallOf({ pairs, found }: Share): number {
  return found / pairs;
}

export function shareLine(name: string, share: Share): string {
  return `${name.padEnd(58)}${String(share.found).padStart(9)} of ${String(share.pairs).padStart(9)}  ${figure(recallOf(share))}`;
}

export function verdictLine({ name, figure: value, must, holds }: Verdict): string {
  return `${name.padEnd(58)}${figure(value).padStart(9)}   must be ${must.padEnd(8)} ${holds ? 'holds' : 'MISSED'}`;
}

export function corpusTable(title: string, recall: CorpusRecall, { pairing, pairs, seconds }: EngineRun): string[] {
  return [
    `${title}: ${recall.texts} distinct texts; ${pairs.size} verified pairs, ${seconds.toFixed(1)} s of the processor`,
    `bands ${pairing.bands} × ${pairing.rowsPerBand}; passed over: ${pairing.commonFingerprints} fingerprints (${pairing.commonTexts} texts of nothing else), ` +
      `${pairing.quotationsPassedOver} pairs with a passage of many, ${pairing.droppedByEstimate} by their estimate; ${pairing.oversizedBuckets} large buckets`,
    'below a Jaccard of about .5 pairs of bands are dropped by their estimate, so that fewer are found than in theory',
    'Jaccard         pairs    found   recall   by bands   bands in theory',
    ...recall.buckets.map(
      ({ from, pairs, found, byBands, bandsInTheory }) =>
        `${from.toFixed(2)} ${from === 1 ? '     ' : `– ${(from + 0.05).toFixed(2)}`.replace('– ', '-')}`.padEnd(11) +
        `${String(pairs).padStart(10)} ${String(found).padStart(8)}  ${figure(found / pairs)}   ${figure(byBands / pairs).padStart(8)}  ${figure(bandsInTheory).padStart(16)}`,
    ),
    ...[...recall.fromJaccard].map(([least, share]) => shareLine(`all pairs from a Jaccard of ${least}`, share)),
    ...[...recall.fromContainment].map(([least, share]) =>
      shareLine(`all texts of 60 words or more contained to ${least}`, share),
    ),
    shareLine('pairs said to have .5 or more that brute force has too', recall.claimed),
  ];
}

export function estimateTable(errors: readonly EstimateError[], repetitions: number): string[] {
  return [
    `error of estimates over sqrt(J(1 − J) / 128), ${repetitions} repetitions each; rows shingles, columns Jaccard`,
    `${''.padStart(8)}${similarities.map((jaccard) => jaccard.toFixed(2).padStart(8)).join('')}`,
    ...shingleCounts.map((shingles) => {
      const own = errors.filter((error) => error.shingles === shingles);
      return `${String(shingles).padStart(8)}${own.map(({ overTheory }) => overTheory.toFixed(3).padStart(8)).join('')}`;
    }),
  ];
}

function figure(value: number): string {
  return Number.isNaN(value) ? '      ' : value.toFixed(4);
}
