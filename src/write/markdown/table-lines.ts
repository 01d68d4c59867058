/** A row as it is written: text of its cells by column, from 1. */
export type TableRow = { readonly isHeader: boolean; readonly cells: ReadonlyMap<number, string> };

/** A wider table is written as lines: every row of it would have as many bars. */
const widestTable = 64;

/**
 * A table as GitHub writes them, columns without text left out; undefined for one that has a single column with text, or too many.
 * The first row is the head where it is one of headers; else the head is empty.
 */
export function tableLines(rows: readonly TableRow[]): string[] | undefined {
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
  if (columns.length < 2 || columns.length > widestTable) return undefined;
  const empty: TableRow = { isHeader: true, cells: new Map() };
  const [head, ...body] = rows[0].isHeader ? rows : [empty, ...rows];
  const line = ({ cells }: TableRow) => `| ${columns.map((column) => cells.get(column) ?? '').join(' | ')} |`;
  return [line(head), `| ${columns.map(() => '---').join(' | ')} |`, ...body.map(line)];
}
