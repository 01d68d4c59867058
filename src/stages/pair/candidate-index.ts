import { grownColumn } from '../../kernel/growing-columns.js';
import { hashOfKey } from '../../kernel/key-groups.js';
import { PostingTable } from '../../kernel/posting-table.js';
import { shareOfEqualSlots } from '../../kernel/signatures.js';
import { type Bands, chooseBands } from './bands.js';
import { leastEstimate } from './candidates.js';
import { fingerprintCap } from './shared-postings.js';

/** Texts that a band's key holds: those of the lowest rank, where more agree in the band. */
export const bandCap = 1024;

/** What stands for a text in the search. */
export type IndexedRow = {
  /** All of one length. */
  readonly signature: Uint32Array;
  /** Distinct 53-bit hashes; none for a text without a word, which is never found. */
  readonly fingerprints: Float64Array;
  /**
   * 0 or more, of no other row, and drawn from the text itself: of more texts than a cap allows it says which are held, so
   * that the order in which they came does not.
   */
  readonly rank: number;
};

export type IndexCandidate = {
  readonly row: number;
  /** Share of equal slots, 0 to 1; null where fingerprints alone found it. */
  readonly estimate: number | null;
};

/**
 * The search for candidates of `pair`, a text at a time: rows are added and taken away between questions. For each row in
 * it, `candidates` of that row's own signature and fingerprints are the rows that `pair` would pair it with, and others that
 * share a passage with it and many, as long as no key was cut; a band's key is cut at `bandCap` rows here, and a fingerprint
 * at `fingerprintCap` as there.
 *
 * Memory a row: its signature and fingerprints, and for each band and fingerprint a key and an entry of `PostingTable`. A
 * question looks at no more than `bandCap` rows a band and `fingerprintCap` a fingerprint.
 */
export class CandidateIndex {
  readonly bands: Bands;
  private readonly least: number;
  private readonly byBand: PostingTable;
  private readonly byFingerprint = new PostingTable({ cap: fingerprintCap, beyond: 'dropKey', rankOf: () => 0 });
  private readonly rows: (IndexedRow | undefined)[] = [];
  /** By row: the question that it was last found for, and whether by a fingerprint. */
  private lastFound = new Uint32Array(64);
  private lastFoundByFingerprint = new Uint32Array(64);
  private question = 0;

  /**
   * @param threshold Jaccard similarity from which pairs matter, above 0, at most 1
   * @param slots length of a signature
   */
  constructor(threshold: number, slots: number) {
    this.bands = chooseBands(threshold, slots);
    this.least = leastEstimate(threshold, slots);
    const rankOf = (row: number) => (this.rows[row] as IndexedRow).rank;
    this.byBand = new PostingTable({ cap: bandCap, beyond: 'keepLowest', rankOf });
  }

  /** Keys of bands that more rows had than they hold, and fingerprints that too many texts had. */
  get cutKeys(): { readonly bands: number; readonly fingerprints: number } {
    return { bands: this.byBand.cutKeys, fingerprints: this.byFingerprint.cutKeys };
  }

  /** Bytes of the tables, without signatures and fingerprints. */
  get bytes(): number {
    return this.byBand.bytes + this.byFingerprint.bytes + 8 * this.lastFound.length;
  }

  /** @param row that is not in the index; small numbers take less room */
  add(row: number, indexed: IndexedRow): void {
    this.rows[row] = indexed;
    while (row >= this.lastFound.length) {
      this.lastFound = grownColumn(this.lastFound);
      this.lastFoundByFingerprint = grownColumn(this.lastFoundByFingerprint);
    }
    this.lastFound[row] = 0;
    this.lastFoundByFingerprint[row] = 0;
    this.forEachBandKey(indexed, (hash, low) => this.byBand.add(hash, low, row));
    forEachFingerprintKey(indexed, (hash, low) => this.byFingerprint.add(hash, low, row));
  }

  remove(row: number): void {
    const indexed = this.rows[row];
    if (indexed === undefined) return;
    this.forEachBandKey(indexed, (hash, low) => this.byBand.remove(hash, low, row));
    forEachFingerprintKey(indexed, (hash, low) => this.byFingerprint.remove(hash, low, row));
    this.rows[row] = undefined;
  }

  /** Rows that may be similar to a text, each once, in no particular order. */
  candidates(of: Omit<IndexedRow, 'rank'>): IndexCandidate[] {
    const question = this.nextQuestion();
    const found: number[] = [];
    const find = (row: number) => {
      if (this.lastFound[row] === question) return;
      this.lastFound[row] = question;
      found.push(row);
    };
    this.forEachBandKey(of, (hash, low) => this.byBand.forEach(hash, low, find));
    const byBands = found.length;
    forEachFingerprintKey(of, (hash, low) =>
      this.byFingerprint.forEach(hash, low, (row) => {
        find(row);
        this.lastFoundByFingerprint[row] = question;
      }),
    );
    const candidates: IndexCandidate[] = [];
    for (const [at, row] of found.entries()) {
      const estimate = at < byBands ? this.estimate(of.signature, row) : null;
      const certain = this.lastFoundByFingerprint[row] === question;
      if (certain || (estimate !== null && estimate >= this.least)) candidates.push({ row, estimate });
    }
    return candidates;
  }

  /** Share of a row's slots that equal a signature's. */
  estimate(signature: Uint32Array, row: number): number {
    return shareOfEqualSlots(signature, (this.rows[row] as IndexedRow).signature);
  }

  private nextQuestion(): number {
    if (this.question === 0xffffffff) {
      this.lastFound.fill(0);
      this.lastFoundByFingerprint.fill(0);
      this.question = 0;
    }
    return ++this.question;
  }

  /** Two polynomials over a band's slots as in band-keys.ts, with the band itself in front: all bands share one table. */
  private forEachBandKey(of: Omit<IndexedRow, 'rank'>, visit: (hash: number, low: number) => void): void {
    if (of.fingerprints.length === 0) return;
    const { bands, rowsPerBand } = this.bands;
    let slot = 0;
    for (let band = 1; band <= bands; band++) {
      let high = band;
      let low = band;
      for (let row = 0; row < rowsPerBand; row++) {
        const value = of.signature[slot++];
        high = (Math.imul(high, 0x85ebca6b) + value) | 0;
        low = (Math.imul(low, 0xc2b2ae35) + value) | 0;
      }
      visit(hashOfKey(high, low), low >>> 0);
    }
  }
}

function forEachFingerprintKey(
  { fingerprints }: Omit<IndexedRow, 'rank'>,
  visit: (hash: number, low: number) => void,
): void {
  for (const fingerprint of fingerprints) {
    const low = fingerprint >>> 0;
    visit(hashOfKey((fingerprint - low) / 2 ** 32, low), low);
  }
}
