/** Longest piece of scraped text that is shown in a line. */
const longestShown = 200;

/**
 * Scraped text made safe for a terminal: control characters (which could move the cursor or set colours) and bidi
 * controls (which could reorder the line) become visible signs, and long text is cut.
 */
export function terminalText(text: string, most = longestShown): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) as number;
    if (character === '\t') return ' ';
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '\u2421' : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
  const characters = [...visible];
  return characters.length <= most ? visible : `${characters.slice(0, most - 1).join('')}…`;
}

/** Longest problem that is printed: a path and a sentence. */
const longestProblem = 2_000;

/** One line on stderr; names and ids in it are scraped text. */
export function printProblem(line: string): void {
  process.stderr.write(`palimpsest: ${terminalText(line, longestProblem)}\n`);
}

export type Colours = {
  readonly [name in 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan']: (text: string) => string;
};

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export const colourChoices = ['auto', 'always', 'never'] as const;
export type ColourChoice = (typeof colourChoices)[number];

/** `auto`: for a stream that is a terminal, unless NO_COLOR is set (no-color.org), and plain text elsewhere. */
export function coloursFor(stream: { readonly isTTY?: boolean }, choice: ColourChoice = 'auto'): Colours {
  const wanted = stream.isTTY === true && (process.env.NO_COLOR ?? '') === '';
  const enabled = choice === 'auto' ? wanted : choice === 'always';
  return Object.fromEntries(
    Object.entries(codes).map(([name, [on, off]]) => [
      name,
      (text: string) => (enabled ? `\u001b[${on}m${text}\u001b[${off}m` : text),
    ]),
  ) as Colours;
}
