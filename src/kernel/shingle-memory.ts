import { aligned, KernelMemory } from './kernel-memory.js';
import { signatureLength } from './signatures.js';

/** A slot that no shingle reached; only the signature of a text without words has any. */
const emptySlot = 0xffffffff;

/** The functions of kernel/assembly that are called here; places are bytes into the memory. */
type SigningKernel = {
  sketch(signature: number, before: number, hashes: number, count: number, round: number, end: number): number;
  distinct(into: number, hashes: number, count: number, table: number, slots: number): number;
  winnow(into: number, hashes: number, count: number, window: number, least: number): number;
  sortDistinct(into: number, hashes: number, count: number, buckets: number, bits: number): number;
  toFloats(into: number, hashes: number, count: number): void;
  fromFloats(into: number, floats: number, count: number): void;
};

/** After so many no slot is empty. */
const rounds = 2 * signatureLength;

/** So many hashes that repeats among them are not worth a look. */
const fewHashes = 1_000;

/** Where a signature stands, and the same before a round. */
const signature = 64;
const before = signature + signatureLength * 4;

/** Where what else the memory is for may begin. */
export const behindSignature = before + signatureLength * 4;

/**
 * The shingle hashes of one text in the memory of the kernel, from `start` on, and what is made of them behind them. All that is
 * given out are views; there is room for all of it once `makeRoom` was called, so that none is lost because memory grows.
 */
export class ShingleMemory<Kernel> extends KernelMemory<Kernel & SigningKernel> {
  /** Where the hashes begin, 64 bits each; a multiple of 16. */
  start = behindSignature;
  /** Counts what was read: the shingles of an earlier text are gone. */
  readings = 0;

  /** @param hashes whole numbers of 53 bits */
  put(hashes: Float64Array): void {
    this.reserve(this.start + hashes.byteLength);
    this.floats.set(hashes, this.start / 8);
    this.kernel.fromFloats(this.start, this.start, hashes.length);
  }

  /** Moves the hashes there from where they stood before. */
  moveTo(start: number, count: number): void {
    const end = this.start + count * 8;
    this.reserve(start + end - this.start);
    this.bytes.copyWithin(start, this.start, end);
    this.start = start;
  }

  /** For whatever is made of so many hashes. */
  makeRoom(count: number): void {
    const behind = this.behind(count);
    const forDistinct = aligned(behind + count * 8) + 2 ** distinctBits(count) * 8;
    const forWinnowing = aligned(aligned(behind + count * 8 + 8) + count * 8) + 2 ** bucketBits(count) * 4;
    this.reserve(Math.max(forDistinct, forWinnowing));
  }

  /** The hashes as they stand: 64 bits each, the lowest byte first. */
  standing(count: number): Uint8Array {
    return this.bytes.subarray(this.start, this.start + count * 8);
  }

  hashes(count: number): Float64Array {
    return this.floatsOf(this.start, count);
  }

  distinct(count: number): Float64Array {
    const place = this.behind(count);
    return this.floatsOf(place, this.distinctInto(place, count));
  }

  sketch(count: number): Uint32Array {
    const slots = this.numbers.subarray(signature / 4, signature / 4 + signatureLength);
    if (count === 0) return slots.fill(emptySlot);
    const { kernel, start } = this;
    // Slots are left empty by few different hashes: where there are many, repeats are thrown once only.
    const isLong = count > fewHashes;
    const hasEmpty = kernel.sketch(signature, before, start, count, 0, isLong ? 1 : rounds) !== 0;
    if (hasEmpty && isLong) {
      const place = this.behind(count);
      kernel.sketch(signature, before, place, this.distinctInto(place, count), 1, rounds);
    }
    return slots;
  }

  /** @returns distinct, ascending */
  winnow(count: number, window: number): Float64Array {
    const place = this.behind(count);
    const least = aligned(place + count * 8 + 8);
    const chosen = this.kernel.winnow(place, this.start, count, window, least);
    const buckets = aligned(least + chosen * 8);
    return this.floatsOf(least, this.kernel.sortDistinct(least, place, chosen, buckets, bucketBits(chosen)));
  }

  private distinctInto(place: number, count: number): number {
    const table = aligned(place + count * 8);
    return this.kernel.distinct(place, this.start, count, table, 2 ** distinctBits(count));
  }

  /** Where there is room behind so many hashes. */
  private behind(count: number): number {
    return aligned(this.start + count * 8);
  }

  /** Hashes as floats: in their place, or behind them where they still are to be read. */
  private floatsOf(place: number, count: number): Float64Array {
    const into = place === this.start ? this.behind(count) : place;
    this.kernel.toFloats(into, place, count);
    return this.floats.subarray(into / 8, into / 8 + count);
  }
}

/** Bits of the slots in which so many hashes are made distinct. */
export function distinctBits(count: number): number {
  return Math.ceil(Math.log2(count * 1.5 + 16));
}

/** Fingerprints are smallest of many, and lie closer than all hashes would: four buckets for each leave few in one. */
function bucketBits(count: number): number {
  return Math.ceil(Math.log2(count * 4 + 1));
}
