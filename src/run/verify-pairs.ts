import type { HashRing } from '../kernel/hash-ring.js';
import type { Alignment } from '../model/alignment.js';
import type { Span } from '../model/block.js';
import type { DocNumber } from '../model/document.js';
import type { CandidatePair, PairAlignment, Similarity, VerifiedPair } from '../model/pair.js';
import { align } from '../stages/align/align.js';
import { judgementOf, type RelationLimits } from '../stages/verify/relation.js';
import { writtenFigures } from '../stages/verify/similarity.js';
import type { Corpus } from '../store/corpus.js';
import { keptOf, keptSpans } from '../store/spooled-document.js';
import { BoundedCache } from './bounded-cache.js';
import { CountedPairs, type DocumentPairs } from './counted-pairs.js';
import { heldWithoutSignatures, loadHashRing } from './hash-ring.js';
import { alignmentAsRead, isAligned, type KeptWords, pairAlignment } from './pair-alignment.js';
import { loadShingler } from './shingler.js';
import { TextMeter } from './text-meter.js';
import { loadWordFinder } from './word-finder.js';

/** Bytes of words that are held; beyond it those used longest ago are found again. */
const heldWords = 48 * 2 ** 20;

/** Exact figures for pairs of documents, from the spooled texts. Pairs in ascending order re-use their left side. */
export class PairVerifier {
  private readonly finder = loadWordFinder();
  private readonly words = new BoundedCache<KeptWords>(heldWords, bytesOfWords);
  private representative: DocNumber | undefined;
  private alignedToItself: { readonly number: DocNumber; readonly alignment: Alignment } | undefined;
  private readonly kept: TextMeter;
  private readonly asRead: TextMeter;

  /** @param shingles those of all kept texts, by row of the spool, if they are held */
  constructor(
    private readonly corpus: Corpus,
    private readonly limits: RelationLimits,
    private readonly shingles: HashRing | undefined,
  ) {
    const shingler = loadShingler();
    const rowOf = (number: DocNumber) => corpus.rowOf(number);
    const keptText = (number: DocNumber) => {
      const kept = this.keptSpansOf(number);
      return keptOf(corpus.text(number), kept);
    };
    const ring = shingles ?? loadHashRing(heldWithoutSignatures);
    this.kept = new TextMeter({ textOf: keptText, rowOf }, shingler, ring);
    this.asRead = new TextMeter({ textOf: (number) => corpus.text(number), rowOf }, shingler, loadHashRing());
  }

  /**
   * The figures of candidates, ahead of verifying them, where their texts have to be read again; undefined where all are held.
   *
   * @param step awaited after each pair with the number of pairs that are done
   */
  async countPairs(pairs: DocumentPairs, step: (done: number) => Promise<void>): Promise<CountedPairs | undefined> {
    return this.shingles === undefined ? CountedPairs.of(pairs, this.kept, this.corpus.length, step) : undefined;
  }

  /** @param figures of the kept texts, if they were counted before */
  verify({ left, right, estimate }: CandidatePair, figures?: Similarity): VerifiedPair {
    const isIdentical = this.corpus.haveSameText(left, right);
    const measured = figures ?? (isIdentical ? this.toItself(left) : this.kept.measure(left, right));
    const similarity = writtenFigures(measured);
    const areWhole = this.corpus.isWhole(left) && this.corpus.isWhole(right);
    const alignment = isIdentical || isAligned(similarity) ? this.align(left, right, isIdentical) : null;
    const { relation, verdict } = judgementOf(similarity, alignment?.longestReplacement ?? null, this.limits);
    return {
      left,
      right,
      estimate,
      ...similarity,
      relation: isIdentical ? 'identical' : relation,
      verdict,
      alignment,
      asRead: areWhole ? similarity : writtenFigures(this.asRead.measure(left, right)),
    };
  }

  /** Of identical texts, which a kept document may have by the thousand, one is looked at for all. */
  private toItself(number: DocNumber): Similarity {
    const one = this.representativeOf(number);
    return this.kept.measure(one, one);
  }

  private align(left: DocNumber, right: DocNumber, isIdentical: boolean): PairAlignment {
    if (!isIdentical) return pairAlignment(this.wordsOf(left), this.wordsOf(right));
    const one = this.representativeOf(left);
    if (this.alignedToItself?.number !== one) {
      const { words } = this.wordsOf(one);
      this.alignedToItself = { number: one, alignment: align(words, words) };
    }
    return alignmentAsRead(this.alignedToItself.alignment, this.keptSpansOf(left), this.keptSpansOf(right));
  }

  /** A document with the same kept text: always the same one while pairs of that text follow one another. */
  private representativeOf(number: DocNumber): DocNumber {
    if (this.representative === undefined || !this.corpus.haveSameText(this.representative, number)) {
      this.representative = number;
    }
    return this.representative;
  }

  private wordsOf(number: DocNumber): KeptWords {
    return this.words.get(number, () => {
      const kept = this.keptSpansOf(number);
      return { words: this.finder.wordsOf(keptOf(this.corpus.text(number), kept)), kept };
    });
  }

  private keptSpansOf(number: DocNumber): readonly Span[] {
    if (this.corpus.isWhole(number)) return [{ start: 0, end: this.corpus.textBytes(number) }];
    return keptSpans(this.corpus.head(number));
  }
}

/** A span takes some forty bytes. */
function bytesOfWords({ words, kept }: KeptWords): number {
  const { text, hashes, shingles } = words;
  return text.byteLength + hashes.buffer.byteLength + shingles.byteLength + kept.length * 40;
}
