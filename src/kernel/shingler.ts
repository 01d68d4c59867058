import type { Shingles } from '../model/shingles.js';
import { characterClass, classOfUnit } from './character-classes.js';
import { aligned } from './kernel-memory.js';
import { behindSignature, ShingleMemory } from './shingle-memory.js';
import { withoutEndlessMarks } from './tokens.js';

/** Words in a shingle. */
export const shingleLength = 5;

/** The functions of kernel/assembly that are called here; places are bytes into the memory. */
type ReadingKernel = {
  setCharacters(numbers: number, entries: number): void;
  /** Returns where the folded words end; 0 where the text must be normalised first. */
  fold(into: number, from: number, end: number, isNormal: number): number;
  begin(): void;
  /** Returns where the hashes end. */
  shingle(into: number, from: number, end: number, places: number): number;
  /** Returns the number of words. */
  finish(into: number): number;
  readonly placesBytes: { readonly value: number };
};

/** Code units that are folded at a time; a piece ends with white space, so it can be longer where there is none. */
const pieceUnits = 1 << 16;

/**
 * Shingles, signatures and fingerprints of texts, by compiled code (src/kernel/assembly) in memory of its own. One shingler
 * serves text after text. Memory, which is kept: some 2 MB; 12 bytes a code unit of the longest stretch without white
 * space; 56 bytes a shingle of the longest text.
 */
export class Shingler {
  private readonly memory: ShingleMemory<ReadingKernel>;
  /** Where the table of characters ends and pieces of text are worked on; a multiple of 16. */
  private readonly work: number;
  /**
   * @param compiled src/kernel/assembly, compiled
   * @param characters how characters fold, as scripts/write-character-table.ts writes it
   */
  constructor(compiled: WebAssembly.Module, characters: Uint8Array) {
    this.memory = new ShingleMemory(compiled, 4);
    this.work = aligned(behindSignature + characters.length);
    this.memory.start = this.work;
    this.memory.reserve(this.work);
    this.memory.bytes.set(characters, behindSignature);
    this.memory.kernel.setCharacters(behindSignature, behindSignature + 0x1100 * 2);
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
    this.memory.put(hashes);
    return this.shingles(hashes.length, hashes.length);
  }

  /** @param foldFrom folds the piece that begins there; `count` hashes stand in memory, and may have to move for it */
  private readPieces(length: number, foldFrom: (from: number, count: number) => FoldedPiece): Shingles {
    const { memory } = this;
    memory.kernel.begin();
    let count = 0;
    for (let from = 0; from < length; ) {
      const { to, folded } = foldFrom(from, count);
      // A word takes two bytes at least.
      const place = memory.start + count * 8;
      memory.reserve(place + (folded.end - folded.start) * 4 + 8);
      count = (memory.kernel.shingle(place, folded.start, folded.end, aligned(folded.end + 64)) - memory.start) / 8;
      from = to;
    }
    memory.reserve(memory.start + count * 8 + 8);
    const words = memory.kernel.finish(memory.start + count * 8);
    return this.shingles(words > 0 && words < shingleLength ? 1 : count, words);
  }

  private shingles(count: number, words: number): Shingles {
    this.memory.makeRoom(count);
    return new StandingShingles(this.memory, ++this.memory.readings, count, words);
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
    const bytes = this.memory.bytes.write(piece, this.work, 'utf8');
    return this.foldedFrom(start, bytes, isNormal);
  }

  private foldBytes(piece: Uint8Array, count: number): Folded | undefined {
    const start = this.roomFor(piece.length, count);
    this.memory.bytes.set(piece, this.work);
    return this.foldedFrom(start, piece.length, false);
  }

  private foldedFrom(start: number, bytes: number, isNormal: boolean): Folded | undefined {
    const end = this.memory.kernel.fold(start, this.work, this.work + bytes, isNormal ? 1 : 0);
    return end === 0 ? undefined : { start, end };
  }

  /**
   * Makes room for so many bytes of text, for its folded words and for their places; returns where the words begin. The
   * `count` hashes that stand there move away where they are in the way.
   */
  private roomFor(bytes: number, count: number): number {
    const folded = aligned(this.work + bytes + 16);
    const start = aligned(folded + bytes * 3 + 128 + this.memory.kernel.placesBytes.value);
    if (start > this.memory.start) this.memory.moveTo(start, count);
    return folded;
  }
}

/** The shingles that stand in memory, as long as they do. */
class StandingShingles implements Shingles {
  constructor(
    private readonly memory: ShingleMemory<unknown>,
    private readonly reading: number,
    private readonly count: number,
    readonly words: number,
  ) {}

  hashes(): Float64Array {
    return this.standing().hashes(this.count);
  }

  distinct(): Float64Array {
    return this.standing().distinct(this.count);
  }

  hashBytes(): Uint8Array {
    return this.standing().standing(this.count);
  }

  signature(): Uint32Array {
    return this.standing().sketch(this.count);
  }

  fingerprints(window: number): Float64Array {
    return this.standing().winnow(this.count, window);
  }

  private standing(): ShingleMemory<unknown> {
    if (this.reading !== this.memory.readings) throw new Error('the shingler has read another text since');
    return this.memory;
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
