import { CountColumn, NumberColumn } from '../kernel/growing-columns.js';
import { NameNumbers } from '../kernel/name-numbers.js';

/** What is kept in memory of a document between the barrier and the end. */
export type DocumentEntry = {
  readonly words: number;
  readonly removedBytes: number;
  /** Where it comes from, as its rows say. */
  readonly source: string;
  /** Where it stands, as far as that is known. */
  readonly site?: string;
  readonly attributedTo?: string;
  readonly date?: string;
};

/**
 * Documents by row, in columns: a million objects would take twice as much, and keep the garbage collector busy. Memory: some 60
 * bytes a document, at most half as much again, and each different string once.
 */
export class DocumentColumns {
  private readonly words = new CountColumn();
  private readonly removedBytes = new NumberColumn();
  private readonly digests = new DigestColumn();
  private readonly sources = new StringColumn();
  private readonly sites = new StringColumn();
  private readonly attributions = new StringColumn();
  private readonly dates = new StringColumn();

  get length(): number {
    return this.words.length;
  }

  /** @param keptSha256 of what is kept of it, in hexadecimal */
  push({ words, removedBytes, source, site, attributedTo, date }: DocumentEntry, keptSha256: string): void {
    this.words.push(words);
    this.removedBytes.push(removedBytes);
    this.digests.push(keptSha256);
    this.sources.push(source);
    this.sites.push(site);
    this.attributions.push(attributedTo);
    this.dates.push(date);
  }

  at(row: number): DocumentEntry {
    const [site, attributedTo, date] = [this.sites.at(row), this.attributions.at(row), this.dates.at(row)];
    return {
      words: this.words.at(row),
      removedBytes: this.removedBytes.at(row),
      source: this.sources.at(row) as string,
      ...(site === undefined ? {} : { site }),
      ...(attributedTo === undefined ? {} : { attributedTo }),
      ...(date === undefined ? {} : { date }),
    };
  }

  keptSha256Of(row: number): string {
    return this.digests.at(row);
  }

  wordsOf(row: number): number {
    return this.words.at(row);
  }

  removedBytesOf(row: number): number {
    return this.removedBytes.at(row);
  }

  /** 32 bits of the digest of what is kept of it. */
  digestKeyOf(row: number): number {
    return this.digests.keyOf(row);
  }

  haveEqualDigests(one: number, other: number): boolean {
    return this.digests.areEqual(one, other);
  }

  hasSource(source: string): boolean {
    return this.sources.has(source);
  }
}

/** Strings, each of which is kept once. */
class StringColumn {
  private readonly names = new NameNumbers();
  /** One more than the number of each; 0 where there is none. */
  private readonly rows = new CountColumn();

  push(value: string | undefined): void {
    if (value === undefined) this.rows.push(0);
    else {
      const known = this.names.numberOf(value);
      this.rows.push((known === -1 ? this.names.add(value) : known) + 1);
    }
  }

  at(row: number): string | undefined {
    const number = this.rows.at(row);
    return number === 0 ? undefined : this.names.nameOf(number - 1);
  }

  has(value: string): boolean {
    return this.names.numberOf(value) !== -1;
  }
}

const digestBytes = 32;
const rowsPerSlab = 2 ** 15;

/** SHA-256 digests, 32 bytes each. */
class DigestColumn {
  private readonly slabs: Buffer[] = [];
  private length = 0;

  push(hexadecimal: string): void {
    if (this.length === this.slabs.length * rowsPerSlab) this.slabs.push(Buffer.alloc(rowsPerSlab * digestBytes));
    const row = this.length++;
    this.slabOf(row).write(hexadecimal, startOf(row), digestBytes, 'hex');
  }

  at(row: number): string {
    return this.slabOf(row).toString('hex', startOf(row), startOf(row) + digestBytes);
  }

  keyOf(row: number): number {
    return this.slabOf(row).readUInt32LE(startOf(row));
  }

  areEqual(one: number, other: number): boolean {
    const [start, otherStart] = [startOf(one), startOf(other)];
    const [slab, otherSlab] = [this.slabOf(one), this.slabOf(other)];
    return slab.compare(otherSlab, otherStart, otherStart + digestBytes, start, start + digestBytes) === 0;
  }

  private slabOf(row: number): Buffer {
    return this.slabs[Math.floor(row / rowsPerSlab)];
  }
}

function startOf(row: number): number {
  return (row % rowsPerSlab) * digestBytes;
}
