import type { Shingles } from '../model/shingles.js';
import { characterClass, classOfUnit } from './character-classes.js';
import { withoutEndlessMarks } from './tokens.js';

/** Words in a shingle. */
export const shingleLength = 5;

/** Slots of a signature. */
export const signatureLength = 128;

/** A slot that no shingle reached; only the signature of a text without words has any. */
const emptySlot = 0xffffffff;

/** The functions of kernel/assembly that are called here; places are bytes into the memory. */
type Kernel = {
  setCharacters(numbers: number, entries: number): void;
  /** Returns where the folded words end; 0 where the text must be normalised first. */
  fold(into: number, from: number, end: number, isNormal: number): number;
  begin(): void;
  /** Returns where the hashes end. */
  shingle(into: number, from: number, end: number, places: number): number;
  /** Returns the number of words. */
  finish(into: number): number;
  sketch(signature: number, before: number, hashes: number, count: number, round: number): void;
  distinct(into: number, hashes: number, count: number, table: number, slots: number): number;
  winnow(into: number, hashes: number, count: number, window: number): number;
  toFloats(into: number, hashes: number, count: number): void;
  fromFloats(into: number, floats: number, count: number): void;
  readonly placesBytes: { readonly value: number };
};

/** Code units that are folded at a time; a piece ends with white space, so it can be longer where there is none. */
const pieceUnits = 1 << 16;

/** So many hashes that repeats among them are not worth a look. */
const fewHashes = 1_000;

/** Where a signature, the same before a round, and the table of characters stand. */
const signature = 64;
const before = signature + signatureLength * 4;
const table = before + signatureLength * 4;

const pageBytes = 65_536;

/**
 * Shingles, signatures and fingerprints of texts, by compiled code (src/kernel/assembly) in memory of its own. One shingler
 * serves text after text. Memory, which is kept: some 2 MB; 12 bytes a code unit of the longest stretch without white
 * space; 8 bytes a shingle of the longest text, 40 where it was winnowed or made distinct.
 */
export class Shingler {
  private readonly memory = new WebAssembly.Memory({ initial: 4 });
  private readonly kernel: Kernel;
  /** The whole memory, until it grows. */
  private bytes = Buffer.from(this.memory.buffer);
  private floats = new Float64Array(this.memory.buffer);
  private slots = new Uint32Array(this.memory.buffer, signature, signatureLength);
  /** Where the table ends and pieces of text are worked on, and where hashes begin; multiples of 16. */
  private readonly work: number;
  private start: number;
  /** Counts what was read: the shingles of an earlier text are gone. */
  private readings = 0;

  /**
   * @param compiled src/kernel/assembly, compiled
   * @param characters how characters fold, as scripts/write-character-table.ts writes it
   */
  constructor(compiled: WebAssembly.Module, characters: Uint8Array) {
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.kernel = exports as unknown as Kernel;
    this.work = align(table + characters.length);
    this.start = this.work;
    this.reserve(this.work);
    this.bytes.set(characters, table);
    this.kernel.setCharacters(table, table + 0x1100 * 2);
  }

  read(text: string): Shingles {
    return this.readPieces(text.length, (from, count) => {
      const to = pieceEnd(text, from);
      return { to, folded: this.fold(from === 0 && to === text.length ? text : text.slice(from, to), count) };
    });
  }

