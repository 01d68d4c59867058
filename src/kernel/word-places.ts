import { aligned, KernelMemory } from './kernel-memory.js';

/** The functions of kernel/assembly that are called here; places are bytes into the memory. */
type Kernel = {
  setCharacters(numbers: number, entries: number): void;
  setAscii(folds: number): void;
  /** Returns where the words end. */
  findWords(into: number, text: number, from: number, end: number): number;
  stoppedAt(): number;
  hashOfCharacters(from: number, end: number): number;
};

/** The words of a text in order, as columns of 16 bytes a word. */
export type PlacedWords = {
  /** 53-bit hash of the folded word. */
  readonly hashes: Float64Array;
  /** Bytes of the text: the word's first, and the one behind its last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/** Finds the words of a piece that has to be folded as a whole; places are bytes of the piece. */
export type FoldPiece = (piece: Uint8Array, add: (folded: string, start: number, end: number) => void) => void;

/** Bytes that are searched at a time; a stretch ends with a blank, so it can be longer where there is none. */
const stretchBytes = 1 << 16;

/** Bytes of a word in memory, and those that its characters take. */
const wordBytes = 16;
const longestWordBytes = 1024 * 4;

/** Where the table of characters begins, behind what ASCII folds to and a word's characters. */
const asciiFolds = 64;
const characters = asciiFolds + 256;
const table = characters + longestWordBytes;

/**
 * Finds words with their places, by compiled code (src/kernel/assembly) in memory of its own. One serves text after text.
 * Memory, which is kept: some 1.2 MB, or 13 bytes a byte of the longest stretch without a blank.
 */
export class WordPlaces {
  private readonly memory: KernelMemory<Kernel>;
  /** Where a stretch of text is put. */
  private readonly text: number;

  /**
   * @param compiled src/kernel/assembly, compiled
   * @param characterTable how characters fold, as scripts/write-character-table.ts writes it
   */
  constructor(compiled: WebAssembly.Module, characterTable: Uint8Array) {
    this.memory = new KernelMemory(compiled, 8);
    this.text = aligned(table + characterTable.length);
    this.memory.reserve(this.text);
    this.memory.bytes.set(characterTable, table);
    this.memory.kernel.setCharacters(table, table + 0x1100 * 2);
    this.memory.kernel.setAscii(asciiFolds);
  }

  /**
   * @param text in UTF-8, well-formed
   * @param fold is asked about pieces that normalisation changes in other ways than character by character
   */
  wordsOf(text: Uint8Array, fold: FoldPiece): PlacedWords {
    const stretches: PlacedWords[] = [];
    for (let from = 0; from < text.length || from === 0; ) {
      const to = endOfStretch(text, from);
      stretches.push(this.wordsOfStretch(text.subarray(from, to), from, fold));
      if (to === text.length) break;
      from = to;
    }
    return stretches.length === 1 ? stretches[0] : joined(stretches);
  }

  /** The hash of a folded word, as `hashes` has it. */
  hashOf(folded: string): number {
    let end = characters;
    for (const character of folded) {
      this.memory.numbers[end >> 2] = character.codePointAt(0) as number;
      end += 4;
    }
    return this.memory.kernel.hashOfCharacters(characters, end);
  }

  /** @param offset of the stretch in the text */
  private wordsOfStretch(stretch: Uint8Array, offset: number, fold: FoldPiece): PlacedWords {
    const { memory, text } = this;
    const end = text + stretch.length;
    const first = aligned(end + 1);
    this.memory.reserve(roomBehind(first, stretch.length));
    this.memory.bytes.set(stretch, text);
    let into = first;
    for (let from = text; from < end; ) {
      // What was folded as a whole may have taken more.
      this.memory.reserve(roomBehind(into, end - from));
      into = memory.kernel.findWords(into, text, from, end);
      const piece = memory.kernel.stoppedAt() - text;
      if (piece === stretch.length) break;
      const pieceEnd = endOfPiece(stretch, piece);
      fold(stretch.subarray(piece, pieceEnd), (folded, start, stop) => {
        this.memory.reserve(into + wordBytes);
        this.memory.numbers[into >> 2] = piece + start;
        this.memory.numbers[(into >> 2) + 1] = piece + stop;
        this.memory.floats[(into >> 3) + 1] = this.hashOf(folded);
        into += wordBytes;
      });
      from = text + pieceEnd;
    }
    return this.columnsOf(first, (into - first) / wordBytes, offset);
  }

  private columnsOf(first: number, count: number, offset: number): PlacedWords {
    const { numbers: integers, floats: doubles } = this.memory;
    const words = columnsFor(count);
    for (let at = 0, integer = first >> 2; at < count; at++, integer += 4) {
      words.starts[at] = integers[integer] + offset;
      words.ends[at] = integers[integer + 1] + offset;
      words.hashes[at] = doubles[(integer >> 1) + 1];
    }
    return words;
  }
}

/** Where the words of so many bytes end at most: three in four, a letter and the two that sara am is. */
function roomBehind(place: number, bytes: number): number {
  return place + Math.ceil(bytes * 0.75) * wordBytes;
}

/** In one piece of memory. */
function columnsFor(count: number): PlacedWords {
  const buffer = new ArrayBuffer(count * wordBytes);
  return {
    hashes: new Float64Array(buffer, 0, count),
    starts: new Int32Array(buffer, count * 8, count),
    ends: new Int32Array(buffer, count * 12, count),
  };
}

function joined(stretches: readonly PlacedWords[]): PlacedWords {
  const words = columnsFor(stretches.reduce((sum, { hashes }) => sum + hashes.length, 0));
  let at = 0;
  for (const { hashes, starts, ends } of stretches) {
    words.hashes.set(hashes, at);
    words.starts.set(starts, at);
    words.ends.set(ends, at);
    at += hashes.length;
  }
  return words;
}

/** Where a stretch ends that begins at `from`: behind a blank. */
function endOfStretch(text: Uint8Array, from: number): number {
  if (text.length - from <= stretchBytes) return text.length;
  for (let at = from + stretchBytes; at > from; at--) if (isBlank(text[at])) return at + 1;
  for (let at = from + stretchBytes; at < text.length; at++) if (isBlank(text[at])) return at + 1;
  return text.length;
}

/** The next blank, or the end. */
function endOfPiece(text: Uint8Array, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text[at])) at++;
  return at;
}

/** Space, tab and line ends: folding never looks across them. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
