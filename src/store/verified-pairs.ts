import type { PairRow } from '../formats/rows.js';
import { CountColumn } from '../kernel/growing-columns.js';
import type { DocNumber } from '../model/document.js';
import { type PairEdge, type Relation, relations, type VerifiedPair } from '../model/pair.js';
import type { Spool } from './spool.js';

/** A Jaccard of six decimals as a whole number: 20 bits, above which the relation stands. */
const millionths = 1e6;
const relationShift = 20;

const noText = new Uint8Array(0);

/** What a row of pairs.jsonl says of its two documents, in the order in which it says so. */
export type PairFigures = Omit<PairRow, 'left' | 'right'>;

/** A pair as it was spooled. */
export type SpooledPair = {
  readonly left: DocNumber;
  readonly right: DocNumber;
  /** Its figures in JSON; a view that is good until the next pair is asked for. */
  readonly figures: Uint8Array;
};

/**
 * The pairs that were verified. What is written of them is spooled as it will be written; in memory there are 24 bytes a pair,
 * and at most half as much again, and some hundred bytes for each that came after one that belongs behind it.
 */
export class VerifiedPairs {
  private readonly left = new CountColumn();
  private readonly right = new CountColumn();
  /** Relation and Jaccard. */
  private readonly verdicts = new CountColumn();
  /** Rows that ascend, from the first on. */
  private ordered = 0;
  /** Rows of those behind them, by pair. */
  private readonly late = new Map<number, number>();

  /** @param documents one more than the largest number of a document */
  constructor(
    private readonly spool: Spool<PairFigures>,
    private readonly documents: number,
  ) {}

  get length(): number {
    return this.left.length;
  }

  /** @param pair not added before, its Jaccard rounded to six decimals */
  add(pair: VerifiedPair): PairEdge {
    const { left, right, relation, jaccard } = pair;
    const row = this.spool.append(figuresOf(pair), noText);
    const isNext = row === this.ordered && (row === 0 || this.compare(row - 1, left, right) < 0);
    this.left.push(left);
    this.right.push(right);
    this.verdicts.push(Math.round(jaccard * millionths) + relations.indexOf(relation) * 2 ** relationShift);
    if (isNext) this.ordered++;
    else this.late.set(this.keyOf(left, right), row);
    return this.edge(row);
  }

  find(left: DocNumber, right: DocNumber): PairEdge | undefined {
    const row = this.rowOf(left, right);
    return row === -1 ? undefined : this.edge(row);
  }

  /** A pair that was added; the spool must have been flushed. */
  pair(left: DocNumber, right: DocNumber): PairFigures {
    return this.spool.head(this.rowOf(left, right));
  }

  /** In the order in which they were added. */
  *edges(): Generator<PairEdge> {
    for (let row = 0; row < this.length; row++) yield this.edge(row);
  }

  /** By relation, how many pairs there are. */
  counts(): Record<Relation, number> {
    const counts = Object.fromEntries(relations.map((relation) => [relation, 0])) as Record<Relation, number>;
    for (let row = 0; row < this.length; row++) counts[this.relationAt(row)]++;
    return counts;
  }

  /** Ascending by left, then right, one at a time; the spool must have been flushed. */
  *inOrder(): Generator<SpooledPair> {
    const late = [...this.late.values()].sort((a, b) => this.compare(a, this.left.at(b), this.right.at(b)));
    let at = 0;
    for (let row = 0; row < this.ordered; row++) {
      while (at < late.length && this.compare(row, this.left.at(late[at]), this.right.at(late[at])) > 0) {
        yield this.spooled(late[at++]);
      }
      yield this.spooled(row);
    }
    for (; at < late.length; at++) yield this.spooled(late[at]);
  }

  private spooled(row: number): SpooledPair {
    return { left: this.left.at(row), right: this.right.at(row), figures: this.spool.writtenHead(row) };
  }

  private rowOf(left: DocNumber, right: DocNumber): number {
    let low = 0;
    let high = this.ordered;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, left, right) < 0) low = middle + 1;
      else high = middle;
    }
    if (low < this.ordered && this.compare(low, left, right) === 0) return low;
    return this.late.get(this.keyOf(left, right)) ?? -1;
  }

  private compare(row: number, left: DocNumber, right: DocNumber): number {
    return this.left.at(row) - left || this.right.at(row) - right;
  }

  private keyOf(left: DocNumber, right: DocNumber): number {
    return left * this.documents + right;
  }

  private relationAt(row: number): Relation {
    return relations[this.verdicts.at(row) >>> relationShift];
  }

  private edge(row: number): PairEdge {
    const jaccard = (this.verdicts.at(row) & (2 ** relationShift - 1)) / millionths;
    return { left: this.left.at(row), right: this.right.at(row), relation: this.relationAt(row), jaccard };
  }
}

function figuresOf(pair: VerifiedPair): PairFigures {
  const { estimate, asRead, jaccard, containmentOfLeft, containmentOfRight, shared, relation, verdict, alignment } =
    pair;
  return {
    estimate,
    asRead,
    ...{ jaccard, containmentOfLeft, containmentOfRight, shared },
    relation,
    verdict,
    alignment: alignment as PairFigures['alignment'],
  };
}