  /** @param bytes a text in UTF-8, well-formed */
  readBytes(bytes: Uint8Array): Shingles {
    return this.readPieces(bytes.length, (from, count) => {
      const to = pieceEndOfBytes(bytes, from);
      const piece = from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to);
      return { to, folded: this.foldBytes(piece, count) ?? this.fold(Buffer.from(piece).toString('utf8'), count) };
    });
  }

  /** @param hashes 53-bit hashes of shingles, in reading order where it matters */
  readHashes(hashes: Float64Array): Shingles {
    this.reserve(this.start + hashes.byteLength);
    this.floats.set(hashes, this.start / 8);
    this.kernel.fromFloats(this.start, this.start, hashes.length);
    return this.shingles(hashes.length, hashes.length);
  }

  /** @param foldFrom folds the piece that begins there; `count` hashes stand in memory, and may have to move for it */
  private readPieces(length: number, foldFrom: (from: number, count: number) => FoldedPiece): Shingles {
    this.kernel.begin();
    let count = 0;
    for (let from = 0; from < length; ) {
      const { to, folded } = foldFrom(from, count);
      // A word takes two bytes at least.
      const place = this.start + count * 8;
      this.reserve(place + (folded.end - folded.start) * 4 + 8);
      count = (this.kernel.shingle(place, folded.start, folded.end, align(folded.end + 64)) - this.start) / 8;
      from = to;
    }
    this.reserve(this.start + count * 8 + 8);
    const words = this.kernel.finish(this.start + count * 8);
    return this.shingles(words > 0 && words < shingleLength ? 1 : count, words);
  }

  /** The shingles that stand in memory, as long as they do. */
  private shingles(count: number, words: number): Shingles {
    const reading = ++this.readings;
    const standing = <Found>(find: () => Found): Found => {
      if (reading !== this.readings) throw new Error('the shingler has read another text since');
      return find();
    };
    return {
      words,
      hashes: () => standing(() => this.floatsOf(this.start, count).slice()),
      distinct: () => standing(() => this.distinct(count).slice()),
      distinctView: () => standing(() => this.distinct(count)),
      signature: () => standing(() => this.sketch(count)),
      fingerprints: (window) => standing(() => this.winnow(count, window)),
    };
  }

  private sketch(count: number): Uint32Array {
    this.slots.fill(emptySlot);
    if (count === 0) return this.slots.slice();
    let place = this.start;
    let left = count;
    for (let round = 0; round === 0 || this.slots.includes(emptySlot); round++) {
      // Slots are left empty by few different hashes: repeats are thrown once only.
      if (round === 1 && count > fewHashes) {
        place = this.behind(count);
        left = this.distinctInto(place, count);
      }
      this.bytes.copyWithin(before, signature, before);
      this.kernel.sketch(signature, before, place, left, round);
    }
    return this.slots.slice();
  }

  private distinct(count: number): Float64Array {
    const place = this.behind(count);
    return this.floatsOf(place, this.distinctInto(place, count));
  }

  private winnow(count: number, window: number): Float64Array {
    const place = this.behind(count);
    this.reserve(place + count * 8);
    const chosen = this.floatsOf(place, this.kernel.winnow(place, this.start, count, window))
      .slice()
      .sort();
    let distinct = 0;
    for (let at = 0; at < chosen.length; at++) {
      if (at === 0 || chosen[at] !== chosen[at - 1]) chosen[distinct++] = chosen[at];
    }
    return distinct === chosen.length ? chosen : chosen.slice(0, distinct);
  }

  private distinctInto(place: number, count: number): number {
    const slots = 2 ** Math.ceil(Math.log2(count * 1.5 + 16));
    const tableOfHashes = align(place + count * 8);
    this.reserve(tableOfHashes + slots * 8);
    return this.kernel.distinct(place, this.start, count, tableOfHashes, slots);
  }

  /** Where there is room behind so many hashes. */
  private behind(count: number): number {
    return align(this.start + count * 8);
  }

  /** A view of hashes as floats, laid behind all that stands. */
  private floatsOf(place: number, count: number): Float64Array {
    const into = place === this.start ? this.behind(count) : place;
    this.reserve(into + count * 8);
    this.kernel.toFloats(into, place, count);
    return this.floats.subarray(into / 8, into / 8 + count);
  }

  /** The folded words of a piece of text, in memory. */
  private fold(piece: string, count: number): Folded {
    const known = this.foldText(piece, false, count);
    if (known !== undefined) return known;
    const normal = withoutEndlessMarks(piece).normalize('NFKC').toLowerCase();
    return this.foldText(normal, true, count) as Folded;
  }

  private foldText(piece: string, isNormal: boolean, count: number): Folded | undefined {
    const start = this.roomFor(piece.length * 3, count);
    const bytes = this.bytes.write(piece, this.work, 'utf8');
    return this.foldedFrom(start, bytes, isNormal);
  }

  private foldBytes(piece: Uint8Array, count: number): Folded | undefined {
    const start = this.roomFor(piece.length, count);
    this.bytes.set(piece, this.work);
    return this.foldedFrom(start, piece.length, false);
  }

  private foldedFrom(start: number, bytes: number, isNormal: boolean): Folded | undefined {
    const end = this.kernel.fold(start, this.work, this.work + bytes, isNormal ? 1 : 0);
    return end === 0 ? undefined : { start, end };
  }

  /**
   * Makes room for so many bytes of text, for its folded words and for their places; returns where the words begin. The
   * `count` hashes that stand there move away where they are in the way.
   */
  private roomFor(bytes: number, count: number): number {
    const folded = align(this.work + bytes + 16);
    const start = align(folded + bytes * 3 + 128 + this.kernel.placesBytes.value);
    if (start > this.start) {
      const end = this.start + count * 8;
      this.reserve(start + end - this.start);
      this.bytes.copyWithin(start, this.start, end);
      this.start = start;
    }
    return folded;
  }

  /** Makes the memory reach up to there. */
  private reserve(end: number): void {
    const missing = end - this.memory.buffer.byteLength;
    if (missing <= 0) return;
    this.memory.grow(Math.ceil(missing / pageBytes));
    this.bytes = Buffer.from(this.memory.buffer);
    this.floats = new Float64Array(this.memory.buffer);
    this.slots = new Uint32Array(this.memory.buffer, signature, signatureLength);
  }
}

/** Where folded words stand in memory. */
type Folded = { readonly start: number; readonly end: number };

/** A piece of text: where the next one begins, and its words. */
type FoldedPiece = { readonly to: number; readonly folded: Folded };

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
