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

/** Bytes of shingles that are held at once, and of words; beyond it those used longest ago are made again from the spool. */
const cachedBytes = 48 * 2 ** 20;

/** Distinct hashes of a document. Of one of which nothing was stripped both are the same. */
type Shingles = { readonly kept: Float64Array; readonly asRead: Float64Array };

/** Exact figures for pairs of documents, from the spooled texts. Pairs in ascending order re-use their left side. */
export class PairVerifier {
  private readonly shingles = new BoundedCache<Shingles>(cachedBytes, bytesOf);
  private readonly keptMeter = loadSimilarityMeter();
  private readonly asReadMeter = loadSimilarityMeter();
  private readonly shingler = loadShingler();
  private readonly words = new BoundedCache<KeptWords>(cachedBytes, ({ words }) => words.text.length * 6);

  constructor(
    private readonly corpus: Corpus,
    private readonly limits: RelationLimits,
  ) {}

  verify({ left, right, estimate }: CandidatePair): VerifiedPair {
    const [ofLeft, ofRight] = [this.shinglesOf(left), this.shinglesOf(right)];
    const similarity = rounded(this.keptMeter.measure(ofLeft.kept, ofRight.kept));
    const { entries } = this.corpus;
    const identical = entries[left].keptSha256 === entries[right].keptSha256;
    const areWhole = ofLeft.kept === ofLeft.asRead && ofRight.kept === ofRight.asRead;
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
      asRead: areWhole ? similarity : rounded(this.asReadMeter.measure(ofLeft.asRead, ofRight.asRead)),
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

  private shinglesOf(number: DocNumber): Shingles {
    return this.shingles.get(number, () => this.shingled(number));
  }

  private shingled(number: DocNumber): Shingles {
    if (this.corpus.entries[number].removedBytes === 0) {
      const shingles = this.shingler.readBytes(this.corpus.text(number)).distinct();
      return { kept: shingles, asRead: shingles };
    }
    const document = this.corpus.read(number);
    return {
      kept: this.shingler.readBytes(keptOf(document)).distinct(),
      asRead: this.shingler.readBytes(document.text).distinct(),
    };
  }
}

function bytesOf({ kept, asRead }: Shingles): number {
  return kept.byteLength + (asRead === kept ? 0 : asRead.byteLength);
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
