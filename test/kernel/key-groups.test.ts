import { expect, test } from 'vitest';
import { hashOfKey, KeyGrouper, keyColumns } from '../../src/kernel/key-groups.js';

type Key = readonly [high: number, low: number];

/** Groups in the order of their first rows. */
function groupsOf(keys: readonly Key[], rows = keys.map((_, at) => at), grouper = new KeyGrouper()) {
  const columns = keyColumns(keys.length);
  for (const [at, [high, low]] of keys.entries()) {
    columns.hash[at] = hashOfKey(high, low);
    columns.low[at] = low;
    columns.row[at] = rows[at];
  }
  const groups: number[][] = [];
  grouper.forEachGroup(columns, (members, start, end) => groups.push([...members.subarray(start, end)]));
  return groups.sort((a, b) => a[0] - b[0]);
}

test('rows of one key come together in the order of the columns', () => {
  const keys: Key[] = [
    [0, 7],
    [0, 3],
    [0, 7],
    [0, 3],
    [0, 7],
  ];
  expect(groupsOf(keys, [9, 4, 1, 2, 5])).toEqual([
    [4, 2],
    [9, 1, 5],
  ]);
});

test('a key that only one row has makes no group', () => {
  expect(
    groupsOf([
      [0, 1],
      [0, 2],
      [1, 1],
    ]),
  ).toEqual([]);
});

test('keys that differ in one half alone are two', () => {
  const keys: Key[] = [
    [1, 5],
    [2, 5],
    [1, 6],
    [2, 5],
    [1, 5],
  ];
  expect(groupsOf(keys)).toEqual([
    [0, 4],
    [1, 3],
  ]);
});

test('no keys make no group', () => {
  expect(groupsOf([])).toEqual([]);
});

test('half a million rows of one key make one group', () => {
  const keys = Array.from({ length: 500_000 }, (): Key => [3, 4]);
  const [group, ...others] = groupsOf(keys);
  expect([group.length, group[499_999], others]).toEqual([500_000, 499_999, []]);
});

test('a grouper that is filled again knows nothing of the keys before', () => {
  const grouper = new KeyGrouper();
  groupsOf(
    Array.from({ length: 20_000 }, (_, at): Key => [at >> 1, at >> 1]),
    undefined,
    grouper,
  );
  expect(
    groupsOf(
      [
        [1, 1],
        [2, 2],
        [2, 2],
      ],
      undefined,
      grouper,
    ),
  ).toEqual([[1, 2]]);
});
