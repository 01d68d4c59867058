import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Member } from '../../src/stages/cluster/preference.js';
import { preferenceWithin } from '../../src/stages/cluster/preference.js';
import type { ClusterInput, Grouping } from '../../src/stages/cluster/stage.js';
import { clustersOf } from '../stages/cluster/clusters-of.js';

const publishers = ['Harbour Gazette', 'Lake Courier'];
const sites = ['harbourgazette.example', 'lakecourier.example', 'mirror.example', 'feeds'];
const dates = ['2025-03', '2025-03-02', '2025-03-09', '2025-03-02T08:00:00Z', '2024-12'];

const anyMember = fc.record({
  words: fc.integer({ min: 1, max: 3 }),
  removedBytes: fc.nat(2),
  source: fc.constantFrom('wire.example', 'mirror.example', 'feeds'),
  site: fc.option(fc.constantFrom(...sites), { nil: undefined }),
  attributedTo: fc.option(fc.constantFrom(...publishers), { nil: undefined }),
  date: fc.option(fc.constantFrom(...dates), { nil: undefined }),
});

type Case = {
  readonly members: readonly Member[];
  readonly groups: number[][];
  readonly edges: [number, number][];
  readonly prefer: readonly string[];
};

/** Up to fourteen documents, parted into groups of identical texts, with edges between groups. */
const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(anyMember, { minLength: 1, maxLength: 14 }),
    fc.array(fc.nat(9), { minLength: 14, maxLength: 14 }),
    fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 20 }),
    fc.shuffledSubarray(['mirror.example', 'feeds', 'absent.example']),
  )
  .map(([drawn, seats, drawnEdges, prefer]) => {
    const members = drawn.map((member, number): Member => ({ number, ...member }));
    const bySeat = new Map<number, number[]>();
    for (const { number } of members) bySeat.set(seats[number], [...(bySeat.get(seats[number]) ?? []), number]);
    const groups = [...bySeat.values()];
    const edges = drawnEdges
      .map(([left, right]): [number, number] => [left % groups.length, right % groups.length])
      .filter(([left, right]) => left !== right);
    return { members, groups, edges, prefer };
  });

function inputOf({ members, groups, edges, prefer }: Case): ClusterInput {
  const byNumber = new Map(members.map((member) => [member.number, member]));
  return { members: byNumber, identical: groups, similar: edges, prefer };
}

function hasEdge({ groups, edges }: Case, left: number, right: number): boolean {
  const groupOf = (document: number) => groups.findIndex((group) => group.includes(document));
  const [one, other] = [groupOf(left), groupOf(right)];
  return one === other || edges.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}

test('every dropped document is identical or has a direct edge to the kept one', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      for (const { kept, dropped } of clustersOf(inputOf(drawn))) {
        for (const document of dropped) expect(hasEdge(drawn, kept, document)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('no document stands in two clusters', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const documents = clustersOf(inputOf(drawn)).flatMap(({ kept, dropped }) => [kept, ...dropped]);
      expect(new Set(documents).size).toBe(documents.length);
    }),
  );
});

test('no two documents with an edge between them are both left as they are', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const dropped = new Set(clustersOf(inputOf(drawn)).flatMap((grouping) => grouping.dropped));
      const left = drawn.members.map(({ number }) => number).filter((number) => !dropped.has(number));
      for (const one of left) {
        for (const other of left) if (one < other) expect(hasEdge(drawn, one, other)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test('the order of members, groups and edges does not count', () => {
  const shuffled = anyCase.chain((drawn) =>
    fc.tuple(
      fc.constant(drawn),
      fc.shuffledSubarray([...drawn.members], { minLength: drawn.members.length }),
      fc.shuffledSubarray([...drawn.groups.keys()], { minLength: drawn.groups.length }),
      fc.shuffledSubarray(drawn.edges, { minLength: drawn.edges.length }),
      fc.boolean(),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([drawn, members, order, edges, turned]) => {
      const moved = (group: number) => order.indexOf(group);
      const other: Case = {
        prefer: drawn.prefer,
        members,
        groups: order.map((group) => (turned ? drawn.groups[group].toReversed() : drawn.groups[group])),
        edges: edges.map(([a, b]): [number, number] => (turned ? [moved(b), moved(a)] : [moved(a), moved(b)])),
      };
      expect(clustersOf(inputOf(other))).toEqual(clustersOf(inputOf(drawn)));
    }),
    { numRuns: 500 },
  );
});

test('an edge that is given twice counts once', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const doubled: Case = { ...drawn, edges: [...drawn.edges, ...drawn.edges] };
      expect(clustersOf(inputOf(doubled))).toEqual(clustersOf(inputOf(drawn)));
    }),
  );
});

test('preference is a total order', () => {
  const members = fc.array(anyMember, { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(members, (drawn) => {
      const { compare, best } = preferenceWithin(drawn.map((member, number) => ({ number, ...member })));
      const sorted = [...drawn.keys()].sort(compare);
      for (const [rank, one] of sorted.entries()) {
        for (const other of sorted.slice(rank + 1)) {
          expect([compare(one, other) < 0, compare(other, one) > 0]).toEqual([true, true]);
        }
      }
      expect(best([...drawn.keys()])).toBe(sorted[0]);
    }),
  );
});

test('what is preferred changes who is kept, never who may be dropped for whom', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const isOfPreferredSource = (number: number) => drawn.prefer.includes(drawn.members[number].source);
      for (const { kept, dropped, reasons } of clustersOf(inputOf(drawn))) {
        for (const document of dropped) expect(hasEdge(drawn, kept, document)).toBe(true);
        if (!isOfPreferredSource(kept)) expect(dropped.some(isOfPreferredSource)).toBe(false);
        if (drawn.prefer.length === 0) expect(reasons.some(({ code }) => code === 'preferredSource')).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test('the figures of every reason speak for the kept document', () => {
  const speaksForKept = (grouping: Grouping, { members, prefer }: Case) =>
    grouping.reasons.every((reason, at) => {
      if (reason.over !== grouping.dropped[at]) return false;
      if (reason.code === 'preferredSource') {
        const isBetter = !prefer.includes(reason.than) || prefer.indexOf(reason.source) < prefer.indexOf(reason.than);
        const [kept, over] = [members[grouping.kept], members[reason.over]];
        return (
          prefer.includes(reason.source) && isBetter && reason.source === kept.source && reason.than === over.source
        );
      }
      if (reason.code === 'moreComplete') return reason.words > reason.than;
      if (reason.code === 'lessBoilerplate') return reason.removedBytes < reason.than;
      if (reason.code === 'firstId') return grouping.kept < reason.over;
      if (reason.code === 'earlierDate') return reason.date === members[grouping.kept].date;
      if (reason.code === 'copyNamesOrigin') return reason.publisher === members[reason.over].attributedTo;
      return reason.source === members[grouping.kept].site;
    });
  fc.assert(
    fc.property(anyCase, (drawn) => {
      for (const grouping of clustersOf(inputOf(drawn))) expect(speaksForKept(grouping, drawn)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
