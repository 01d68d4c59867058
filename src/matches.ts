import { shinglesOfText } from './indexed-text.js';
import { compareCodePoints } from './kernel/order.js';
import type { Shingler } from './kernel/shingler.js';
import type { EstimatedMatch, ExactMatch, Match } from './model/match.js';
import { relations } from './model/pair.js';
import { isAligned } from './run/pair-alignment.js';
import { loadSimilarityMeter } from './run/similarity-meter.js';
import { loadWordFinder } from './run/word-finder.js';
import { align } from './stages/align/align.js';
import type { WordFinder, Words } from './stages/align/words.js';
import { type IndexedText, type IndexedTexts, isSame } from './stages/pair/indexed-texts.js';
import { judgementOf, type RelationLimits } from './stages/verify/relation.js';
import { writtenFigures } from './stages/verify/similarity.js';

/** A query and what is made of it once. */
type Asked = {
  readonly query: IndexedText;
  readonly passages: boolean;
  readonly shingles: () => Float64Array;
  /** Of a query whose text is there. */
  readonly words: () => Words;
};

/** Turns what an index finds into matches with figures. */
export class Matcher {
  private readonly meter = loadSimilarityMeter();
  /** Made when texts are first aligned. */
  private finder: WordFinder | undefined;

  constructor(
    private readonly texts: IndexedTexts,
    private readonly limits: RelationLimits,
    private readonly shingler: Shingler,
  ) {}

  /** Best first. Passages are given of texts that the index keeps. */
  matches(query: IndexedText, passages: boolean): Match[] {
    const found: Match[] = [];
    const asked = { query, passages, ...this.onceOf(query) };
    for (const { row, estimate } of this.texts.candidates(query)) {
      const match = this.texts.textOf(row);
      const exact = query.kind === 'text' && match.kind === 'text';
      const figures = exact ? this.exact(asked, match, estimate) : this.estimated(query, row, estimate);
      if (figures === undefined) continue;
      for (const id of this.texts.idsOf(row)) found.push({ id, ...figures });
    }
    return found.sort(byWorth);
  }

  /** What is made of a query when it is first wanted, and kept for all of its candidates. */
  private onceOf(query: IndexedText): Pick<Asked, 'shingles' | 'words'> {
    let shingles: Float64Array | undefined;
    let words: Words | undefined;
    return {
      shingles: () => (shingles ??= this.shinglesOf(query)),
      words: () => (words ??= this.wordsOf(query)),
    };
  }

  /** Undefined where they share too little to be worth a name. */
  private exact(
    { query, passages, shingles, words }: Asked,
    match: IndexedText,
    estimate: number | null,
  ): Omit<ExactMatch, 'id'> | undefined {
    const similarity = this.meter.measure(shingles(), this.shinglesOf(match));
    // As a run does, which decides on what it writes.
    const written = writtenFigures(similarity);
    const decides = this.limits.rule.name === 'calibrated' && isAligned(written);
    const holdsTexts = query.text !== undefined && match.text !== undefined;
    const alignment = holdsTexts && (decides || passages) ? align(words(), this.wordsOf(match)) : undefined;
    const judged = judgementOf(written, decides ? (alignment?.longestReplacement ?? null) : null, this.limits);
    const relation = isSame(query, match) ? 'identical' : judged.relation;
    if (relation === 'none') return undefined;
    return {
      exact: true,
      estimate,
      jaccard: similarity.jaccard,
      containmentOfQuery: similarity.containmentOfLeft,
      containmentOfMatch: similarity.containmentOfRight,
      relation,
      ...(passages && alignment !== undefined ? { passages: alignment.passages } : {}),
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

  /** Of a text that is there. */
  private wordsOf({ text }: IndexedText): Words {
    this.finder ??= loadWordFinder();
    return this.finder.wordsOf(Buffer.from(text as string));
  }

  private shinglesOf({ shingles, text }: IndexedText): Float64Array {
    return shingles ?? shinglesOfText(text as string, this.shingler);
  }
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
