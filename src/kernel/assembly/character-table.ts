/** How characters fold, by a table that scripts/write-character-table.ts writes. */

/** Entries of the table: what is added to the code point to fold it, and what it is. */
export const codePointMask: u32 = 0x1fffff;
export const isWord: u32 = 1 << 21;
export const isWordless: u32 = 1 << 22;
/** Normalisation changes it. */
export const isUnusual: u32 = 1 << 23;
/** From here on the rank of a mark's combining class, `keepsPlace` for a mark without one, 0 for what is no mark. */
export const rankShift: u32 = 24;
export const keepsPlace: u32 = 63;
/** In place of a rank: normalisation changes it to one character, the one it is folded to, which is joined to none before it. */
export const foldsAlone: u32 = 62;
/** Normalisation may join it to the character before, where that is one of those that others are joined to. */
export const mayJoin: u32 = 1 << 30;
export const isJoinedTo: u32 = 1 << 31;

/**
 * Thai's sara am, which normalisation takes apart: of all characters that it changes the one that ordinary text is full of.
 */
export const saraAm: u32 = 0xe33;
export const nikhahit: u32 = 0xe4d;
export const saraAa: u32 = 0xe32;

/** Marks on one letter; no script needs more, and normalisation drops what is beyond (Unicode's UAX 15 has the same bound). */
export const mostMarks = 30;

/** By code point >> 8: the number of a block, 16 bits; and the blocks, 256 entries of 32 bits each. */
let blockNumbers: usize = 0;
let blocks: usize = 0;

export function setCharacters(numbers: usize, entries: usize): void {
  blockNumbers = numbers;
  blocks = entries;
}

export function entryOf(codePoint: u32): u32 {
  const block = <usize>load<u16>(blockNumbers + ((<usize>(codePoint >> 8)) << 1));
  return load<u32>(blocks + (block << 10) + ((<usize>(codePoint & 0xff)) << 2));
}

/** The same for a code point below 0x800, the letters of most alphabets: the first eight blocks stand in order. */
export function entryOfLow(codePoint: u32): u32 {
  return load<u32>(blocks + ((<usize>codePoint) << 2));
}
