import type { DocNumber } from '../model/document.js';
import type { CandidatePair, PairAlignment, Similarity, VerifiedPair } from '../model/pair.js';
import { judgementOf, type RelationLimits } from '../stages/verify/relation.js';
import type { Corpus } from '../store/corpus.js';
import { keptOf } from '../store/spooled-document.js';
import { isAligned, type KeptText, pairAlignment } from './pair-alignment.js';
import { loadShingler } from './shingler.js';
import { loadSimilarityMeter } from './similarity-meter.js';

/** Bytes of shingles that are held at once; beyond it those used longest ago are made again from the spool. */
const cachedBytes = 128 * 2 ** 20;

/** Distinct hashes of a document. Of one of which nothing was stripped both are the same. */
type Shingles = { readonly kept: Float64Array; readonly asRead: Float64Array };

/** Exact figures for pairs of documents, from the spooled texts. Pairs in ascending order re-use their left side. */
export class PairVerifier {
  private readonly cache = new Map<DocNumber, Shingles>();
  private held = 0;
  private readonly keptMeter = loadSimilarityMeter();
  private readonly asReadMeter = loadSimilarityMeter();
  private readonly shingler = loadShingler();
  /** The left side of the pair that was aligned last. */
  private aligned: { readonly number: DocNumber; readonly keptText: KeptText } | undefined;

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
    if (this.aligned?.number !== left) this.aligned = { number: left, keptText: this.keptTextOf(left) };
    return pairAlignment(this.aligned.keptText, this.keptTextOf(right));
  }

  private keptTextOf(number: DocNumber): KeptText {
    const document = this.corpus.read(number);
    const kept = document.spans.filter(({ action }) => action === 'keep');
    return { text: keptOf(document).toString('utf8'), kept };
  }

  private shinglesOf(number: DocNumber): Shingles {
    const known = this.cache.get(number);
    if (known !== undefined) {
      this.cache.delete(number);
      this.cache.set(number, known);
      return known;
    }
    const found = this.shingled(number);
    this.cache.set(number, found);
    this.held += bytesOf(found);
    for (const [oldest, shingles] of this.cache) {
      if (this.held <= cachedBytes || oldest === number) break;
      this.cache.delete(oldest);
      this.held -= bytesOf(shingles);
    }
    return found;
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
