import type { BlockMarks, PageMarks } from '../../model/page-marks.js';
import type { SpooledDocument } from '../../store/spooled-document.js';
import { asHeadingText, asTextLine, brokenLines, fenceFor } from './escaping.js';
import { type Around, IndentedWriter } from './indented-writer.js';
import { inlineText } from './inline-text.js';
import { LinkTargets } from './link-targets.js';
import { styledParts } from './styled-parts.js';
import { type TableRow, tableLines } from './table-lines.js';

type SpooledSpan = SpooledDocument['spans'][number];

/** A block that is kept, with what a view needs of it. */
type KeptBlock = SpooledSpan & {
  /** Its place among all blocks of the page. */
  readonly place: number;
  /** With its line end and the blank lines after it. */
  readonly text: string;
  readonly marks: BlockMarks;
};

/** The kept blocks of a page in Markdown. Holds one page. */
export function pageView(document: SpooledDocument, marks: PageMarks): string {
  const url = document.origin.url ?? document.metadata.url?.value;
  const view = new PageView(marks, new LinkTargets(url, marks.base));
  const blocks = document.spans.flatMap((span, place): KeptBlock[] => {
    if (span.action !== 'keep') return [];
    return [{ ...span, place, text: document.text.toString('utf8', span.start, span.end), marks: marks.blocks[place] }];
  });
  for (let at = 0; at < blocks.length; ) {
    let end = at + 1;
    while (end < blocks.length && view.areOne(blocks[end - 1], blocks[end])) end++;
    view.add(blocks.slice(at, end));
    at = end;
  }
  return view.text();
}

class PageView {
  private readonly writer = new IndentedWriter();
  private readonly links: readonly (string | undefined)[];

  constructor(
    private readonly marks: PageMarks,
    targets: LinkTargets,
  ) {
    this.links = marks.links.map((target) => targets.written(target));
  }

  text(): string {
    return this.writer.text();
  }

  /** Whether the second of two blocks that follow one another in the view goes on with what the first begins. */
  areOne(first: KeptBlock, second: KeptBlock): boolean {
    if (first.kind !== second.kind) return false;
    if (first.kind === 'code') return this.codeAround(first) === this.codeAround(second);
    if (first.kind === 'tableRow') {
      const isSameTable = first.structure?.table?.number === second.structure?.table?.number;
      return isSameTable && first.marks.container === second.marks.container;
    }
    return second.place === first.place + 1 && second.marks.breaks === 1;
  }

  /** @param blocks that are one */
  add(blocks: readonly KeptBlock[]): void {
    const [{ kind }] = blocks;
    if (kind === 'code') this.addCode(blocks);
    else if (kind !== 'tableRow' || !this.addTable(blocks)) this.addLines(blocks);
  }

  private addLines(blocks: readonly KeptBlock[]): void {
    const [{ kind, structure, marks }] = blocks;
    const around = this.around(marks.container);
    const lines = blocks.map((block) => this.lineOf(block));
    if (kind === 'heading') {
      const line = `${'#'.repeat(structure?.level ?? 1)} ${asHeadingText(lines.join(' '))}`;
      this.writer.add({ lines: [line], around, isParagraph: false });
    } else if (kind === 'tableRow') {
      for (const line of lines) this.writer.add({ lines: [asTextLine(line)], around, isParagraph: true });
    } else {
      this.writer.add({ lines: brokenLines(lines), around, isParagraph: true });
    }
  }

  private lineOf({ text, marks }: KeptBlock): string {
    return inlineText(styledParts(text, marks.runs ?? [], this.links), false).trim();
  }

  private addCode(blocks: readonly KeptBlock[]): void {
    // Blank lines belong to the block before them; where blocks between were removed one line end is enough.
    const texts = blocks.map(({ text, place }, at) =>
      blocks[at + 1]?.place === place + 1 || !text.endsWith('\n') ? text : `${withoutLineEnds(text)}\n`,
    );
    const lines = withoutLineEnds(texts.join('')).split('\n');
    const fence = fenceFor(lines.join('\n'), 3);
    const language = blocks.find(({ marks }) => marks.language !== undefined)?.marks.language ?? '';
    const around = this.around(this.codeAround(blocks[0]));
    this.writer.add({ lines: [fence + language, ...lines, fence], around, isParagraph: false });
  }

  private addTable(blocks: readonly KeptBlock[]): boolean {
    const rows = blocks.map((block): TableRow => {
      const { cells = [0], columns, header = false } = block.structure?.table ?? {};
      const bytes = Buffer.from(block.text);
      const written = new Map<number, string>();
      let unit = 0;
      for (const [at, start] of cells.entries()) {
        // The separator of cells is three bytes, and as many units.
        const end = cells[at + 1] === undefined ? bytes.length : cells[at + 1] - 3;
        const text = bytes.toString('utf8', start, end);
        const parts = styledParts(text, block.marks.runs ?? [], this.links, unit);
        written.set(columns?.[at] ?? at + 1, inlineText(parts, true).trim());
        unit += text.length + 3;
      }
      return { isHeader: header, cells: written };
    });
    const lines = tableLines(rows);
    if (lines === undefined) return false;
    this.writer.add({ lines, around: this.around(blocks[0].marks.container), isParagraph: false });
    return true;
  }

  /** The outermost preformatted element around a block, else what is around it. */
  private codeAround({ marks }: KeptBlock): number | undefined {
    let outermost: number | undefined;
    for (let at = marks.container; at !== undefined; at = this.marks.containers[at].around) {
      if (this.marks.containers[at].kind === 'code') outermost = at;
    }
    return outermost ?? marks.container;
  }

  /** Items and quotations around, from the outermost on; 32 at most. */
  private around(container: number | undefined): Around[] {
    const { containers } = this.marks;
    const found: Around[] = [];
    for (let id = container; id !== undefined; id = containers[id].around) {
      const { kind, number = 1, around: list = id } = containers[id];
      if (kind === 'quotation') found.push({ kind, id });
      if (kind === 'item') found.push({ kind, id, list, ordered: containers[list].ordered === true, number });
    }
    return found.reverse();
  }
}

/** Without those it ends with. A pattern would look at each run of others again and again. */
function withoutLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end--;
  return text.slice(0, end);
}
