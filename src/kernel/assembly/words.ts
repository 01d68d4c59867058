import {
  codePointMask,
  entryOf,
  entryOfLow,
  isJoinedTo,
  isUnusual,
  isWord,
  isWordless,
  keepsPlace,
  mayJoin,
  mostMarks,
  nikhahit,
  rankShift,
  saraAa,
  saraAm,
} from './character-table';
import { writeCodePoint } from './code-points';
import { mixed, roundStep as shingleStep } from './mixing';

export { setCharacters } from './character-table';

/**
 * Words of a text in UTF-8: `fold` writes them in their folded form with a space behind each, `shingle` hashes runs of five.
 * Folding goes code point by code point, with a table that scripts/write-character-table.ts writes; the caller lays out the
 * memory.
 */

const space: u32 = 0x20;

/**
 * Writes the folded words of a text, each with a space behind it, and returns where they end; 0 where the text holds what
 * normalisation may change.
 *
 * @param into room for three times the bytes of the text, and 32 more: a character of three bytes can become two words
 * @param from the text, well-formed, with 16 bytes of room behind it
 * @param isNormal whether the text was normalised
 */
export function fold(into: usize, from: usize, end: usize, isNormal: bool): usize {
  const refused: u32 = isNormal ? 0 : isUnusual;
  let out = into;
  let isOpen = false;
  let rank: u32 = 0;
  let marks = 0;
  // Whether the character before is one of those that others are joined to; may say so where it is not.
  let takesJoins = false;
  while (from < end) {
    const first: u32 = load<u8>(from);
    let codePoint = first;
    if (first < 0x80) {
      // What there is of ASCII in the next sixteen bytes; what is stored beyond is written over.
      const next = v128.load(from);
      const run = min(end - from, <usize>ctz(i8x16.bitmask(next) | 0x10000));
      v128.store(out, foldedAscii(next));
      out += run;
      from += run;
      isOpen = load<u8>(out - 1) !== space;
      takesJoins = true;
      rank = 0;
      marks = 0;
      continue;
    } else if (first < 0xe0) {
      codePoint = ((first & 0x1f) << 6) | (load<u8>(from, 1) & 0x3f);
      from += 2;
      // The letters of most alphabets: the first eight blocks stand in order.
      const entry = entryOfLow(codePoint);
      const folded = (codePoint + entry) & codePointMask;
      if ((entry & ~(codePointMask | isJoinedTo)) === isWord && folded - 0x80 < 0x780) {
        store<u32>(out, 0x2080c0 | (folded >> 6) | ((folded & 0x3f) << 8));
        // A space behind the letter goes with it: between words there is no branch to guess.
        const spaces: usize = load<u8>(from) === space ? 1 : 0;
        out += 2 + spaces;
        from += spaces;
        isOpen = spaces === 0;
        takesJoins = true;
        rank = 0;
        marks = 0;
        continue;
      }
    } else if (first < 0xf0) {
      codePoint = ((first & 0x0f) << 12) | ((<u32>load<u8>(from, 1) & 0x3f) << 6) | (load<u8>(from, 2) & 0x3f);
      // A character that folding leaves as it is.
      const entry = entryOf(codePoint);
      if ((entry & ~(isWordless | isJoinedTo)) === isWord) {
        const isApart = (entry & isWordless) !== 0;
        if (isOpen && isApart) store<u8>(out++, space);
        store<u32>(out, (load<u32>(from) & 0xffffff) | 0x20000000);
        out += isApart ? 4 : 3;
        isOpen = !isApart;
        takesJoins = (entry & isJoinedTo) !== 0;
        from += 3;
        rank = 0;
        marks = 0;
        continue;
      }
      from += 3;
    } else {
      codePoint =
        ((first & 0x07) << 18) |
        ((<u32>load<u8>(from, 1) & 0x3f) << 12) |
        ((<u32>load<u8>(from, 2) & 0x3f) << 6) |
        (load<u8>(from, 3) & 0x3f);
      from += 4;
    }
    if (codePoint === saraAm) {
      if (isOpen) store<u8>(out++, space);
      out = writeCodePoint(out, nikhahit);
      store<u8>(out++, space);
      out = writeCodePoint(out, saraAa);
      store<u8>(out++, space);
      isOpen = takesJoins = false;
      rank = 0;
      marks = 0;
      continue;
    }
    const entry = entryOf(codePoint);
    if ((entry & refused) !== 0 || (!isNormal && takesJoins && (entry & mayJoin) !== 0)) return 0;
    const ownRank = (entry >> rankShift) & keepsPlace;
    // Behind a mark that may change places with others what stood before it counts too.
    if (ownRank === 0 || ownRank === keepsPlace) takesJoins = false;
    if ((entry & isJoinedTo) !== 0) takesJoins = true;
    if ((entry & isWord) === 0) {
      if (isOpen) store<u8>(out++, space);
      isOpen = false;
      rank = 0;
      continue;
    }
    if (ownRank === 0) marks = 0;
    else if (!isNormal && (ownRank < rank || ++marks > mostMarks)) return 0;
    rank = ownRank === keepsPlace ? 0 : ownRank;
    const wordless = (entry & isWordless) !== 0;
    if (wordless && isOpen) store<u8>(out++, space);
    out = writeCodePoint(out, (codePoint + entry) & codePointMask);
    isOpen = !wordless;
    if (wordless) store<u8>(out++, space);
  }
  if (isOpen) store<u8>(out++, space);
  return out;
}

