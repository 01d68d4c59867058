/**
 * Reads Markdown back into text, the way CommonMark and GitHub's tables do, as far as views use them: an oracle that shares no code with what
 * writes them. What no view may hold (tags, images, definitions, breaks, underlined headings, lone signs of emphasis) is an error.
 */
export function textOfMarkdown(markdown: string): string {
  return blocks(markdown.split('\n')).join('\n');
}

const fencePattern = /^(`{3,})([^`]*)$/;
const itemPattern = /^(?:[-*]|\d{1,9}[.)]) (?=\S)/;
const delimiterRow = /^\|(?: --- \|)+$/;

function blocks(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const fence = fencePattern.exec(line)?.[1];
    const item = itemPattern.exec(line)?.[0].length;
    let end = at + 1;
    if (line.trim() === '') {
      // Nothing stands there.
    } else if (fence !== undefined) {
      while (lines[end] !== fence) if (end++ >= lines.length) throw new Error('a fence is not closed');
      found.push(...lines.slice(at + 1, end));
      end++;
    } else if (line.startsWith('>')) {
      while (lines[end]?.startsWith('>')) end++;
      found.push(...blocks(lines.slice(at, end).map((quoted) => quoted.replace(/^> ?/, ''))));
    } else if (item !== undefined) {
      while (end < lines.length && (lines[end] === '' || lines[end].startsWith(' '.repeat(item)))) end++;
      found.push(...blocks(lines.slice(at, end).map((within) => within.slice(item))));
    } else if (/^#{1,6} /.test(line)) {
      found.push(inline(line.replace(/^#{1,6} /, '').replace(/ #+$/, '')));
    } else if (delimiterRow.test(lines[end] ?? '') && line.startsWith('|')) {
      while (lines[end]?.startsWith('|')) end++;
      const rows = lines.slice(at, end).filter((row) => !delimiterRow.test(row));
      found.push(
        ...rows.map(
          (row) =>
            row
              .match(/(?:\\.|[^|\\])+/g)
              ?.map((cell) => inline(cell.trim()))
              .join(' ') ?? '',
        ),
      );
    } else {
      while (end < lines.length && !beginsSomething(lines[end])) end++;
      found.push(...paragraph(lines.slice(at, end)));
    }
    at = end;
  }
  return found;
}

function beginsSomething(line: string): boolean {
  return line === '' || /^(?:>|#{1,6}(?: |$)|`{3,}[^`]*$)/.test(line) || itemPattern.test(line);
}

function paragraph(lines: readonly string[]): string[] {
  if (/^\[(?:\\.|[^\]\\])*\]:/.test(lines.join('\n'))) throw new Error(`a definition: ${lines[0]}`);
  for (const line of lines) {
    if (/^ {4}|^\t/.test(line)) throw new Error(`indented: ${line}`);
    if (/^(?:=+|-+|(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,}|~{3,}.*)$/.test(line)) throw new Error(`no text: ${line}`);
    if (/^[|:-][|: -]*$/.test(line)) throw new Error(`under a heading of a table: ${line}`);
    if (/^(?:[-+*]|\d{1,9}[.)])$/.test(line)) throw new Error(`an empty item: ${line}`);
  }
  return lines.map((line, at) => inline(at === lines.length - 1 ? line : line.replace(/(?:\\| {2})$/, '')));
}

/** Where the code span that begins here ends, and where its text does. */
function codeSpan(line: string, at: number): { readonly end: number; readonly text: string } | undefined {
  const fence = /^`+/.exec(line.slice(at))?.[0] ?? '';
  const rest = line.slice(at + fence.length);
  const close = [...rest.matchAll(/`+/g)].find(([run]) => run === fence)?.index;
  if (close === undefined) return undefined;
  const text = rest.slice(0, close);
  return { end: at + 2 * fence.length + close, text: text.replace(/^ (.*[^ ].*) $/, '$1') };
}

function inline(line: string): string {
  let text = '';
  let open = '';
  let links = 0;
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const sign = line[at];
    const code = sign === '`' ? codeSpan(line, at) : undefined;
    const target = sign === ']' ? /^\]\((?:\\.|[^()\s\\<])*\)/.exec(rest)?.[0] : undefined;
    const stars = /^\*+/.exec(rest)?.[0];
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(rest[1] ?? '')) {
      text += rest[1];
      at += 2;
    } else if (rest.startsWith('&lt;')) {
      text += '<';
      at += 4;
    } else if (code !== undefined) {
      text += code.text;
      at = code.end;
    } else if (stars !== undefined) {
      const fits = open === '' ? /\S/.test(rest[stars.length] ?? '') : open === stars && /\S/.test(line[at - 1]);
      if (!fits || stars.length > 3) throw new Error(`${stars} stands alone: ${line}`);
      open = open === '' ? stars : '';
      at += stars.length;
    } else if (sign === '[' && (line[at - 1] !== '!' || line[at - 2] === '\\')) {
      links++;
      at++;
    } else if (target !== undefined && links === 1) {
      if (/^\]\(\s*[a-z][a-z\d+.-]*:/i.test(target) && !/^\]\((?:https?|mailto):/.test(target)) throw new Error(target);
      links--;
      at += target.length;
    } else if (/^(?:[`[\]<~]|&#?\w+;)/.test(rest) || (sign === '_' && !isWithinWord(line, at))) {
      throw new Error(`${JSON.stringify(rest.slice(0, 10))} is not text: ${line}`);
    } else {
      text += sign;
      at++;
    }
  }
  if (open !== '' || links !== 0) throw new Error(`not closed: ${line}`);
  return text;
}

function isWithinWord(line: string, at: number): boolean {
  return /^[\p{L}\p{N}]$/u.test([...line.slice(0, at)].at(-1) ?? '') && /^[\p{L}\p{N}]/u.test(line.slice(at + 1));
}
