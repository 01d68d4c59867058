/** A list item or a quotation that lines stand in. */
export type Around =
  | { readonly kind: 'quotation'; readonly id: number }
  | {
      readonly kind: 'item';
      readonly id: number;
      /** Of the list. */
      readonly list: number;
      readonly ordered: boolean;
      readonly number: number;
    };

/** Lines that belong together: a paragraph, a heading, a table, a fenced block. */
export type Unit = {
  readonly lines: readonly string[];
  /** From the outermost on. */
  readonly around: readonly Around[];
  readonly isParagraph: boolean;
};

type Open = {
  readonly around: Around;
  /** What stands before the first line, and before each line after it. */
  readonly opening: string;
  readonly going: string;
};

/** Puts units below one another, each within its list items and quotations. Holds the lines that it was given. */
export class IndentedWriter {
  private readonly lines: string[] = [];
  private open: Open[] = [];
  private isAfterParagraph = false;

  add({ lines, around, isParagraph }: Unit): void {
    let common = 0;
    while (common < around.length && this.open[common]?.around.id === around[common].id) common++;
    const shared = this.open.slice(0, common);
    if (this.lines.length > 0 && !this.isTight(around, common, isParagraph)) {
      this.lines.push(prefixOf(shared).trimEnd());
    }
    const opened = around.slice(common).map((one, at) => opening(one, at === 0 ? this.open[common] : undefined));
    const first = prefixOf(shared) + opened.map((one) => one.opening).join('');
    this.open = [...shared, ...opened];
    this.isAfterParagraph = isParagraph;
    const going = prefixOf(this.open);
    for (const [at, line] of lines.entries()) this.lines.push((at === 0 ? first : going) + line);
  }

  /** Ends with a line end, unless nothing was added. */
  text(): string {
    return this.lines.map((line) => `${/\S/.test(line) ? line : ''}\n`).join('');
  }

  /** Whether no blank line stands before the unit: items of a list follow one another, and lists within them their text. */
  private isTight(around: readonly Around[], common: number, isParagraph: boolean): boolean {
    const next = around[common];
    if (!isParagraph || !this.isAfterParagraph || next?.kind !== 'item') return false;
    const beside = this.open[common]?.around;
    const isNextItem = beside?.kind === 'item' && beside.list === next.list;
    // A list that begins with another number than 1 does not end a paragraph.
    const begun = around.slice(isNextItem ? common + 1 : common);
    if (!begun.every((one) => one.kind === 'item' && (!one.ordered || one.number === 1))) return false;
    return isNextItem || (beside === undefined && this.open[common - 1]?.around.kind === 'item');
  }
}

function prefixOf(open: readonly Open[]): string {
  return open.map(({ going }) => going).join('');
}

/** @param beside what stood where it opens: of two lists that follow one another the second has another sign */
function opening(around: Around, beside: Open | undefined): Open {
  if (around.kind === 'quotation') return { around, opening: '> ', going: '> ' };
  const signs = around.ordered ? ['.', ')'] : ['-', '*'];
  const before = beside?.around.kind === 'item' && beside.around.ordered === around.ordered ? beside : undefined;
  const used = signs.find((sign) => before?.opening.includes(sign));
  const isSameList = before?.around.kind === 'item' && before.around.list === around.list;
  const sign = isSameList ? (used ?? signs[0]) : (signs.find((other) => other !== used) ?? signs[0]);
  const marker = around.ordered ? `${around.number}${sign} ` : `${sign} `;
  return { around, opening: marker, going: ' '.repeat(marker.length) };
}
