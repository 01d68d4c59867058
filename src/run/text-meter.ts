import type { HashRing } from '../kernel/hash-ring.js';
import type { Shingler } from '../kernel/shingler.js';
import type { DocNumber } from '../model/document.js';
import type { Similarity } from '../model/pair.js';
import { similarityOf } from '../stages/verify/similarity.js';

export type MeteredTexts = {
  /** A document's text in UTF-8, which is looked at before the next is asked for. */
  textOf(number: DocNumber): Uint8Array;
  /** What the ring knows it by. */
  keyOf(number: DocNumber): number;
};

/** Exact figures of pairs of texts, by the numbers of their documents. Pairs that follow one another re-use their left side. */
export class TextMeter {
  /**
   * @param ring holds shingles of texts, some of them perhaps already; those that it lets go of are made again
   */
  constructor(
    private readonly texts: MeteredTexts,
    private readonly shingler: Shingler,
    private readonly ring: HashRing,
  ) {}

  measure(left: DocNumber, right: DocNumber): Similarity {
    const leftKey = this.hold(left);
    const rightKey = this.hold(right);
    // The right one may have taken the left one's place; it is not pushed out itself, as it was put last.
    this.hold(left);
    const counts = this.ring.compare(leftKey, rightKey);
    return similarityOf(counts.shared, counts.left, counts.right);
  }

  private hold(number: DocNumber): number {
    const key = this.texts.keyOf(number);
    if (!this.ring.has(key)) this.ring.put(key, this.shingler.readBytes(this.texts.textOf(number)).hashBytes());
    return key;
  }
}
