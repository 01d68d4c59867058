import { join } from 'node:path';
import { readRows } from '../formats/read-rows.js';
import { type PairRow, pairRow } from '../formats/rows.js';
import { compareCodePoints } from '../kernel/order.js';
import type { Relation } from '../model/pair.js';
import type { ChosenGroup } from './copy-groups.js';
import { cutText } from './cut-text.js';
import { FirstRows, type Listing } from './first-rows.js';
import { limits } from './limits.js';
import type { Copy, RelatedPair, SimilarityToKept } from './report-content.js';

/** A copy's figures against the kept document of its group. */
export type CopyFigures = Pick<Copy, 'asRead' | 'stripped' | 'relation'>;

export type PairsOfRun = {
  /** By kept document, then by copy: of the copies that are listed. */
  readonly ofCopies: ReadonlyMap<string, ReadonlyMap<string, CopyFigures>>;
  readonly related: Listing<RelatedPair>;
};

/** What rows of pairs that have little in common hold, as we write them: most do, and nothing is shown of them. */
const ofStrangers = Buffer.from('"relation":"none"');

/** Related pairs, the one that holds most of the other first. */
export async function readPairs(folder: string, groups: readonly ChosenGroup[]): Promise<PairsOfRun> {
  const listedCopies = new Map(groups.map(({ kept, copies }) => [kept, new Set(copies)]));
  const ofCopies = new Map(groups.map(({ kept }) => [kept, new Map<string, CopyFigures>()]));
  const related = new FirstRows<PairRow>(limits.relatedPairs, byLargestContainment);
  for await (const { row } of readRows(join(folder, 'pairs.jsonl'), pairRow, ofStrangers)) {
    const { left, right } = row;
    if (listedCopies.get(left)?.has(right)) ofCopies.get(left)?.set(right, figuresOf(row, 'left'));
    if (listedCopies.get(right)?.has(left)) ofCopies.get(right)?.set(left, figuresOf(row, 'right'));
    if (relatedRelations.has(row.relation)) related.offer(row);
  }
  const { shown, total } = related.listing();
  return { ofCopies, related: { shown: shown.map(relatedPair), total } };
}

const relatedRelations: ReadonlySet<Relation> = new Set(['contains', 'containedIn', 'overlap']);

function largestContainment({ containmentOfLeft, containmentOfRight }: PairRow): number {
  return Math.max(containmentOfLeft, containmentOfRight);
}

function byLargestContainment(one: PairRow, other: PairRow): number {
  return (
    largestContainment(other) - largestContainment(one) ||
    other.jaccard - one.jaccard ||
    compareCodePoints(one.left, other.left) ||
    compareCodePoints(one.right, other.right)
  );
}

function relatedPair({ left, right, relation, jaccard, containmentOfLeft, containmentOfRight }: PairRow): RelatedPair {
  return { left: cutText(left), right: cutText(right), relation, jaccard, containmentOfLeft, containmentOfRight };
}

function figuresOf(row: PairRow, kept: 'left' | 'right'): CopyFigures {
  return {
    asRead: similarityToKept(row.asRead, kept),
    stripped: similarityToKept(row, kept),
    relation: kept === 'right' ? row.relation : turned(row.relation),
  };
}

type Figures = Pick<PairRow, 'jaccard' | 'containmentOfLeft' | 'containmentOfRight'>;

function similarityToKept(figures: Figures, kept: 'left' | 'right'): SimilarityToKept {
  const { jaccard, containmentOfLeft, containmentOfRight } = figures;
  return kept === 'left'
    ? { jaccard, keptInCopy: containmentOfLeft, copyInKept: containmentOfRight }
    : { jaccard, keptInCopy: containmentOfRight, copyInKept: containmentOfLeft };
}

/** What right is to left, where `relation` is what left is to right. */
function turned(relation: Relation): Relation {
  if (relation === 'contains') return 'containedIn';
  return relation === 'containedIn' ? 'contains' : relation;
}
