import { identityOfText, indexedSignature, indexedText } from './indexed-text.js';
import { signatureLength } from './kernel/signatures.js';
import { Matcher } from './matches.js';
import { UsageError } from './model/errors.js';
import type { EstimatedMatch, Match } from './model/match.js';
import { candidateThreshold, relationLimits } from './run/decision-rule.js';
import { defaults } from './run/options.js';
import { loadShingler } from './run/shingler.js';
import { type IndexedText, IndexedTexts, type TextIdentity } from './stages/pair/indexed-texts.js';
import { type Signature, wellFormedText } from './texts.js';

export type IndexOptions = {
  /**
   * Jaccard from which two texts are near-duplicates, above 0, at most 1; also what the search is tuned to. Without it an
   * index that keeps texts decides by the calibrated rule, as `clean` does, and one that keeps shingles by 0.6.
   */
  readonly threshold?: number;
  /** Share of a text that another must hold to contain it, above 0, at most 1 (0.95). */
  readonly containment?: number;
  /**
   * What exact figures are taken from: `shingles` (the default) holds 8 bytes a word of each text; `texts` holds the texts,
   * takes longer to compare, and can show passages.
   */
  readonly keep?: 'shingles' | 'texts';
};

export type AddOptions = {
  /** What stood under this id is removed. */
  readonly replace?: boolean;
};

export type IndexCounts = {
  readonly documents: number;
  /** Different texts; equal ones are held once. */
  readonly texts: number;
  /** Fingerprints that more than 1,000 texts had at once: they find nothing until no text has them any more. */
  readonly commonFingerprints: number;
  /** Keys of bands that more than 1,024 texts shared at once: each finds the 1,024 whose digests are lowest. */
  readonly oversizedBuckets: number;
  /** Bytes that are held; ids and kept texts come on top. */
  readonly bytes: number;
};

/** Finds, among the texts that were added, those that a text copies, contains or quotes. Nothing is stripped. */
export type TextIndex = {
  /** @throws UsageError for an id that is in the index, unless it is to be replaced */
  add(id: string, text: string, options?: AddOptions): void;
  /** Adds a text by its signature alone, as `createSigner` makes it: all figures of its matches are estimates. */
  addSignature(id: string, signature: Signature, options?: AddOptions): void;
  /** Whether the id was there. */
  remove(id: string): boolean;
  has(id: string): boolean;
  /** Documents in the index. */
  readonly size: number;
  readonly counts: IndexCounts;
  /**
   * Best first: by relation (identical; nearDuplicate; contains and containedIn; overlap; estimates), then by Jaccard, then
   * by the larger containment, then by id. A text that is in the index finds itself, unless it holds no word.
   */
  query(text: string, options?: { readonly passages?: boolean }): Match[];
  querySignature(signature: Signature): EstimatedMatch[];
};

/**
 * An index in memory of texts under ids of your own; texts are added, asked about and removed in any order. What it finds
 * follows from the texts that are in it, not from the order in which they came; only after removals a fingerprint or band
 * that was in too many texts stays as it was cut. Adding costs amortised constant time a word, and a query what its
 * candidates cost, of which there are at most 1,024 a band and 1,000 a fingerprint.
 *
 * Memory of a text of 300 words: some 9 KB. 2.4 KB are its shingles, half a kilobyte is its signature, the rest tables with
 * room to grow: 50 bytes for each of 42 bands (at a threshold of 0.6) and for each of its fingerprints, one to eight words.
 * Another id of a text that is there takes some 100 bytes.
 *
 * @throws UsageError for options out of range
 */
export function createIndex(options: IndexOptions = {}): TextIndex {
  const { threshold, containment = defaults.containment, keep = 'shingles' } = options;
  if (threshold !== undefined) checkShare('threshold', threshold);
  checkShare('containment', containment);
  if (keep !== 'shingles' && keep !== 'texts') throw new UsageError("keep: give 'shingles' or 'texts'");
  const shingler = loadShingler();
  // The calibrated rule asks for more than shingles say.
  const rule = threshold === undefined && keep === 'texts' ? 'calibrated' : 'plain';
  const limits = relationLimits({ rule, threshold, containment });
  const texts = new IndexedTexts(candidateThreshold(limits.rule), signatureLength);
  const matcher = new Matcher(texts, limits, shingler);

  const put = (id: string, identity: TextIdentity, makeText: () => IndexedText, { replace = false }: AddOptions) => {
    if (texts.has(id) && !replace) {
      throw new UsageError(`${JSON.stringify(id)}: is in the index; give { replace: true }, or remove it first`);
    }
    texts.set(id, identity, makeText);
  };

  return {
    add(id, given, options = {}) {
      checkId(id);
      const text = wellFormedText(given);
      const identity = identityOfText(text);
      const makeText = () => {
        const { text: whole, shingles, ...rest } = indexedText(text, identity, shingler);
        return keep === 'texts' ? { ...rest, text: whole } : { ...rest, shingles };
      };
      put(id, identity, makeText, options);
    },
    addSignature(id, signature, options = {}) {
      checkId(id);
      const text = indexedSignature(signature);
      put(id, text, () => text, options);
    },
    remove: (id) => texts.remove(id),
    has: (id) => texts.has(id),
    get size() {
      return texts.documents;
    },
    get counts() {
      const { documents, size, bytes, search } = texts;
      const { bands, fingerprints } = search.cutKeys;
      return { documents, texts: size, commonFingerprints: fingerprints, oversizedBuckets: bands, bytes };
    },
    query(given, { passages = false } = {}) {
      if (passages && keep !== 'texts') {
        throw new UsageError("passages: the index holds no texts; make it with createIndex({ keep: 'texts' })");
      }
      const text = wellFormedText(given);
      return matcher.matches(indexedText(text, identityOfText(text), shingler), passages);
    },
    querySignature: (signature) => matcher.matches(indexedSignature(signature), false) as EstimatedMatch[],
  };
}

function checkId(id: string): void {
  if (typeof id !== 'string' || id === '') throw new UsageError('id: give a string of one character or more');
}

function checkShare(name: string, value: number): void {
  if (typeof value !== 'number' || !(value > 0 && value <= 1)) {
    throw new UsageError(`${name}: ${value} is out of range; give a number above 0 and at most 1, such as 0.5`);
  }
}
