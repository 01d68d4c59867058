import { shinglesOfText } from './indexed-text.js';
import { compareCodePoints } from './kernel/order.js';
import type { Shingler } from './kernel/shingler.js';
import type { EstimatedMatch, ExactMatch, Match } from './model/match.js';
import { relations, type Similarity } from './model/pair.js';
import { align } from './stages/align/align.js';
import { type IndexedText, type IndexedTexts, isSame } from './stages/pair/indexed-texts.js';
import { type RelationLimits, relationOf } from './stages/verify/relation.js';
import { SimilarityMeter } from './stages/verify/similarity.js';

/** Turns what an index finds into matches with figures. */
export class Matcher {
  private readonly meter = new SimilarityMeter();

  constructor(
    private readonly texts: IndexedTexts,
    private readonly limits: RelationLimits,
    private readonly shingler: Shingler,
  ) {}

  /** Best first. Passages are given of texts that the index keeps. */
  matches(query: IndexedText, passages: boolean): Match[] {
    const found: Match[] = [];
    for (const { row, estimate } of this.texts.search.candidates(query)) {
      const match = this.texts.textOf(row);
      const exact = query.kind === 'text' && match.kind === 'text';
      const figures = exact ? this.exact(query, match, estimate) : this.estimated(query, row, estimate);
      if (figures === undefined) continue;
      const shown = passages && figures.exact ? passagesOf(query, match) : {};
      for (const id of this.texts.idsOf(row)) found.push({ id, ...figures, ...shown });
    }
    return found.sort(byWorth);
  }

  /** Undefined where they share too little to be worth a name. */
  private exact(query: IndexedText, match: IndexedText, estimate: number | null): Omit<ExactMatch, 'id'> | undefined {
    const similarity = this.meter.measure(this.shinglesOf(query), this.shinglesOf(match));
    const relation = isSame(query, match) ? 'identical' : this.relationTo(similarity);
    if (relation === 'none') return undefined;
    return {
      exact: true,
      estimate,
      jaccard: similarity.jaccard,
      containmentOfQuery: similarity.containmentOfLeft,
      containmentOfMatch: similarity.containmentOfRight,
      relation,
    };
  }

  private estimated(query: IndexedText, row: number, estimate: number | null): Omit<EstimatedMatch, 'id'> {
    const { fingerprints } = this.texts.textOf(row);
    const shared = sharedCount(query.fingerprints, fingerprints);
    return {
      exact: false,
      estimate,
      jaccard: estimate ?? this.texts.search.estimate(query.signature, row),
      containmentOfQuery: shared / query.fingerprints.length,
      containmentOfMatch: shared / fingerprints.length,
      relation: null,
    };
  }

  /** The one place where an index asks what a text is to another. */
  private relationTo(similarity: Similarity) {
    return relationOf(similarity, this.limits);
  }

  private shinglesOf({ shingles, text }: IndexedText): Float64Array {
    return shingles ?? shinglesOfText(text as string, this.shingler);
  }
}

function passagesOf(query: IndexedText, match: IndexedText): Pick<ExactMatch, 'passages'> {
  return query.text === undefined || match.text === undefined
    ? {}
    : { passages: align(query.text, match.text).passages };
}

/** Numbers that stand in both; both ascend. */
function sharedCount(left: Float64Array, right: Float64Array): number {
  let shared = 0;
  let at = 0;
  let other = 0;
  while (at < left.length && other < right.length) {
    const difference = left[at] - right[other];
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return shared;
}

/** By relation (estimates last), then Jaccard, then the larger containment, then id. */
function byWorth(one: Match, other: Match): number {
  return (
    rankOf(one) - rankOf(other) ||
    other.jaccard - one.jaccard ||
    largerContainment(other) - largerContainment(one) ||
    compareCodePoints(one.id, other.id)
  );
}

function rankOf({ relation }: Match): number {
  if (relation === null) return relations.length;
  return relations.indexOf(relation === 'containedIn' ? 'contains' : relation);
}

function largerContainment({ containmentOfQuery, containmentOfMatch }: Match): number {
  return Math.max(containmentOfQuery, containmentOfMatch);
}
