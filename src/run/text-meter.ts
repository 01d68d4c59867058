import type { Shingler } from '../kernel/shingler.js';
import type { DocNumber } from '../model/document.js';
import type { Similarity } from '../model/pair.js';
import type { SimilarityMeter } from '../stages/verify/similarity.js';
import { HashRing } from './hash-ring.js';

/** Shingles that are held at once, 8 bytes each; beyond it those made first are made again. */
const heldShingles = 8 * 2 ** 20;

/** Exact figures of pairs of texts, by the numbers of their documents. Pairs that follow one another re-use their left side. */
export class TextMeter {
  private readonly ring: HashRing;

  /**
   * @param textOf a document's text in UTF-8, which is looked at before the next is asked for
   * @param held shingles that are held at once
   */
  constructor(
    private readonly textOf: (number: DocNumber) => Uint8Array,
    private readonly shingler: Shingler,
    private readonly meter: SimilarityMeter,
    held = heldShingles,
  ) {
    this.ring = new HashRing(held);
  }

  measure(left: DocNumber, right: DocNumber): Similarity {
    const first = this.shinglesOf(left);
    const ofRight = this.shinglesOf(right);
    // The right one may have taken the left one's place; it is not pushed out itself, as it was put last.
    const ofLeft = this.ring.isStale(left, first) ? this.shinglesOf(left) : first;
    return this.meter.measure(ofLeft, ofRight);
  }

  private shinglesOf(number: DocNumber): Float64Array {
    return this.ring.get(number) ?? this.ring.put(number, this.shingler.readBytes(this.textOf(number)).distinctView());
  }
}
