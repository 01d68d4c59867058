import type { Attributes } from './attributes.js';
import { preformatted } from './elements.js';

/** Where elements stand among lists, quotations and tables: made as they open, each from the one around it in constant time. */

/** Containers within one another that are told apart: sixteen lists and their items. What is nested deeper belongs to these. */
const mostNested = 32;

type Common = {
  readonly around: Container | undefined;
  readonly nested: number;
  /** Lists around it, it included. */
  readonly lists: number;
  /** The nearest item, this one if it is one. */
  readonly item: ListItem | undefined;
};
type List = Common & { readonly kind: 'list'; readonly ordered: boolean; next: number };
export type ListItem = Common & { readonly kind: 'item'; readonly list: List; readonly number: number };
export type Container = List | ListItem | (Common & { readonly kind: 'quotation' | 'code' });

/** The container that the element opens, else the one around it. An item without a list opens one. */
export function containerOf(
  name: string,
  attributes: Attributes,
  around: Container | undefined,
): Container | undefined {
  if (around !== undefined && around.nested >= mostNested) return around;
  if (name === 'li') return itemIn(around?.kind === 'list' ? around : listIn(around, 'ul', {}), attributes);
  if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') return listIn(around, name, attributes);
  if (name === 'blockquote') return { kind: 'quotation', ...within(around) };
  return preformatted.has(name) ? { kind: 'code', ...within(around) } : around;
}

function within(around: Container | undefined): Common {
  return { around, nested: (around?.nested ?? 0) + 1, lists: around?.lists ?? 0, item: around?.item };
}

function listIn(around: Container | undefined, name: string, { start }: Attributes): List {
  const common = within(around);
  const ordered = name === 'ol';
  return {
    kind: 'list',
    ...common,
    lists: common.lists + 1,
    ordered,
    next: (ordered ? integer(start) : undefined) ?? 1,
  };
}

function itemIn(list: List, { value }: Attributes): ListItem {
  const number = (list.ordered ? integer(value) : undefined) ?? list.next;
  list.next = number + 1;
  const item = { kind: 'item' as const, ...within(list), list, number };
  return Object.assign(item, { item });
}

/** Numbers that lists may have; a page that asks for others has its items counted from 1. */
function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,8}\s*$/.test(text) ? Number(text) : undefined;
}

export function headingLevel(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
}

/** A table, a row of it or a cell of that. */
export type TableCell = {
  readonly table: { rows: number };
  /** From 1; 0 outside of rows. */
  readonly row: number;
  /** Columns that the row's cells have taken, and cells of it that are data. Shared by the row and its cells. */
  readonly taken: { columns: number; data: number; readonly isHead: boolean };
  /** From 1; 0 outside of cells. */
  readonly column: number;
};

/** Columns that one cell may take (HTML standard 4.9.11). */
const widestCell = 1000;

/** The table, row or cell that the element opens, else the one around it. Rows and cells without a table are none. */
export function tableCellOf(
  name: string,
  attributes: Attributes,
  parent: { readonly name: string; readonly cell: TableCell | undefined } | undefined,
): TableCell | undefined {
  const around = parent?.cell;
  if (name === 'table') return { table: { rows: 0 }, row: 0, taken: { columns: 0, data: 0, isHead: false }, column: 0 };
  if (around === undefined) return undefined;
  if (name === 'tr') {
    const taken = { columns: 0, data: 0, isHead: parent?.name === 'thead' };
    return { table: around.table, row: ++around.table.rows, taken, column: 0 };
  }
  if (name !== 'td' && name !== 'th') return around;
  const { taken } = around;
  const column = taken.columns + 1;
  taken.columns += Math.min(widestCell, Math.max(1, integer(attributes.colspan) ?? 1));
  if (name === 'td') taken.data++;
  return { ...around, column };
}

/** The cells of a row that is one block. */
export type RowCells = {
  /** Bytes from the block's start to the text of each. */
  readonly starts: readonly number[];
  /** Ascending. */
  readonly columns: readonly number[];
};

/** @param cells,texts drafts and text of each cell that holds any */
export function rowCells(
  cells: readonly (readonly { readonly context: { readonly cell: TableCell | undefined } }[])[],
  texts: readonly string[],
  separator: string,
): RowCells {
  const starts: number[] = [];
  const columns: number[] = [];
  let start = 0;
  for (const [at, text] of texts.entries()) {
    starts.push(start);
    start += Buffer.byteLength(text) + separator.length;
    // Text outside of cells has no column of its own.
    columns.push(Math.max((columns[at - 1] ?? 0) + 1, cells[at][0].context.cell?.column ?? 0));
  }
  return { starts, columns };
}
