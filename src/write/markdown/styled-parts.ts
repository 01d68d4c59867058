import type { StyledText } from './inline-text.js';

/**
 * A text cut where its marks begin and end. Links that may not be written are text. White space becomes single blanks.
 *
 * @param runs as in `BlockMarks`, offsets into the block's text, in which this text begins at `from`
 * @param links what may be written of each target
 */
export function styledParts(
  text: string,
  runs: readonly number[],
  links: readonly (string | undefined)[],
  from = 0,
): StyledText[] {
  const parts: StyledText[] = [];
  const add = (start: number, end: number, style: number, link: string | undefined) => {
    const cut = text.slice(start, end).replace(/[ \t\n\f\r]+/g, ' ');
    if (cut !== '') parts.push({ text: cut, style, ...(link !== undefined && { link }) });
  };
  let at = 0;
  const end = from + text.length;
  for (let run = firstEndingBehind(runs, from); run < runs.length && runs[run] < end; run += 4) {
    const start = Math.max(at, runs[run] - from);
    const stop = Math.min(text.length, runs[run + 1] - from);
    const link = links[runs[run + 3]];
    // The blank between two runs of one link is part of it.
    const isWithin = start - at === 1 && text[at] === ' ' && parts[parts.length - 1]?.link === link;
    add(at, start, 0, isWithin ? link : undefined);
    add(start, stop, runs[run + 2], link);
    at = stop;
  }
  add(at, text.length, 0, undefined);
  return parts;
}

/** Where in `runs` the first run stands that ends behind an offset. */
function firstEndingBehind(runs: readonly number[], offset: number): number {
  let low = 0;
  let high = runs.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[4 * middle + 1] > offset) high = middle;
    else low = middle + 1;
  }
  return 4 * low;
}
