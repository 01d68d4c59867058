import { characterClass, classOfUnit } from './character-classes.js';
import { withoutEndlessMarks } from './tokens.js';

/** Words in a shingle. */
export const shingleLength = 5;

/** Slots of a signature. */
export const signatureLength = 128;

/** A slot that no shingle reached; only the signature of a text without words has any. */
export const emptySlot = 0xffffffff;

/**
 * The 53-bit hashes of a text's word 5-shingles in reading order, repeats included, and the number of its words.
 * A text with fewer words than a shingle is one shingle; a text without a word has none.
 */
export type ShingleSequence = { readonly hashes: Float64Array; readonly words: number };

/** The functions of kernel/assembly that are called here; places are bytes into the memory. */
type Kernel = {
  setCharacters(numbers: number, entries: number): void;
  /** Returns where the folded words end; 0 where the text must be normalised first. */
  fold(into: number, from: number, end: number, isNormal: number): number;
  begin(): void;
  /** Returns where the hashes end. */
  shingle(into: number, from: number, end: number): number;
  /** Returns the number of words. */
  finish(into: number): number;
  sketch(signature: number, before: number, hashes: number, count: number, round: number): void;
  distinct(into: number, hashes: number, count: number, table: number, slots: number): number;
  winnow(into: number, hashes: number, count: number, window: number): number;
};

/** Code units that are folded at a time; a piece ends with white space, so it can be longer where there is none. */
const pieceUnits = 1 << 16;

/** Hashes that are sketched at a time, and so many that repeats among them are not worth a look. */
const pieceHashes = 1 << 16;
const fewHashes = 1_000;

/** Where a signature, the same before a round, and the table of characters stand. */
const signature = 64;
const before = signature + signatureLength * 4;
const table = before + signatureLength * 4;

const pageBytes = 65_536;

/**
 * Shingles, signatures and fingerprints of texts, by compiled code (src/kernel/assembly) in memory of its own. One shingler
 * serves text after text. Memory, which is kept: some 2 MB; 9 bytes a code unit of the longest stretch without white space;
 * 40 bytes a hash of the longest sequence that was winnowed or made distinct.
 */
export class Shingler {
  private readonly memory = new WebAssembly.Memory({ initial: 4 });
  private readonly kernel: Kernel;
  /** The whole memory, until it grows. */
  private bytes = Buffer.from(this.memory.buffer);
  private floats = new Float64Array(this.memory.buffer);
  /** Where the table ends, a multiple of 16. */
  private readonly start: number;

  /**
   * @param compiled src/kernel/assembly, compiled
   * @param characters how characters fold, as scripts/write-character-table.ts writes it
   */
  constructor(compiled: WebAssembly.Module, characters: Uint8Array) {
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.kernel = exports as unknown as Kernel;
    this.start = Math.ceil((table + characters.length) / 16) * 16;
    this.reserve(0);
    this.bytes.set(characters, table);
    this.kernel.setCharacters(table, table + 0x1100 * 2);
  }

  shingle(text: string): ShingleSequence {
    return this.shinglePieces(text.length, (from) => {
      const to = pieceEnd(text, from);
      return { to, folded: this.fold(from === 0 && to === text.length ? text : text.slice(from, to)) };
    });
  }

  /** @param bytes a text in UTF-8, well-formed */
  shingleBytes(bytes: Uint8Array): ShingleSequence {
    return this.shinglePieces(bytes.length, (from) => {
      const to = pieceEndOfBytes(bytes, from);
      const piece = bytes.subarray(from, to);
      return { to, folded: this.foldBytes(piece) ?? this.fold(Buffer.from(piece).toString('utf8')) };
    });
  }

  private shinglePieces(length: number, foldFrom: (from: number) => { to: number; folded: Folded }): ShingleSequence {
    const found: Float64Array[] = [];
    this.kernel.begin();
    let place = this.start;
    for (let from = 0; from < length; ) {
      const { to, folded } = foldFrom(from);
      place = align(folded.end + 64);
      this.reserve(place - this.start + (folded.end - folded.start) * 4 + 64);
      const end = this.kernel.shingle(place, folded.start, folded.end) >>> 0;
      found.push(this.hashesAt(place, (end - place) / 8));
      from = to;
    }
    const words = this.kernel.finish(place);
    if (words > 0 && words < shingleLength) return { hashes: this.hashesAt(place, 1), words };
    return { hashes: joined(found), words };
  }

