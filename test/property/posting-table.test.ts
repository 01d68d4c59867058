import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOfKey } from '../../src/kernel/key-groups.js';
import { type CapRule, PostingTable } from '../../src/kernel/posting-table.js';

/** Of few keys and rows, so that chains, repeats and removals come about; keys that agree in one half are among them. */
const anySteps = fc.array(fc.record({ key: fc.nat(12), row: fc.nat(15), removes: fc.boolean() }), {
  maxLength: 400,
  size: 'max',
});

const halvesOf = (key: number): [number, number] => [hashOfKey(key % 4, key >>> 2), key >>> 2];

function heldBy(table: PostingTable, key: number): number[] {
  const rows: number[] = [];
  table.forEach(...halvesOf(key), (row) => rows.push(row));
  return rows.sort((a, b) => a - b);
}

/** What a Map of Sets holds after the same steps; a row that is there is not added, one that is not is not removed. */
function follow(table: PostingTable, steps: readonly { key: number; row: number; removes: boolean }[]) {
  const rows = new Map<number, Set<number>>();
  for (const { key, row, removes } of steps) {
    const own = rows.get(key) ?? new Set();
    rows.set(key, own);
    if (removes && own.delete(row)) table.remove(...halvesOf(key), row);
    if (!removes && !own.has(row)) {
      own.add(row);
      table.add(...halvesOf(key), row);
    }
  }
  return rows;
}

test('it holds what a map of sets holds, whatever is added and taken away', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const table = new PostingTable();
      const rows = follow(table, steps);
      for (let key = 0; key <= 12; key++) {
        expect(heldBy(table, key)).toEqual([...(rows.get(key) ?? [])].sort((a, b) => a - b));
      }
      expect(table.cutKeys).toBe(0);
    }),
    { numRuns: 300 },
  );
});

const rankOf = (row: number) => (row * 7) % 16;
const lowest = (rows: Iterable<number>, cap: number) =>
  [...rows]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, cap)
    .sort((a, b) => a - b);

test('beyond the cap a key holds the rows of the lowest rank, whatever their order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(16).keys()]), fc.integer({ min: 2, max: 6 }), (rows, cap) => {
      const table = new PostingTable({ cap, beyond: 'keepLowest', rankOf });
      for (const row of rows) table.add(...halvesOf(3), row);
      expect(heldBy(table, 3)).toEqual(lowest(rows, cap));
      expect(table.cutKeys).toBe(rows.length > cap ? 1 : 0);
    }),
  );
});

test('beyond the cap a key that is to be dropped holds nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(16).keys()]), fc.integer({ min: 2, max: 6 }), (rows, cap) => {
      const table = new PostingTable({ cap, beyond: 'dropKey', rankOf });
      for (const row of rows) table.add(...halvesOf(3), row);
      expect(heldBy(table, 3)).toEqual(rows.length > cap ? [] : rows.toSorted((a, b) => a - b));
    }),
  );
});

test.each<CapRule['beyond']>(['dropKey', 'keepLowest'])(
  'with removals between (%s) it holds rows that are there, never more than the cap, and all of them where none was cut',
  (beyond) => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const table = new PostingTable({ cap: 4, beyond, rankOf });
        const rows = follow(table, steps);
        for (const [key, own] of rows) {
          const held = heldBy(table, key);
          expect(held.length).toBeLessThanOrEqual(4);
          expect(held.every((row) => own.has(row))).toBe(true);
          if (table.cutKeys === 0) expect(held).toEqual([...own].sort((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    );
  },
);

test('a key that was cut starts afresh once no row has it', () => {
  const table = new PostingTable({ cap: 2, beyond: 'dropKey', rankOf });
  for (const row of [1, 2, 3]) table.add(...halvesOf(5), row);
  for (const row of [1, 2, 3]) table.remove(...halvesOf(5), row);
  expect(table.cutKeys).toBe(0);
  table.add(...halvesOf(5), 9);
  expect(heldBy(table, 5)).toEqual([9]);
});

test('room that removals leave is used again', () => {
  const table = new PostingTable();
  for (let row = 0; row < 1_000; row++) table.add(hashOfKey(row, row), row, row);
  const { bytes } = table;
  for (let row = 0; row < 20_000; row++) {
    table.remove(hashOfKey(row, row), row, row);
    table.add(hashOfKey(row + 1_000, row + 1_000), row + 1_000, row + 1_000);
  }
  expect(table.bytes).toBeLessThanOrEqual(1.5 * bytes);
});
