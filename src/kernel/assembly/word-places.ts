import {
  codePointMask,
  entryOf,
  foldsAlone,
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
import { mixed, roundStep } from './mixing';

/**
 * Words of a text in UTF-8, as tokens.ts cuts them, each with the place where it stands and the hash of its folded form. The
 * caller lays out the memory.
 */

/** Characters of a word at most: a longer run is cut into words of so many. */
const longestWord = 1024;

const seed: u64 = 0xa0761d6478bd642f;

/** A word takes 16 bytes: its first byte and the one behind its last, counted from the text's first, and the hash, a double. */
const wordBytes: usize = 16;

/** By byte, what ASCII's letters and digits fold to; 0 for all others, and for bytes that are not ASCII. */
let asciiFolds: usize = 0;

/** @param folds room for 256 bytes; the table of characters was set before */
export function setAscii(folds: usize): void {
  asciiFolds = folds;
  for (let byte: u32 = 0; byte < 256; byte++) {
    const entry = byte < 0x80 ? entryOf(byte) : 0;
    store<u8>(folds + byte, (entry & isWord) !== 0 ? byte + (entry & codePointMask) : 0);
  }
}

/** Where the search stopped: the end of the text, or of a piece that has to be folded as a whole its first byte. */
let stopped: usize = 0;

export function stoppedAt(): usize {
  return stopped;
}

/** The text that is searched. */
let text: usize = 0;

/**
 * Writes the words of a text from `from` on and returns where they end. It stops before a piece, between blanks, which
 * normalisation may change in other ways than character by character.
 *
 * @param into room for three words in four bytes
 * @param whole,end the text, well-formed, with a byte of room behind it
 * @param from its first byte, or one behind a blank, or a blank
 */
export function findWords(into: usize, whole: usize, from: usize, end: usize): usize {
  const first = into;
  text = whole;
  // What ends the last word.
  store<u8>(end, 0);
  // The word that is open: its first byte, its hash, and its characters so far, 0 where none is.
  let start = from;
  let hash = seed;
  let length = 0;
  // As in words.ts.
  let rank: u32 = 0;
  let marks = 0;
  let takesJoins = false;
  // Whether the character that marks would be put on is changed by normalisation: they would have its place.
  let isChanged = false;
  // Where a letter begins that sara am was joined to: its words all have the place of the whole, 0 for none.
  let joined: usize = 0;
  let at = from;
  while (at < end) {
    const byte: u32 = load<u8>(at);
    if (byte < 0x80) {
      if (joined !== 0) {
        place(first, into, joined, at);
        if (start >= joined) start = joined;
        joined = 0;
      }
      let folded: u32 = load<u8>(asciiFolds + byte);
      if (folded === 0) {
        if (length > 0) {
          into = write(into, start, at, hash);
          length = 0;
        }
        at++;
      } else {
        if (length === 0) {
          start = at;
          hash = seed;
        }
        do {
          if (length === longestWord) {
            into = write(into, start, at, hash);
            start = at;
            hash = seed;
            length = 0;
          }
          hash = (hash ^ folded) * roundStep;
          length++;
          folded = load<u8>(asciiFolds + load<u8>(++at));
        } while (folded !== 0);
      }
      takesJoins = true;
      isChanged = false;
      rank = 0;
      marks = 0;
      continue;
    }
    const codePoint = codePointAt(at);
    const next = at + bytesOf(byte);
    const entry = entryOf(codePoint);
    if ((entry & ~(codePointMask | isJoinedTo)) === isWord) {
      // A letter of an alphabet: no mark, and nothing that normalisation looks at.
      if (joined !== 0) {
        place(first, into, joined, at);
        if (start >= joined) start = joined;
        joined = 0;
      }
      if (length === longestWord) {
        into = write(into, start, at, hash);
        length = 0;
      }
      if (length === 0) {
        start = at;
        hash = seed;
      }
      hash = (hash ^ ((codePoint + entry) & codePointMask)) * roundStep;
      length++;
      takesJoins = (entry & isJoinedTo) !== 0;
      isChanged = false;
      rank = 0;
      marks = 0;
      at = next;
      continue;
    }
    if (codePoint === saraAm) {
      if (length > 0) into = write(into, start, at, hash);
      length = 0;
      if (joined === 0) joined = letterBefore(at);
      into = write(into, at, next, (seed ^ nikhahit) * roundStep);
      into = write(into, at, next, (seed ^ saraAa) * roundStep);
      takesJoins = isChanged = false;
      rank = 0;
      marks = 0;
      at = next;
      continue;
    }
    const ownRank = (entry >> rankShift) & keepsPlace;
    const isUnlike = (entry & isUnusual) !== 0;
    const joinsBefore = !isUnlike && mayStandOn(codePoint, ownRank);
    if ((isUnlike && ownRank !== foldsAlone) || (takesJoins && (entry & mayJoin) !== 0) || (isChanged && joinsBefore)) {
      return stopBefore(at, whole, first, into);
    }
    if (!joinsBefore && joined !== 0) {
      place(first, into, joined, at);
      if (start >= joined) start = joined;
      joined = 0;
    }
    if (isUnlike) {
      takesJoins = true;
      rank = 0;
      marks = 0;
    } else {
      if (ownRank === 0 || ownRank === keepsPlace) takesJoins = false;
      if ((entry & isJoinedTo) !== 0) takesJoins = true;
      if (ownRank === 0) marks = 0;
      else if (ownRank < rank || ++marks > mostMarks) return stopBefore(at, whole, first, into);
      rank = ownRank === keepsPlace ? 0 : ownRank;
    }
    if (!joinsBefore) isChanged = isUnlike;
    const isApart = (entry & isWordless) !== 0;
    if (length > 0 && ((entry & isWord) === 0 || isApart || length === longestWord)) {
      into = write(into, start, at, hash);
      length = 0;
    }
    if ((entry & isWord) !== 0) {
      if (length === 0) {
        start = at;
        hash = seed;
      }
      hash = (hash ^ ((codePoint + entry) & codePointMask)) * roundStep;
      length++;
      if (isApart) {
        into = write(into, start, next, hash);
        length = 0;
      }
    }
    at = next;
  }
  if (joined !== 0) {
    place(first, into, joined, end);
    if (start >= joined) start = joined;
  }
  if (length > 0) into = write(into, start, end, hash);
  stopped = end;
  return into;
}

/**
 * The hash of a word that is folded already, as `findWords` has it.
 *
 * @param from,end its code points, 32 bits each
 */
export function hashOfCharacters(from: usize, end: usize): f64 {
  let hash = seed;
  for (; from < end; from += 4) hash = (hash ^ load<u32>(from)) * roundStep;
  return shown(hash);
}

/** Forgets the words of the piece that `at` stands in, and stops before it. */
function stopBefore(at: usize, whole: usize, first: usize, into: usize): usize {
  while (at > whole && !isBlank(load<u8>(at - 1))) at--;
  while (into > first && load<u32>(into - wordBytes) >= <u32>(at - whole)) into -= wordBytes;
  stopped = at;
  return into;
}

/** Where the letter begins that a character is joined to: behind a blank itself. */
function letterBefore(at: usize): usize {
  while (at > text && !isBlank(load<u8>(at - 1))) {
    do at--;
    while ((load<u8>(at) & 0xc0) === 0x80);
    const codePoint = codePointAt(at);
    const entry = entryOf(codePoint);
    if (!mayStandOn(codePoint, (entry & isUnusual) !== 0 ? 0 : (entry >> rankShift) & keepsPlace)) break;
  }
  return at;
}

/** Whether normalisation looks at the character together with the one before it: marks, and vowels and finals of Hangul. */
function mayStandOn(codePoint: u32, rank: u32): bool {
  return rank !== 0 || codePoint - 0x1160 < 0xa0 || codePoint === 0x16d67;
}

/** Gives the words that end behind `start` the place of the whole letter, as far as they stand in it. */
function place(first: usize, into: usize, start: usize, end: usize): void {
  const from = <u32>(start - text);
  for (let word = into; word > first && load<u32>(word - wordBytes, 4) > from; word -= wordBytes) {
    if (load<u32>(word - wordBytes) >= from) store<u32>(word - wordBytes, from);
    store<u32>(word - wordBytes, <u32>(end - text), 4);
  }
}

function write(into: usize, start: usize, end: usize, hash: u64): usize {
  store<u32>(into, <u32>(start - text));
  store<u32>(into, <u32>(end - text), 4);
  store<f64>(into, shown(hash), 8);
  return into + wordBytes;
}

/** The upper 53 bits, which a double holds exactly. */
function shown(hash: u64): f64 {
  return <f64>(<i64>(mixed(hash) >> 11));
}

/** Space, tab and line ends: folding never looks across them. */
function isBlank(byte: u32): bool {
  return byte === 0x20 || byte - 0x09 < 5;
}

function codePointAt(at: usize): u32 {
  const first: u32 = load<u8>(at);
  if (first < 0x80) return first;
  if (first < 0xe0) return ((first & 0x1f) << 6) | (load<u8>(at, 1) & 0x3f);
  if (first < 0xf0) return ((first & 0x0f) << 12) | ((<u32>load<u8>(at, 1) & 0x3f) << 6) | (load<u8>(at, 2) & 0x3f);
  return (
    ((first & 0x07) << 18) |
    ((<u32>load<u8>(at, 1) & 0x3f) << 12) |
    ((<u32>load<u8>(at, 2) & 0x3f) << 6) |
    (load<u8>(at, 3) & 0x3f)
  );
}

function bytesOf(first: u32): usize {
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
