import type { DocNumber } from '../model/document.js';
import type { CandidatePair, PairAlignment, Similarity, VerifiedPair } from '../model/pair.js';
import { judgementOf, type RelationLimits } from '../stages/verify/relation.js';
import { SimilarityMeter } from '../stages/verify/similarity.js';
import type { Corpus } from '../store/corpus.js';
import { keptTextOf } from '../store/spooled-document.js';
import { isAligned, type KeptText, pairAlignment } from './pair-alignment.js';
import { loadShingler } from './shingler.js';

/** Documents whose shingles are held at once; beyond it the one used longest ago is taken from the spool again. */
const cachedDocuments = 2_000;

type Shingles = { readonly kept: Float64Array; readonly asRead: Float64Array };

/** Exact figures for pairs of documents, from the spooled texts. Pairs in ascending order re-use their left side. */
export class PairVerifier {
  private readonly cache = new Map<DocNumber, Shingles>();
  private readonly keptMeter = new SimilarityMeter();
  private readonly asReadMeter = new SimilarityMeter();
  private readonly shingler = loadShingler();
  /** The left side of the pair that was aligned last. */
  private aligned: { readonly number: DocNumber; readonly keptText: KeptText } | undefined;

  constructor(
    private readonly corpus: Corpus,
    private readonly limits: RelationLimits,
  ) {}

  async verify({ left, right, estimate }: CandidatePair): Promise<VerifiedPair> {
    const [ofLeft, ofRight] = [await this.shinglesOf(left), await this.shinglesOf(right)];
    const similarity = this.keptMeter.measure(ofLeft.kept, ofRight.kept);
    const { entries } = this.corpus;
    const identical = entries[left].keptSha256 === entries[right].keptSha256;
    const alignment = identical || isAligned(similarity) ? await this.align(left, right) : null;
    const { relation, verdict } = judgementOf(similarity, alignment?.longestReplacement ?? null, this.limits);
    return {
      left,
      right,
      estimate,
      ...rounded(similarity),
      relation: identical ? 'identical' : relation,
      verdict,
      alignment,
      asRead: rounded(this.asReadMeter.measure(ofLeft.asRead, ofRight.asRead)),
    };
  }

  private async align(left: DocNumber, right: DocNumber): Promise<PairAlignment> {
    if (this.aligned?.number !== left) this.aligned = { number: left, keptText: await this.keptTextOf(left) };
    return pairAlignment(this.aligned.keptText, await this.keptTextOf(right));
  }

  private async keptTextOf(number: DocNumber): Promise<KeptText> {
    const document = await this.corpus.read(number);
    return { text: keptTextOf(document), kept: document.spans.filter(({ action }) => action === 'keep') };
  }

  private async shinglesOf(number: DocNumber): Promise<Shingles> {
    const known = this.cache.get(number);
    if (known !== undefined) {
      this.cache.delete(number);
      this.cache.set(number, known);
      return known;
    }
    const document = await this.corpus.read(number);
    const shinglesOfText = (text: string) => this.shingler.distinct(this.shingler.shingle(text).hashes);
    const found = { kept: shinglesOfText(keptTextOf(document)), asRead: shinglesOfText(document.text) };
    this.cache.set(number, found);
    if (this.cache.size > cachedDocuments) this.cache.delete(this.cache.keys().next().value as DocNumber);
    return found;
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
