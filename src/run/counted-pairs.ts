import type { DocNumber } from '../model/document.js';
import type { Similarity } from '../model/pair.js';
import { similarityOf } from '../stages/verify/similarity.js';
import type { TextMeter } from './text-meter.js';

/** Pairs of documents by place, ascending by left. */
export type DocumentPairs = {
  readonly length: number;
  leftAt(place: number): DocNumber;
  rightAt(place: number): DocNumber;
};

/** Pairs of a block at most, so that a pair and its right row fit into one number. */
const mostPairs = 2 ** 21;

/**
 * The figures of many pairs whose texts cannot all be held: counted in blocks of lefts that fill half of the ring. Within a block
 * pairs are taken by the rows of their rights, so that each right is read once a block, in the order in which it stands on disk;
 * in the order of the pairs nearly every right would be a reading of its own, from anywhere.
 *
 * Memory: what the ring holds, 4 bytes a pair, 4 a document, and 8 a pair of a block while it is sorted.
 */
export class CountedPairs {
  private readonly shared: Uint32Array;
  private readonly sizes: Uint32Array;

  private constructor(
    private readonly pairs: DocumentPairs,
    documents: number,
  ) {
    this.shared = new Uint32Array(pairs.length);
    this.sizes = new Uint32Array(documents);
  }

  /**
   * @param documents one more than the largest number of a document
   * @param step awaited with each text and pair, with the number of pairs that are done
   */
  static async of(
    pairs: DocumentPairs,
    meter: TextMeter,
    documents: number,
    step: (done: number) => Promise<void>,
  ): Promise<CountedPairs> {
    const counted = new CountedPairs(pairs, documents);
    let done = 0;
    for (let start = 0; start < pairs.length; ) {
      const end = await counted.holdLefts(start, meter, () => step(done));
      for (const at of byRow(pairs, start, end, meter)) {
        counted.count(at, meter);
        await step(++done);
      }
      start = end;
    }
    meter.ring.clear();
    return counted;
  }

  /** The figures of the pair at a place of the columns. */
  at(place: number): Similarity {
    const { pairs, shared, sizes } = this;
    return similarityOf(shared[place], sizes[pairs.leftAt(place)], sizes[pairs.rightAt(place)]);
  }

  /** Holds the lefts of a block of pairs from `start` on, and returns where the block ends. */
  private async holdLefts(start: number, meter: TextMeter, step: () => Promise<void>): Promise<number> {
    const { ring } = meter;
    const { pairs } = this;
    ring.clear();
    let at = start;
    for (; at < pairs.length && at - start < mostPairs; at++) {
      if (at > start && pairs.leftAt(at) === pairs.leftAt(at - 1)) continue;
      if (ring.heldHashes * 2 >= ring.capacity) break;
      await step();
      meter.hold(pairs.leftAt(at));
    }
    ring.keep();
    return at;
  }

  private count(at: number, meter: TextMeter): void {
    const [left, right] = [this.pairs.leftAt(at), this.pairs.rightAt(at)];
    // Pairs of one right follow one another, so that it is the side whose set is filled once.
    const counts = meter.count(right, left);
    this.shared[at] = counts.shared;
    this.sizes[right] = counts.left;
    this.sizes[left] = counts.right;
  }
}

/** The places from `start` to before `end`, by the rows of their rights. */
function* byRow(pairs: DocumentPairs, start: number, end: number, { texts }: TextMeter): Generator<number> {
  const keys = new Float64Array(end - start);
  for (let at = start; at < end; at++) keys[at - start] = texts.rowOf(pairs.rightAt(at)) * mostPairs + at - start;
  for (const key of keys.sort()) yield start + (key % mostPairs);
}