  /**
   * The signature of a set of shingles (FastSimilaritySketch: Dahlgaard, Knudsen, Thorup, FOCS 2017): the share of equal
   * slots of two signatures estimates the Jaccard similarity of the two sets without bias.
   *
   * @param hashes 53-bit shingle hashes in any order; repeats change nothing
   * @returns 128 unsigned 32-bit values; all `emptySlot` for an empty set
   */
  sketch(hashes: Float64Array): Uint32Array {
    this.reserve(Math.min(pieceHashes, hashes.length) * 8);
    let slots = new Uint32Array(this.memory.buffer, signature, signatureLength);
    slots.fill(emptySlot);
    if (hashes.length === 0) return slots.slice();
    let left = hashes;
    for (let round = 0; round === 0 || slots.includes(emptySlot); round++) {
      // Slots are left empty by few different hashes: repeats are thrown once only.
      if (round === 1 && hashes.length > fewHashes) {
        const thrown = slots.slice();
        left = this.distinct(hashes);
        slots = new Uint32Array(this.memory.buffer, signature, signatureLength);
        slots.set(thrown);
      }
      new Uint32Array(this.memory.buffer, before, signatureLength).set(slots);
      for (let from = 0; from < left.length; from += pieceHashes) {
        const piece = left.subarray(from, from + pieceHashes);
        this.kernel.sketch(signature, before, this.put(piece), piece.length, round);
      }
    }
    return slots.slice();
  }

  /** The distinct hashes, in order of first occurrence. */
  distinct(hashes: Float64Array): Float64Array {
    const slots = 2 ** Math.ceil(Math.log2(hashes.length * 1.5 + 16));
    const into = align(this.start + hashes.byteLength);
    const place = align(into + hashes.byteLength);
    this.reserve(place + slots * 8 - this.start);
    const count = this.kernel.distinct(into, this.put(hashes), hashes.length, place, slots);
    return this.hashesAt(into, count);
  }

  /**
   * Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): of each window of shingles the smallest hash is a fingerprint,
   * the rightmost one on a tie. Takes about 2 / (window + 1) of the shingles.
   *
   * @param hashes shingle hashes in reading order, repeats included
   * @returns distinct fingerprints in ascending order; a text shorter than a window gives its smallest hash
   */
  winnow(hashes: Float64Array, window: number): Float64Array {
    const into = align(this.start + hashes.byteLength);
    this.reserve(into + hashes.byteLength - this.start);
    const chosen = this.hashesAt(into, this.kernel.winnow(into, this.put(hashes), hashes.length, window)).sort();
    return chosen.filter((hash, at) => at === 0 || hash !== chosen[at - 1]);
  }

  /** The folded words of a piece of text, in memory. */
  private fold(piece: string): Folded {
    const known = this.foldText(piece, false);
    if (known !== undefined) return known;
    const normal = withoutEndlessMarks(piece).normalize('NFKC').toLowerCase();
    return this.foldText(normal, true) as Folded;
  }

  private foldText(piece: string, isNormal: boolean): Folded | undefined {
    const start = this.roomFor(piece.length * 3);
    const bytes = this.bytes.write(piece, this.start, 'utf8');
    const end = this.kernel.fold(start, this.start, this.start + bytes, isNormal ? 1 : 0) >>> 0;
    return end === 0 ? undefined : { start, end };
  }

  private foldBytes(piece: Uint8Array): Folded | undefined {
    const start = this.roomFor(piece.length);
    this.bytes.set(piece, this.start);
    const end = this.kernel.fold(start, this.start, this.start + piece.length, 0) >>> 0;
    return end === 0 ? undefined : { start, end };
  }

  /** Makes room for so many bytes of text and for its folded words; returns where these begin. */
  private roomFor(bytes: number): number {
    const start = align(this.start + bytes + 16);
    this.reserve(start - this.start + bytes * 2 + 64);
    return start;
  }

  private put(hashes: Float64Array): number {
    this.floats.set(hashes, this.start / 8);
    return this.start;
  }

  private hashesAt(place: number, count: number): Float64Array {
    return this.floats.slice(place / 8, place / 8 + count);
  }

  /** Makes room for so many bytes behind the table. */
  private reserve(bytes: number): void {
    const missing = this.start + bytes - this.memory.buffer.byteLength;
    if (missing <= 0) return;
    this.memory.grow(Math.ceil(missing / pageBytes));
    this.bytes = Buffer.from(this.memory.buffer);
    this.floats = new Float64Array(this.memory.buffer);
  }
}

/** Where folded words stand in memory. */
type Folded = { readonly start: number; readonly end: number };

/** Where a piece of the text ends that begins at `from`: behind white space. */
function pieceEnd(text: string, from: number): number {
  if (text.length - from <= pieceUnits) return text.length;
  const isSpace = (at: number) => (classOfUnit[text.charCodeAt(at)] & characterClass.space) !== 0;
  for (let at = from + pieceUnits; at > from; at--) if (isSpace(at)) return at + 1;
  for (let at = from + pieceUnits; at < text.length; at++) if (isSpace(at)) return at + 1;
  return text.length;
}

/** The same for bytes: behind a blank or a control character, which are never part of another one. */
function pieceEndOfBytes(bytes: Uint8Array, from: number): number {
  if (bytes.length - from <= pieceUnits) return bytes.length;
  for (let at = from + pieceUnits; at > from; at--) if (bytes[at] <= 0x20) return at + 1;
  for (let at = from + pieceUnits; at < bytes.length; at++) if (bytes[at] <= 0x20) return at + 1;
  return bytes.length;
}

function align(place: number): number {
  return Math.ceil(place / 16) * 16;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1) return parts[0];
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
