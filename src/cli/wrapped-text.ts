import { charactersOf, characterWidth, columnWidth } from './column-width.js';

/**
 * A text as rows of at most `width` columns, which is 3 or more: broken at blanks where there are any, else between
 * characters. Where it needs more than `mostRows`, the last one ends in `…`.
 */
export function wrappedText(text: string, width: number, mostRows: number): string[] {
  const characters = charactersOf(text);
  const rows: string[] = [];
  let start = 0;
  while (start < characters.length) {
    const fits = endOfFit(characters, start, width);
    if (fits === characters.length) return [...rows, characters.slice(start).join('')];
    if (rows.length === mostRows - 1) {
      const end = endOfFit(characters, start, width - 1);
      return [...rows, `${characters.slice(start, end).join('').trimEnd()}…`];
    }
    const end = lastBlank(characters, start, fits) ?? fits;
    rows.push(characters.slice(start, end).join('').trimEnd());
    start = end;
    while (characters[start] === ' ') start++;
  }
  return rows.length === 0 ? [''] : rows;
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnWidth(text)));
}

/** The first character from `start` that no longer fits. */
function endOfFit(characters: readonly string[], start: number, width: number): number {
  let left = width;
  let end = start;
  while (end < characters.length) {
    left -= characterWidth(characters[end]);
    if (left < 0) break;
    end++;
  }
  return end;
}

/** The blank at which to break, so that no word is broken; none where most of the row would stay empty. */
function lastBlank(characters: readonly string[], start: number, fits: number): number | undefined {
  for (let at = fits; at > start + (fits - start) / 3; at--) if (characters[at] === ' ') return at;
  return undefined;
}
