/** How a way of deciding lines agrees with labels, in lines, and the measures made of it. */

export type Counts = {
  /** Lines of the body, kept and lost. */
  kept: number;
  lost: number;
  /** Other lines, kept and removed. */
  chromeKept: number;
  chromeRemoved: number;
  /** Injected or marked lines in another language: all, and those kept. */
  foreign: number;
  foreignKept: number;
};

export function noCounts(): Counts {
  return { kept: 0, lost: 0, chromeKept: 0, chromeRemoved: 0, foreign: 0, foreignKept: 0 };
}

export function sumOf(all: Iterable<Counts>): Counts {
  const total = noCounts();
  for (const counts of all) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  return total;
}

/** NaN where there is no line of the body and none was kept. */
export function f1({ kept, lost, chromeKept }: Counts): number {
  return (2 * kept) / (2 * kept + lost + chromeKept);
}

export function precision({ kept, chromeKept }: Counts): number {
  return kept / (kept + chromeKept);
}

export function recall({ kept, lost }: Counts): number {
  return kept / (kept + lost);
}

/** NaN where no line is in another language. */
export function foreignKeptShare({ foreign, foreignKept }: Counts): number {
  return foreignKept / foreign;
}

/** Whether there are lines to remove. Where all is body, only recall says anything. */
export function hasChrome({ chromeKept, chromeRemoved }: Counts): boolean {
  return chromeKept + chromeRemoved > 0;
}

export function countBody(counts: Counts, kept: boolean): void {
  counts[kept ? 'kept' : 'lost']++;
}

export function countChrome(counts: Counts, kept: boolean): void {
  counts[kept ? 'chromeKept' : 'chromeRemoved']++;
}

export function countForeign(counts: Counts, kept: boolean): void {
  counts.foreign++;
  if (kept) counts.foreignKept++;
}
