import { expect, test } from 'vitest';
import type { Member } from '../../../src/stages/cluster/preference.js';
import type { ClusterInput } from '../../../src/stages/cluster/stage.js';
import { clustersOf } from './clusters-of.js';

/** Documents 0, 1, 2, … with so many words each. */
function membersWith(...words: readonly number[]): ReadonlyMap<number, Member> {
  return new Map(
    words.map((count, number) => [number, { number, words: count, removedBytes: 0, source: 'mirror.example' }]),
  );
}

const keptAndDropped = (input: ClusterInput) => clustersOf(input).map(({ kept, dropped }) => ({ kept, dropped }));

test('documents alone make no cluster', () => {
  expect(clustersOf({ members: membersWith(5, 5), identical: [[0], [1]], similar: [] })).toEqual([]);
});

test('of identical texts the preferred one stays', () => {
  const members = new Map([...membersWith(5, 5, 5)].map(([at, member]) => [at, { ...member, removedBytes: 9 - at }]));
  expect(keptAndDropped({ members, identical: [[0, 1, 2]], similar: [] })).toEqual([{ kept: 2, dropped: [0, 1] }]);
});

test('of two near-duplicates the longer one stays, with its reason', () => {
  expect(clustersOf({ members: membersWith(5, 8), identical: [[0], [1]], similar: [[0, 1]] })).toEqual([
    { kept: 1, dropped: [0], reasons: [{ code: 'moreComplete', over: 0, words: 8, than: 5 }] },
  ]);
});

test('with the middle of a chain kept both ends go', () => {
  const input = { identical: [[0], [1], [2]], similar: [[0, 1] as const, [1, 2] as const] };
  expect(keptAndDropped({ members: membersWith(5, 9, 5), ...input })).toEqual([{ kept: 1, dropped: [0, 2] }]);
});

test('with one end of a chain kept the other end stays too', () => {
  const input = { identical: [[0], [1], [2]], similar: [[0, 1] as const, [1, 2] as const] };
  expect(keptAndDropped({ members: membersWith(9, 5, 7), ...input })).toEqual([{ kept: 0, dropped: [1] }]);
});

test('what a chain leaves over chooses again among itself', () => {
  const input = {
    identical: [[0], [1], [2], [3]],
    similar: [[0, 1] as const, [1, 2] as const, [2, 3] as const],
  };
  expect(keptAndDropped({ members: membersWith(9, 5, 7, 6), ...input })).toEqual([
    { kept: 0, dropped: [1] },
    { kept: 2, dropped: [3] },
  ]);
});

test('an edge between two texts drops every document that has the one', () => {
  const input = {
    identical: [
      [0, 3],
      [1, 2],
    ],
    similar: [[0, 1] as const],
  };
  expect(keptAndDropped({ members: membersWith(5, 9, 9, 5), ...input })).toEqual([{ kept: 1, dropped: [0, 2, 3] }]);
});

test('identical documents beyond a dropped text do not go without an edge', () => {
  const input = { identical: [[0], [1], [2, 3]], similar: [[0, 1] as const, [1, 2] as const] };
  expect(keptAndDropped({ members: membersWith(9, 7, 5, 5), ...input })).toEqual([
    { kept: 0, dropped: [1] },
    { kept: 2, dropped: [3] },
  ]);
});

test('clusters come in the order of their kept documents', () => {
  const input = { identical: [[0], [1], [2], [3]], similar: [[0, 3] as const, [1, 2] as const] };
  expect(keptAndDropped({ members: membersWith(5, 9, 5, 9), ...input }).map(({ kept }) => kept)).toEqual([1, 3]);
});

test('there is one reason for each dropped document', () => {
  const input = { identical: [[0], [1], [2]], similar: [[0, 1] as const, [0, 2] as const] };
  expect(clustersOf({ members: membersWith(9, 9, 5), ...input })[0].reasons).toEqual([
    { code: 'firstId', over: 1 },
    { code: 'moreComplete', over: 2, words: 9, than: 5 },
  ]);
});

test('a chain of twenty thousand documents is worked through without running out of stack or time', () => {
  const count = 20_000;
  const input = {
    members: membersWith(...Array.from({ length: count }, () => 5)),
    identical: Array.from({ length: count }, (_, at) => [at]),
    similar: Array.from({ length: count - 1 }, (_, at) => [at, at + 1] as const),
  };
  expect(clustersOf(input)).toHaveLength(count / 2);
});

test('in a large family of which only a star was proposed, the kept one is asked about all, and one is kept', () => {
  const count = 200;
  const words = Array.from({ length: count }, (_, number) => 100 + ((number * 37) % count));
  const star = Array.from({ length: count - 1 }, (_, number): readonly [number, number] => [0, number + 1]);
  const input = { members: membersWith(...words), identical: words.map((_, number) => [number]), similar: star };
  const groupings = clustersOf(input, () => true);
  expect(groupings.map(({ dropped }) => dropped.length)).toEqual([count - 1]);
});

test('a long chain of which nothing else is alike asks a bounded number of questions', () => {
  const count = 1_000;
  const chain = Array.from({ length: count - 1 }, (_, number): readonly [number, number] => [number, number + 1]);
  const words = Array.from({ length: count }, () => 100);
  const input = { members: membersWith(...words), identical: words.map((_, number) => [number]), similar: chain };
  let questions = 0;
  clustersOf(input, () => {
    questions++;
    return false;
  });
  expect(questions).toBeLessThan(3 * count);
});

test('a hundred thousand identical documents are looked at once each, and no question is asked', () => {
  const count = 100_000;
  let looks = 0;
  const members = new (class extends Map<number, Member> {
    override get(number: number) {
      looks++;
      return super.get(number);
    }
  })(
    Array.from({ length: count }, (_, number) => [
      number,
      { number, words: 9, removedBytes: 1, source: 'feeds', date: '2025-03' },
    ]),
  );
  const asked: unknown[] = [];
  const input = { members, identical: [[...members.keys()]], similar: [] };
  const [{ kept, dropped, reasons }] = clustersOf(input, (question) => asked.push(question) > 0);
  expect([kept, dropped.length, reasons.length, looks, asked.length]).toEqual([0, count - 1, count - 1, count, 0]);
});

test('a group that many identical documents resemble takes them all', () => {
  const count = 200_000;
  const copies = Array.from({ length: count }, (_, at) => at + 1);
  const members = membersWith(9, ...copies.slice(0, 2).map(() => 5));
  const all = new Map(
    [0, ...copies].map((number) => [number, { ...(members.get(Math.min(number, 1)) as Member), number }]),
  );
  const [{ kept, dropped }] = clustersOf({ members: all, identical: [[0], copies], similar: [[0, 1]] });
  expect([kept, dropped.length]).toEqual([0, count]);
});

test('hundreds of thousands of identical documents with dates, and one that resembles them, are one cluster', () => {
  const count = 300_000;
  const members = new Map<number, Member>();
  for (let number = 0; number <= count; number++) {
    const day = number === count ? '2024-01-01' : '2024-02-02';
    members.set(number, { number, words: 5, removedBytes: 0, source: 'feeds', date: day });
  }
  const copies = Array.from({ length: count }, (_, number) => number);
  const [grouping, ...others] = clustersOf({ members, identical: [copies, [count]], similar: [[0, 1]] });
  expect([grouping.kept, grouping.dropped.length, others]).toEqual([count, count, []]);
});
