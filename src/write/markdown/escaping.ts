/**
 * Makes text of signs that Markdown would read as something else (CommonMark 0.31 and GitHub's extensions): emphasis, code,
 * links, tags, character references, strikethrough. An underscore between letters or digits marks nothing and stays. No `<` is left,
 * whatever reads the text.
 *
 * @param isPart other text follows in the line, which might end what begins here
 * @param isCell within a table, where a bar ends a cell
 */
export function escaped(text: string, isPart = false, isCell = false): string {
  const reference = isPart ? /&(?=#?[\p{L}\p{N}]*(?:;|$))/gu : /&(?=#?[\p{L}\p{N}]+;)/gu;
  const safe = text
    .replace(isCell ? /[\\`*[\]~|]/g : /[\\`*[\]~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(reference, '\\&')
    .replaceAll('<', '&lt;');
  return safe.includes('://') || /www\./i.test(safe) ? withoutBareLinks(safe, isPart) : safe;
}

/**
 * An address within text is a link for GitHub, up to the next blank: an escape in it would be read as part of it. Such an
 * address is made plain text.
 */
function withoutBareLinks(line: string, isPart: boolean): string {
  return line.replace(/(?:(?:https?|ftp):\/\/|www\.)\S*/gi, (address, at: number) => {
    const isSwallowing = /[\\&]/.test(address) || (isPart && at + address.length === line.length);
    return isSwallowing ? address.replace(/:\/\/|(?<=www)\./gi, '\\$&') : address;
  });
}

/**
 * Escapes what would make a line something else than text of a paragraph by how it begins: a heading, a quotation, a list item, an
 * underline of a heading or table, a break. Looks at the line as it will be written: what marks leave out may join its beginning.
 */
export function asTextLine(line: string): string {
  const numbered = /^(\d{1,9})([.)])(?=\s|$)/.exec(line);
  if (numbered !== null) return `${numbered[1]}\\${line.slice(numbered[1].length)}`;
  const isMarker = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+\s*$|[-:|][-:|\s]*$)/.test(line);
  return isMarker ? `\\${line}` : line;
}

/** Lines of a paragraph, each broken before the next: by a backslash, or by blanks where an address would take it for its own. */
export function brokenLines(lines: readonly string[]): string[] {
  const last = lines.length - 1;
  return lines.map((line, at) => {
    const text = asTextLine(line);
    if (at === last) return text;
    return /(?:https?:\/\/|ftp:\/\/|www\.)/i.test(lastWord(text)) ? `${text}  ` : `${text}\\`;
  });
}

function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && !/\s/.test(text[start - 1])) start--;
  return text.slice(start);
}

/** Signs at the end of a heading's line would be taken for its end, so they get one. */
export function asHeadingText(line: string): string {
  return line.endsWith('#') ? `${line} #` : line;
}

/** A string of this sign that is longer than any in the text, and not shorter than `least`. */
export function fenceFor(text: string, least: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  return '`'.repeat(Math.max(least, longest + 1));
}
