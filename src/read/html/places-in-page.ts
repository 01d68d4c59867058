import type { Structure } from '../../model/block.js';
import type { Draft } from './flow.js';
import type { ListItem, TableCell } from './places.js';

type Places = Pick<Structure, 'level' | 'list' | 'table'>;

/** Puts into words where drafts stand, asked for each in their order. Holds tables, and the items that have begun. */
export class PlacesInPage {
  private readonly tables = new Map<TableCell['table'], number>();
  private readonly begun = new Set<ListItem>();

  /** Undefined for the many that stand in no list and no table, and are no heading. */
  of(draft: Draft): Places | undefined {
    const { container, cell, level } = draft.context;
    const item = container?.item;
    const isInRow = cell !== undefined && cell.row > 0;
    if (item === undefined && !isInRow && level === 0) return undefined;
    return {
      ...(draft.kind === 'heading' && level > 0 && { level }),
      ...(item !== undefined && { list: this.listPlace(item) }),
      ...(isInRow && { table: this.tablePlace(draft, cell) }),
    };
  }

  private listPlace(item: ListItem): NonNullable<Places['list']> {
    const { list, number } = item;
    const isFirst = !this.begun.has(item);
    if (isFirst) this.begun.add(item);
    return { depth: list.lists, ordered: list.ordered, item: number, ...(isFirst && { first: true }) };
  }

  private tablePlace({ cells }: Draft, { table, row, taken, column }: TableCell): NonNullable<Places['table']> {
    let number = this.tables.get(table);
    if (number === undefined) {
      number = this.tables.size + 1;
      this.tables.set(table, number);
    }
    const isHeader = taken.isHead || (taken.columns > 0 && taken.data === 0);
    return {
      number,
      row,
      ...(isHeader && { header: true }),
      ...(cells === undefined && column > 0 && { column }),
      ...(cells !== undefined && { cells: cells.starts }),
      ...(cells?.columns.some((at, place) => at !== place + 1) === true && { columns: cells.columns }),
    };
  }
}