/** Lower case, and a space for what is neither letter nor digit. */
function foldedAscii(bytes: v128): v128 {
  const upper = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26));
  const lower = v128.or(bytes, v128.and(upper, i8x16.splat(0x20)));
  const letters = i8x16.lt_u(i8x16.sub(lower, i8x16.splat(0x61)), i8x16.splat(26));
  const digits = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10));
  return v128.bitselect(lower, i8x16.splat(0x20), v128.or(letters, digits));
}

/** Words in a shingle; bytes of a word at most: a longer run is cut into words of so many. */
const shingleLength = 5;
const longestWord: usize = 1024;

/** Odd numbers of wyhash (Wang Yi). */
const wordSeed: u64 = 0xa0761d6478bd642f;
const wordStep: u64 = 0xe7037ed1a0b428db;

/** Of the text that is read: the hashes of its last five words, oldest first; how many words there were; their weighted sum. */
let word1: u64 = 0;
let word2: u64 = 0;
let word3: u64 = 0;
let word4: u64 = 0;
let word5: u64 = 0;
let words = 0;
let sum: u64 = 0;

/** Begins a text. */
export function begin(): void {
  word1 = word2 = word3 = word4 = word5 = 0;
  words = 0;
  sum = 0;
}

/** Bytes that are searched for words before these are hashed, a multiple of 64; room for the places where their words begin and end. */
const searchedBytes: usize = 4096;
export const placesBytes: usize = (4096 + 2) * 4;

/**
 * Writes the hashes of the shingles that end in a piece of the text, 53 bits each in 64, and returns where they end.
 *
 * Words are found first, some kilobytes at a time, and then hashed: the two loops have no branch that is hard to guess.
 *
 * @param into room for one a word
 * @param from folded words, with 64 bytes of room behind them
 * @param places room for `placesBytes`
 */
export function shingle(into: usize, from: usize, end: usize, places: usize): usize {
  const oldest: u64 = shingleStep * shingleStep * shingleStep * shingleStep * shingleStep;
  // In variables of its own while the piece is read: each sum waits for the one before.
  let total = sum;
  let first = word1;
  let second = word2;
  let third = word3;
  let fourth = word4;
  let fifth = word5;
  let count = words;
  let spaceBefore: u64 = 1;
  let found = places;
  for (let searched = from; searched < end; ) {
    const stop = min(end, searched + searchedBytes);
    for (; searched < stop; searched += 64) {
      let spaces = spacesIn(searched);
      if (end - searched < 64) spaces |= ~(<u64>0) << (<u64>(end - searched));
      // A bit where a word begins and one behind its end, in turns.
      let borders = spaces ^ ((spaces << 1) | spaceBefore);
      spaceBefore = spaces >> 63;
      while (borders !== 0) {
        store<u32>(found, <u32>(searched + <usize>ctz(borders)));
        borders &= borders - 1;
        found += 4;
      }
    }
    // The last word ends with the piece, which a border that is cut off would have said.
    if (searched >= end && ((found - places) & 4) !== 0) {
      store<u32>(found, <u32>end);
      found += 4;
    }
    let place = places;
    for (; place + 8 <= found; place += 8) {
      let start = <usize>load<u32>(place);
      const wordEnd = <usize>load<u32>(place, 4);
      do {
        const cut = min(wordEnd, start + longestWord);
        const hash = hashOf(start, cut);
        start = cut;
        // A word enters the sum and the oldest leaves: each weighs a power of the step.
        total = total * shingleStep + hash - first * oldest;
        first = second;
        second = third;
        third = fourth;
        fourth = fifth;
        fifth = hash;
        store<u64>(into, mixed(total) >> 11);
        into += ++count >= shingleLength ? 8 : 0;
      } while (start < wordEnd);
    }
    // The beginning of a word whose end is yet to come.
    if (place < found) store<u32>(places, load<u32>(place));
    found = places + (found - place);
  }
  sum = total;
  word1 = first;
  word2 = second;
  word3 = third;
  word4 = fourth;
  word5 = fifth;
  words = count;
  return into;
}

/** A bit for each of 64 bytes, set for a space. */
function spacesIn(at: usize): u64 {
  const spaces = i8x16.splat(0x20);
  const low =
    i8x16.bitmask(i8x16.eq(v128.load(at), spaces)) | (i8x16.bitmask(i8x16.eq(v128.load(at, 16), spaces)) << 16);
  const high =
    i8x16.bitmask(i8x16.eq(v128.load(at, 32), spaces)) | (i8x16.bitmask(i8x16.eq(v128.load(at, 48), spaces)) << 16);
  return <u64>(<u32>low) | ((<u64>(<u32>high)) << 32);
}

/** Ends a text and returns the number of its words; one of fewer words than a shingle is one shingle, which is written. */
export function finish(into: usize): i32 {
  if (words > 0 && words < shingleLength) store<u64>(into, mixed(sum) >> 11);
  return words;
}

/** Sixteen bytes at a time, the last ones padded with zeros, and their number. */
function hashOf(start: usize, end: usize): u64 {
  let hash = wordSeed;
  let at = start;
  for (; at + 16 < end; at += 16) hash = mixed((hash ^ load<u64>(at)) * wordStep + load<u64>(at, 8)) * wordStep;
  const left = <u64>(end - at);
  const ones: u64 = 0xffffffffffffffff;
  const low = load<u64>(at) & (left >= 8 ? ones : ones >> (64 - (left << 3)));
  const high = load<u64>(at, 8) & (left <= 8 ? 0 : ones >> (128 - (left << 3)));
  return mixed((hash ^ low) * wordStep + (high ^ <u64>(end - start)));
}
