import { MemberLists } from '../../kernel/member-lists.js';
import { NameNumbers } from '../../kernel/name-numbers.js';
import { PostingTable } from '../../kernel/posting-table.js';
import { CandidateIndex, type IndexCandidate, type IndexedRow } from './candidate-index.js';

/** What tells texts apart. What was added as a signature is another text than any that was added as a text. */
export type TextIdentity = {
  /** SHA-256, a byte a character. */
  readonly digest: string;
  /** Of its first eight bytes, for tables; evenly spread. */
  readonly high: number;
  readonly low: number;
  /** Drawn from it too; see `IndexedRow`. */
  readonly rank: number;
  readonly kind: 'text' | 'signature';
};

/** What an index holds of a text; of one that is there under several ids, once. */
export type IndexedText = TextIdentity &
  IndexedRow & {
    /** Distinct shingles, where the index keeps these. */
    readonly shingles?: Float64Array;
    /** Where the index keeps this. Of a `text` one of the two is there, of a `signature` neither. */
    readonly text?: string;
  };

/** Texts by id, and the search for candidates among them; equal texts share what is held of them. */
export class IndexedTexts {
  private readonly ids = new NameNumbers();
  /** Ids, by number, of each text, by row. */
  private readonly holders = new MemberLists();
  private readonly texts: (IndexedText | undefined)[] = [];
  private readonly freeRows: number[] = [];
  private readonly byDigest = new PostingTable();
  readonly search: CandidateIndex;
  private ownBytes = 0;

  constructor(threshold: number, slots: number) {
    this.search = new CandidateIndex(threshold, slots);
  }

  get documents(): number {
    return this.ids.size;
  }

  /** Different texts. */
  get size(): number {
    return this.texts.length - this.freeRows.length;
  }

  /** Bytes of all columns and tables; ids and kept texts come on top. */
  get bytes(): number {
    const { ids, holders, byDigest, search } = this;
    return this.ownBytes + ids.bytes + holders.bytes + byDigest.bytes + search.bytes;
  }

  has(id: string): boolean {
    return this.ids.numberOf(id) >= 0;
  }

  /**
   * Puts a text under an id, in place of what stood there.
   *
   * @param makeText called where no equal text is there; where it throws, everything stays as it was
   */
  set(id: string, identity: TextIdentity, makeText: () => IndexedText): void {
    const known = this.rowOf(identity);
    const row = known < 0 ? this.addRow(makeText()) : known;
    const number = this.ids.numberOf(id);
    if (number < 0) {
      this.holders.add(this.ids.add(id), row);
    } else if (this.holders.listOf(number) !== row) {
      this.leave(number);
      this.holders.add(number, row);
    }
  }

  /** Whether the id was there. */
  remove(id: string): boolean {
    const number = this.ids.numberOf(id);
    if (number < 0) return false;
    this.leave(number);
    this.ids.remove(number);
    return true;
  }

  textOf(row: number): IndexedText {
    return this.texts[row] as IndexedText;
  }

  *idsOf(row: number): Generator<string> {
    for (const number of this.holders.membersOf(row)) yield this.ids.nameOf(number);
  }

  /** The row of an equal text; −1 for none. */
  /**
   * Candidates of a text, itself included where it is there: keys that are cut may have passed it over. A text without a
   * word has none.
   */
  candidates(text: IndexedText): IndexCandidate[] {
    const found = this.search.candidates(text);
    const own = text.fingerprints.length === 0 ? -1 : this.rowOf(text);
    if (own === -1 || found.some(({ row }) => row === own)) return found;
    return [...found, { row: own, estimate: 1 }];
  }

  private rowOf(identity: TextIdentity): number {
    let row = -1;
    this.byDigest.forEach(identity.high, identity.low, (candidate) => {
      if (isSame(this.textOf(candidate), identity)) row = candidate;
    });
    return row;
  }

  private addRow(text: IndexedText): number {
    const row = this.freeRows.pop() ?? this.texts.length;
    this.texts[row] = text;
    this.byDigest.add(text.high, text.low, row);
    this.search.add(row, text);
    this.ownBytes += bytesOf(text);
    return row;
  }

  /** Takes an id from its text, and the text away where it was the last. */
  private leave(number: number): void {
    const row = this.holders.listOf(number);
    this.holders.remove(number);
    if (!this.holders.isEmpty(row)) return;
    const text = this.textOf(row);
    this.search.remove(row);
    this.byDigest.remove(text.high, text.low, row);
    this.texts[row] = undefined;
    this.freeRows.push(row);
    this.ownBytes -= bytesOf(text);
  }
}

export function isSame(one: TextIdentity, other: TextIdentity): boolean {
  return one.digest === other.digest && one.kind === other.kind;
}

function bytesOf({ signature, fingerprints, shingles }: IndexedText): number {
  return signature.byteLength + fingerprints.byteLength + (shingles?.byteLength ?? 0);
}
