import type { DocNumber } from '../model/document.js';
import type { CandidatePair, PairAlignment, Similarity, VerifiedPair } from '../model/pair.js';
import { wordsOf } from '../stages/align/words.js';
import { judgementOf, type RelationLimits } from '../stages/verify/relation.js';
import type { Corpus } from '../store/corpus.js';
import { keptOf } from '../store/spooled-document.js';
import { BoundedCache } from './bounded-cache.js';
import { isAligned, type KeptWords, pairAlignment } from './pair-alignment.js';
import { loadShingler } from './shingler.js';
import { loadSimilarityMeter } from './similarity-meter.js';
import { TextMeter } from './text-meter.js';

/** Bytes of words that are held; beyond it those used longest ago are found again. */
const heldWords = 48 * 2 ** 20;

/** Exact figures for pairs of documents, from the spooled texts. Pairs in ascending order re-use their left side. */
export class PairVerifier {
  private readonly words = new BoundedCache<KeptWords>(heldWords, ({ words }) => words.text.length * 6);
  private readonly kept: TextMeter;
  private readonly asRead: TextMeter;

  constructor(
    private readonly corpus: Corpus,
    private readonly limits: RelationLimits,
  ) {
    const shingler = loadShingler();
    const keptText = (number: DocNumber) => (this.isWhole(number) ? corpus.text(number) : keptOf(corpus.read(number)));
    this.kept = new TextMeter(keptText, shingler, loadSimilarityMeter());
    this.asRead = new TextMeter((number) => corpus.text(number), shingler, loadSimilarityMeter());
  }

  verify({ left, right, estimate }: CandidatePair): VerifiedPair {
    const similarity = rounded(this.kept.measure(left, right));
    const { entries } = this.corpus;
    const identical = entries[left].keptSha256 === entries[right].keptSha256;
    const areWhole = this.isWhole(left) && this.isWhole(right);
    const alignment = identical || isAligned(similarity) ? this.align(left, right) : null;
    const { relation, verdict } = judgementOf(similarity, alignment?.longestReplacement ?? null, this.limits);
    return {
      left,
      right,
      estimate,
      ...similarity,
      relation: identical ? 'identical' : relation,
      verdict,
      alignment,
      asRead: areWhole ? similarity : rounded(this.asRead.measure(left, right)),
    };
  }

  private align(left: DocNumber, right: DocNumber): PairAlignment {
    return pairAlignment(this.wordsOf(left), this.wordsOf(right));
  }

  private wordsOf(number: DocNumber): KeptWords {
    return this.words.get(number, () => {
      const document = this.corpus.read(number);
      const kept = document.spans.filter(({ action }) => action === 'keep');
      return { words: wordsOf(keptOf(document).toString('utf8')), kept };
    });
  }

  /** Whether nothing was stripped of it. */
  private isWhole(number: DocNumber): boolean {
    return this.corpus.entries[number].removedBytes === 0;
  }
}

/** Six decimals: what is written must not depend on the last bit of a division. */
function rounded({ jaccard, containmentOfLeft, containmentOfRight, shared }: Similarity): Similarity {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    jaccard: round(jaccard),
    containmentOfLeft: round(containmentOfLeft),
    containmentOfRight: round(containmentOfRight),
    shared,
  };
}
