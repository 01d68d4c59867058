import type { Measurement } from './measurements.js';
import { realPages } from './page-sets.js';

/** So that the tables of most sets stand in line. */
const leastNameWidth = 28;

/** One table a set with all contenders, then the groups of the set's pages for the first of them. */
export function qualityTables(measurements: readonly Measurement[]): string {
  const sets = [...new Set(measurements.map(({ set }) => set))];
  return sets.map((set) => tablesOfSet(measurements.filter((measurement) => measurement.set === set))).join('\n');
}

function tablesOfSet(measurements: readonly Measurement[]): string {
  const [{ set, part, who, pages }] = measurements;
  const everyone = measurements.filter(({ by }) => by === undefined);
  const grouped = measurements.filter((measurement) => measurement.by !== undefined && measurement.who === who);
  const groupings = [...new Set(grouped.map(({ by }) => by))];
  return [
    table(
      `${set}: ${part === 'all' ? 'all' : `${part} part,`} ${pages} pages`,
      everyone.map((measurement) => [measurement.who, measurement]),
    ),
    ...groupings.map((by) =>
      table(
        `${set}, ${who}, by ${by}`,
        grouped
          .filter((measurement) => measurement.by === by)
          .map((measurement) => [`${measurement.group} (${measurement.pages})`, measurement]),
      ),
    ),
  ].join('\n');
}

function table(title: string, rows: readonly (readonly [string, Measurement])[]): string {
  const columns = rows[0][1].set === realPages ? countedColumns : sharedColumns;
  const head = [...columns.keys()].map((name) => name.padStart(width(name)));
  const nameWidth = 2 + Math.max(leastNameWidth, ...rows.map(([name]) => name.length));
  return [
    title,
    [' '.repeat(nameWidth), ...head].join(' '),
    ...rows.map(([name, measurement]) =>
      [
        `  ${name}`.padEnd(nameWidth),
        ...[...columns].map(([column, render]) => render(measurement).padStart(width(column))),
      ].join(' '),
    ),
    '',
  ].join('\n');
}

function width(column: string): number {
  return Math.max(6, column.length);
}

type Columns = ReadonlyMap<string, (measurement: Measurement) => string>;

const lineColumns: Columns = new Map([
  ['F1', ({ f1 }) => figure(f1)],
  ['P', ({ precision }) => figure(precision)],
  ['R', ({ recall }) => figure(recall)],
  ['macro', ({ macroF1 }) => figure(macroF1)],
]);

const sharedColumns: Columns = new Map([
  ...lineColumns,
  ['foreign', ({ foreignKeptShare }) => (foreignKeptShare === null ? '–' : `${(100 * foreignKeptShare).toFixed(2)}%`)],
]);

/** On five pages each line counts. */
const countedColumns: Columns = new Map([
  ...lineColumns,
  ['foreign kept', ({ counts }) => `${counts.foreignKept} of ${counts.foreign}`],
  ['others removed', ({ counts }) => `${counts.chromeRemoved} of ${counts.chromeRemoved + counts.chromeKept}`],
]);

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
