import type { HashRing, SetCounts } from '../kernel/hash-ring.js';
import type { Shingler } from '../kernel/shingler.js';
import type { DocNumber } from '../model/document.js';
import type { Similarity } from '../model/pair.js';
import { similarityOf } from '../stages/verify/similarity.js';

export type MeteredTexts = {
  /** A document's text in UTF-8, which is looked at before the next is asked for. */
  textOf(number: DocNumber): Uint8Array;
  /** Where it is spooled, which is what the ring knows it by. */
  rowOf(number: DocNumber): number;
};

/** Exact figures of pairs of texts, by the numbers of their documents. Pairs that follow one another re-use their left side. */
export class TextMeter {
  /** @param ring holds shingles of texts, some of them perhaps already; those that it lets go of are made again */
  constructor(
    readonly texts: MeteredTexts,
    private readonly shingler: Shingler,
    readonly ring: HashRing,
  ) {}

  measure(left: DocNumber, right: DocNumber): Similarity {
    const counts = this.count(left, right);
    return similarityOf(counts.shared, counts.left, counts.right);
  }

  count(left: DocNumber, right: DocNumber): SetCounts {
    const leftRow = this.hold(left);
    const rightRow = this.hold(right);
    // The right one may have taken the left one's place; it is not pushed out itself, as it was put last.
    this.hold(left);
    return this.ring.compare(leftRow, rightRow);
  }

  /** Holds the text's shingles, and returns its row. */
  hold(number: DocNumber): number {
    const row = this.texts.rowOf(number);
    if (!this.ring.has(row)) this.ring.put(row, this.shingler.readBytes(this.texts.textOf(number)).hashBytes());
    return row;
  }
}
