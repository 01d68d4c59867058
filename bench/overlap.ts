/** Tokens as the sets' metric has them: runs of letters, digits and marks, one a character of scripts without spaces. */
const token =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}|(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai})[\p{L}\p{M}\p{N}_])+/gu;

export function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

/** Runs of so many tokens and how often each occurs; a text of fewer is one run. */
export function runsOf(tokens: readonly string[], length: number): Map<string, number> {
  const runs = new Map<string, number>();
  const last = Math.max(Math.min(1, tokens.length), tokens.length - length + 1);
  for (let at = 0; at < last; at++) {
    const run = tokens.slice(at, at + length).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

export type Overlap = { readonly precision: number; readonly recall: number };

/** How much of what was found is wanted, and of what is wanted was found, each run counted as often as it occurs. */
export function overlapOf(found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): Overlap {
  let shared = 0;
  for (const [run, times] of found) shared += Math.min(times, wanted.get(run) ?? 0);
  const [all, allWanted] = [total(found), total(wanted)];
  return {
    precision: all === 0 ? Number(allWanted === 0) : shared / all,
    recall: allWanted === 0 ? 1 : shared / allWanted,
  };
}

function total(runs: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const times of runs.values()) sum += times;
  return sum;
}

/** F1 of the mean precision and the mean recall. */
export function meanF1(overlaps: readonly Overlap[]): number {
  const mean = (figureOf: (overlap: Overlap) => number) =>
    overlaps.reduce((sum, overlap) => sum + figureOf(overlap), 0) / Math.max(1, overlaps.length);
  const [precision, recall] = [mean((one) => one.precision), mean((one) => one.recall)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
