/**
 * A title taken apart: "The quay opens | News | Lake Courier" has three parts, and its runs are all that follow one
 * another.
 */

/** Parts of a title that are told apart; of more, the rest is one. */
const mostParts = 12;

/** What stands between a title and the names of a section or a site; all but the certain ones stand within titles too. */
const separator =
  /\s*(?:\||｜|_{1,2}|::|\/\/|»|›|·|•|~|--|―{1,2}|—|–)\s*|\s+[-:/<>«]\s+|\s*(?::|(?<!\.)\.|,)\s+|，|(?<=\p{Script=Han})[,，](?=\p{Script=Han})|(?<=[\p{Script=Han}\p{P}])[-－]{1,2}(?=[\p{Script=Han}《])/gu;
export const certainSeparator = /[|｜_»›•]|::|\/\//u;
export const weakSeparator = /^\s*[,，.]\s*$/u;

/** A part of a title, or several that follow one another: half-open, in UTF-16 units. */
export type Run = { readonly start: number; readonly end: number; readonly letters: string };

/** Letters and digits alone, in lower case and compatibility form. */
export function lettersOf(text: string): string {
  return text
    .slice(0, 1000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

export function partsOf(title: string): Run[] {
  const parts: Run[] = [];
  let start = 0;
  const add = (end: number) => {
    const letters = lettersOf(title.slice(start, end));
    if (letters !== '') parts.push({ start, end, letters });
  };
  for (const { 0: mark, index } of title.matchAll(separator)) {
    // Of very many parts the rest is one.
    if (parts.length >= mostParts - 1) break;
    add(index);
    start = index + mark.length;
  }
  add(title.length);
  return parts;
}

/** All runs of parts that follow one another. What stands between parts has no letters. */
export function runsOf(parts: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < parts.length; from++) {
    let letters = '';
    for (let to = from; to < parts.length; to++) {
      letters += parts[to].letters;
      runs.push({ start: parts[from].start, end: parts[to].end, letters });
    }
  }
  return runs;
}

/** Parts put together but where such a mark divides them. */
export function piecesOf(title: string, parts: readonly Run[], divides: (mark: string) => boolean): Run[] {
  const pieces: Run[] = [];
  for (const part of parts) {
    const last = pieces[pieces.length - 1];
    if (last === undefined || divides(title.slice(last.end, part.start))) pieces.push(part);
    else pieces[pieces.length - 1] = spanning([last, part]);
  }
  return pieces;
}

export function spanning(parts: readonly Run[]): Run {
  return {
    start: parts[0].start,
    end: parts[parts.length - 1].end,
    letters: parts.map(({ letters }) => letters).join(''),
  };
}

/** From the first to the last of these, and what stands between them. */
export function spanningIn(parts: readonly Run[], within: readonly Run[]): Run {
  return spanning(parts.slice(parts.indexOf(within[0]), parts.indexOf(within[within.length - 1]) + 1));
}

export function longest(runs: readonly Run[]): Run | undefined {
  return runs.reduce<Run | undefined>(
    (best, run) => (best === undefined || run.letters.length > best.letters.length ? run : best),
    undefined,
  );
}
