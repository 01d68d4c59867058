/**
 * Shingles in a winnowing window: any run of `winnowingWindow + shingleLength - 1` = 20 words that two texts share
 * leaves at least one fingerprint in both.
 */
export const winnowingWindow = 16;

/**
 * Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): of each window of shingles the smallest hash is a fingerprint,
 * the rightmost one on a tie. Takes about 2 / (window + 1) of the shingles.
 *
 * @param sequence shingle hashes in reading order, repeats included
 * @returns distinct fingerprints in ascending order; a text shorter than a window gives its smallest hash
 */
export function winnow(sequence: Float64Array): Float64Array {
  if (sequence.length === 0) return new Float64Array(0);
  const chosen = new Set<number>();
  let smallest = -1;
  for (let end = Math.min(winnowingWindow, sequence.length); end <= sequence.length; end++) {
    const start = Math.max(0, end - winnowingWindow);
    if (smallest < start) smallest = positionOfSmallest(sequence, start, end);
    else if (sequence[end - 1] <= sequence[smallest]) smallest = end - 1;
    chosen.add(sequence[smallest]);
  }
  return Float64Array.from(chosen).sort();
}

function positionOfSmallest(sequence: Float64Array, start: number, end: number): number {
  let at = start;
  for (let next = start + 1; next < end; next++) if (sequence[next] <= sequence[at]) at = next;
  return at;
}
