import { sha256Of } from '../formats/checksums.js';
import { type EvenRows, EvenSlabs, selectedEven } from '../kernel/even-rows.js';
import { CountColumn } from '../kernel/growing-columns.js';
import { compareCodePoints } from '../kernel/order.js';
import { type Rows, Slabs, selected } from '../kernel/slabs.js';
import type { DocId, DocNumber, Origin } from '../model/document.js';
import type { Signed } from '../model/flow.js';
import { DocumentColumns, type DocumentEntry } from './document-columns.js';
import type { Spool } from './spool.js';
import type { SpooledDocument, SpooledHead } from './spooled-document.js';
import { TextGroups } from './text-groups.js';

type Place = Pick<Origin, 'path' | 'record'>;

/** By row, in the order in which documents were read. */
type SignatureRows = {
  /**
   * The lower half of each slot: of two slots that differ these agree with a chance of 2^-16, which shows in no estimate, and
   * signatures are half of what is held.
   */
  readonly signatures: EvenSlabs<Uint16Array>;
  readonly fingerprints: Slabs<Float64Array>;
};

/** Documents in the order in which they were read; `number` is the barrier after which each has its number. */
export class CorpusBuilder {
  /** The ids they want, until all are known. */
  private readonly ids: DocId[] = [];
  private readonly paths: string[] = [];
  private readonly records = new CountColumn();
  private readonly documents = new DocumentColumns();
  private readonly signatures: SignatureRows = {
    signatures: new EvenSlabs<Uint16Array>((length) => new Uint16Array(length)),
    fingerprints: new Slabs<Float64Array>((length) => new Float64Array(length)),
  };

  /**
   * @param row,keptSha256 where it is spooled, and the digest of what is kept of it
   * @throws RangeError for a row that is not the next one
   */
  add(
    signed: Signed,
    { row, keptSha256, multipleRecords }: { row: number; keptSha256: string; multipleRecords: boolean },
  ): void {
    const { document, metadata } = signed;
    if (row !== this.ids.length) throw new RangeError('documents are added in the order in which they are spooled');
    this.paths.push(document.origin.path);
    this.records.push(document.origin.record);
    this.ids.push(document.recordId ?? idOfOrigin(document.origin, multipleRecords));
    const entry: DocumentEntry = {
      words: signed.words,
      removedBytes: signed.decisions.reduce(
        (sum, { action, block }) => sum + (action === 'remove' ? block.end - block.start : 0),
        0,
      ),
      source: signed.source,
      ...(signed.site === undefined ? {} : { site: signed.site }),
      ...(signed.attributedTo === undefined ? {} : { attributedTo: signed.attributedTo }),
      ...(metadata.date === undefined ? {} : { date: metadata.date.value }),
    };
    this.documents.push(entry, keptSha256);
    this.signatures.signatures.push(signed.signature);
    this.signatures.fingerprints.push(signed.fingerprints);
  }

  /** Settles ids and ranks documents by them, so that nothing after this follows the order of input. */
  number(spool: Spool<SpooledHead>): Corpus {
    const ids = settleIds(this.ids, (row) => ({ path: this.paths[row], record: this.records.at(row) }));
    const rows = new Uint32Array(ids.length).map((_, row) => row).sort((a, b) => compareCodePoints(ids[a], ids[b]));
    return new Corpus(
      Array.from(rows, (row) => ids[row]),
      rows,
      this.documents,
      this.signatures,
      spool,
    );
  }
}

/** Documents by number. */
export class Corpus {
  constructor(
    private readonly ids: readonly DocId[],
    /** By number, its row in the spool and in the columns: documents were read in that order. */
    private readonly rows: Uint32Array,
    private readonly documents: DocumentColumns,
    private columns: SignatureRows | undefined,
    private readonly spool: Spool<SpooledHead>,
  ) {}

  get length(): number {
    return this.rows.length;
  }

  idOf(number: DocNumber): DocId {
    return this.ids[number];
  }

  /** Its row in the spool. */
  rowOf(number: DocNumber): number {
    return this.rows[number];
  }

  entry(number: DocNumber): DocumentEntry {
    return this.documents.at(this.rows[number]);
  }

  /** Of what is kept of it, in hexadecimal. */
  keptSha256Of(number: DocNumber): string {
    return this.documents.keptSha256Of(this.rows[number]);
  }

  /** Whether nothing was stripped of it. */
  isWhole(number: DocNumber): boolean {
    return this.documents.removedBytesOf(this.rows[number]) === 0;
  }

  /** Whether what is kept of two documents is the same, byte for byte. */
  haveSameText(one: DocNumber, other: DocNumber): boolean {
    return this.documents.haveEqualDigests(this.rows[one], this.rows[other]);
  }

  /** Whether a document comes from there. */
  hasSource(source: string): boolean {
    return this.documents.hasSource(source);
  }

  /**
   * Signatures and fingerprints of some documents, in their order. They can be taken once: more than half of what is held
   * of a corpus is let go with them.
   */
  takeSignatures(numbers: ArrayLike<DocNumber>): {
    signatures: EvenRows<Uint16Array>;
    fingerprints: Rows<Float64Array>;
  } {
    if (this.columns === undefined) throw new Error('the signatures were taken before');
    const { signatures, fingerprints } = this.columns;
    this.columns = undefined;
    const rows = Uint32Array.from(numbers, (number) => this.rows[number]);
    return { signatures: selectedEven(signatures, rows), fingerprints: selected(fingerprints, rows) };
  }

  /** Its text is a view that is good until the next reading. */
  read(number: DocNumber): SpooledDocument {
    const row = this.rows[number];
    return { ...this.spool.head(row), text: this.spool.text(row) };
  }

  /** Bytes of the text as it was read. */
  textBytes(number: DocNumber): number {
    return this.spool.textBytes(this.rows[number]);
  }

  head(number: DocNumber): SpooledHead {
    return this.spool.head(this.rows[number]);
  }

  /** A document's text as it was read, in UTF-8: a view that is good until the next reading. */
  text(number: DocNumber): Buffer {
    return this.spool.text(this.rows[number]);
  }

  /**
   * Documents with byte-identical cleaned texts in groups. Documents without a word are in none: nothing can be said about two
   * of them.
   */
  distinctTexts(): TextGroups {
    const { documents, rows } = this;
    const digests = {
      length: rows.length,
      keyOf: (number: DocNumber) => documents.digestKeyOf(rows[number]),
      areEqual: (one: DocNumber, other: DocNumber) => this.haveSameText(one, other),
    };
    return TextGroups.of(digests, (number) => documents.wordsOf(rows[number]) > 0);
  }
}

function idOfOrigin({ path, record }: Place, multipleRecords: boolean): DocId {
  return multipleRecords ? `${path}#${record}` : path;
}

/** Hexadecimal digits that tell apart documents that share an id; all of them where eight do not. */
const suffixLengths = [8, 64];

/** Every id once: all holders of a shared one get `~` and digits of the digest of where they were read. */
function settleIds(wanted: readonly DocId[], placeOf: (row: number) => Place): readonly DocId[] {
  let ids = wanted;
  for (const length of suffixLengths) {
    const shared = sharedIds(ids);
    if (shared.size === 0) break;
    ids = ids.map((id, at) => (shared.has(id) ? `${wanted[at]}~${digestOfPlace(placeOf(at), length)}` : id));
  }
  return ids;
}

function sharedIds(ids: readonly DocId[]): Set<DocId> {
  const seen = new Set<DocId>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}

function digestOfPlace({ path, record }: Place, length: number): string {
  return sha256Of(`${path}\n${record}`).slice(0, length);
}
