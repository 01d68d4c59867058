/**
 * What publishers write in place of JSON, as JSON: line breaks and other control characters within strings, `\'`, commas
 * behind the last value, comments, objects one behind the other. One pass; the result has at most one character more for
 * each that was read. What is broken in any other way stays so.
 */
export function repairedJson(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  let depth = 0;
  /** The last character outside of strings that is no white space, and whether a comma stands there unwritten. */
  let comma = false;
  let last = '';
  const put = (piece: string, isFirstOfValue: boolean) => {
    if (comma && !/[}\]]/.test(piece[0])) pieces.push(',');
    else if (isFirstOfValue && depth === 0 && last === '}') pieces.push(',');
    comma = false;
    pieces.push(piece);
    last = piece[piece.length - 1];
  };
  while (from < text.length) {
    const character = text[from];
    if (character === '"') {
      const end = endOfString(text, from + 1);
      put(`"${soundString(text.slice(from + 1, end))}"`, false);
      from = end + 1;
    } else if (text.startsWith('/*', from)) from = after(text, '*/', from + 2);
    else if (text.startsWith('//', from)) from = after(text, '\n', from + 2);
    else {
      if (character === ',') comma = last !== '' && !/[[{,]/.test(last);
      else if (!/[\s;]/.test(character)) {
        put(character, character === '{');
        if (/[[{]/.test(character)) depth++;
        else if (/[}\]]/.test(character)) depth--;
      } else if (/\s/.test(character)) pieces.push(' ');
      from++;
    }
  }
  return pieces.join('');
}

/** Where the string that begins here is closed, or the text ends. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

function soundString(content: string): string {
  return content
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/\\(?:u[\da-f]{4}|["\\/bfnrt]|.|$)/gi, (sequence) => (isSound(sequence) ? sequence : sequence.slice(1)));
}

function isSound(sequence: string): boolean {
  return /^\\(?:u[\da-fA-F]{4}|["\\/bfnrt])$/.test(sequence);
}
