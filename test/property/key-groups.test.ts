import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOfKey, KeyGrouper, keyColumns } from '../../src/kernel/key-groups.js';

/** Keys of which many are equal, or equal in one half. */
const anyHalf = fc.oneof(fc.nat(6), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const anyKeys = fc.array(fc.tuple(anyHalf, anyHalf), { maxLength: 300 });

function byGrouper(keys: readonly (readonly [number, number])[]): number[][] {
  const grouper = new KeyGrouper();
  const columns = keyColumns(keys.length);
  for (const [row, [high, low]] of keys.entries()) {
    columns.hash[row] = hashOfKey(high, low);
    columns.low[row] = low;
    columns.row[row] = row;
  }
  const groups: number[][] = [];
  grouper.forEachGroup(columns, (rows, start, end) => groups.push([...rows.subarray(start, end)]));
  return groups.sort((a, b) => a[0] - b[0]);
}

function byMap(keys: readonly (readonly [number, number])[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [row, [high, low]] of keys.entries()) {
    const key = `${high} ${low}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter((rows) => rows.length > 1);
}

test('groups are those that a map of keys makes', () => {
  fc.assert(
    fc.property(anyKeys, (keys) => {
      expect(byGrouper(keys)).toEqual(byMap(keys));
    }),
    { numRuns: 500 },
  );
});

test('groups over many pieces are those that a map of keys makes', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 30_000 }), (seed, distinct) => {
      const keys = Array.from({ length: 30_000 }, (_, row) => {
        const key = Math.imul(row ^ seed, 0x9e3779b1) >>> 0;
        return [key % distinct, key % 3] as const;
      });
      expect(byGrouper(keys)).toEqual(byMap(keys));
    }),
    { numRuns: 10 },
  );
});
