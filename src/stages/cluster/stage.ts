import type { Rows } from '../../kernel/slabs.js';
import type { KeptReason } from '../../model/cluster.js';
import type { DocNumber } from '../../model/document.js';
import { type Member, preferenceWithin } from './preference.js';

export type ClusterInput = {
  /** Every document with words, by number. */
  readonly members: Pick<ReadonlyMap<DocNumber, Member>, 'get'>;
  /** Groups of documents whose cleaned texts are byte-identical, single documents included; they part the members. */
  readonly identical: Rows<ArrayLike<DocNumber>>;
  /** Pairs of groups (by index) whose texts were verified to be near-duplicates. */
  readonly similar: readonly (readonly [number, number])[];
  /** Sources whose documents are kept before others, the best first; no reason for two documents to be copies. */
  readonly prefer?: readonly string[];
};

/** Are the texts of these two groups near-duplicates? Asked where pairing may have left the pair out. */
export type Question = readonly [kept: number, other: number];

/** Components of more groups than this may rest on buckets of which not all pairs were proposed. */
const completeUpTo = 64;

/** Kept documents in a row that find no further copy in their component, after which no more is asked of it. */
const mostFruitless = 3;

/** `dropped` ascends and is never empty; each is identical to `kept` or a verified near-duplicate of its text. */
export type Grouping = {
  readonly kept: DocNumber;
  readonly dropped: readonly DocNumber[];
  readonly reasons: readonly KeptReason[];
};

/**
 * Chooses which copies are kept. Within each connected component the best document by preference is kept, and only
 * documents with a direct edge to it are dropped; what is left over chooses again among itself. So nothing is dropped
 * on a chain of similarities, and nothing follows the order of input or pairs.
 *
 * In a large component the kept document is compared with every one that is still open: of a large bucket only a star and
 * a chain of pairs were proposed, and their centre is seldom the one that is kept. The generator yields each such
 * question and takes the answer; the number of questions is bounded by the size of the component times the kept
 * documents that find copies, and three more.
 */
export function* cluster(input: ClusterInput): Generator<Question, Grouping[], boolean> {
  const { identical, similar } = input;
  const neighbours = adjacency(identical.length, similar);
  const groupings: Grouping[] = [];
  for (const component of components(identical, neighbours)) {
    for (const grouping of yield* groupsOfComponent(component, neighbours, input)) groupings.push(grouping);
  }
  return groupings.sort((a, b) => a.kept - b.kept);
}

/** Most groups have no neighbour: they share one list. */
function adjacency(size: number, edges: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  const none: number[] = [];
  const neighbours = new Array<number[]>(size).fill(none);
  const link = (one: number, other: number) => {
    if (neighbours[one] === none) neighbours[one] = [other];
    else neighbours[one].push(other);
  };
  for (const [left, right] of edges) {
    link(left, right);
    link(right, left);
  }
  return neighbours;
}

/** One at a time, but for groups of one document that have no neighbour: these are copies of none. */
function* components(
  identical: Rows<ArrayLike<DocNumber>>,
  neighbours: readonly (readonly number[])[],
): Generator<number[]> {
  const seen = new Uint8Array(identical.length);
  for (let start = 0; start < identical.length; start++) {
    if (seen[start] === 1 || (neighbours[start].length === 0 && identical.at(start)?.length === 1)) continue;
    seen[start] = 1;
    const component = [start];
    for (let at = 0; at < component.length; at++) {
      for (const next of neighbours[component[at]]) {
        if (seen[next] === 1) continue;
        seen[next] = 1;
        component.push(next);
      }
    }
    yield component;
  }
}

function membersOf(groups: Rows<ArrayLike<DocNumber>>, group: number): DocNumber[] {
  return Array.from(groups.at(group) as ArrayLike<DocNumber>);
}

function* groupsOfComponent(
  component: readonly number[],
  neighbours: readonly (readonly number[])[],
  { members, identical, prefer }: ClusterInput,
): Generator<Question, Grouping[], boolean> {
  const documents = component.flatMap((group) => membersOf(identical, group));
  if (documents.length === 1) return [];
  const preference = preferenceWithin(
    documents.map((document) => members.get(document) as Member),
    prefer,
  );
  const bestOf = new Map(component.map((group) => [group, preference.best(membersOf(identical, group))]));
  const order = [...component].sort((a, b) =>
    preference.compare(bestOf.get(a) as DocNumber, bestOf.get(b) as DocNumber),
  );
  const open = new Set(order);
  const groupings: Grouping[] = [];
  let fruitless = component.length > completeUpTo ? 0 : mostFruitless;
  for (const group of order) {
    if (!open.delete(group)) continue;
    const kept = bestOf.get(group) as DocNumber;
    const copies = [group, ...neighbours[group].filter((neighbour) => open.delete(neighbour))];
    if (fruitless < mostFruitless) {
      const found: number[] = [];
      for (const other of open) if (yield [group, other]) found.push(other);
      for (const other of found) if (open.delete(other)) copies.push(other);
      fruitless = found.length === 0 ? fruitless + 1 : 0;
    }
    const dropped = copies.flatMap((copy) => membersOf(identical, copy)).filter((document) => document !== kept);
    if (dropped.length === 0) continue;
    dropped.sort((a, b) => a - b);
    groupings.push({ kept, dropped, reasons: dropped.map((over) => preference.reason(kept, over)) });
  }
  return groupings;
}
