import { writeCodePoint } from './code-points';

/**
 * Texts in JSON (RFC 8259), in UTF-8: a text is written as a string, and the one string that a record's text is in is read,
 * without a detour by way of the whole record.
 */

const quote: u32 = 0x22;
const backslash: u32 = 0x5c;

/** A bit for each of 16 bytes: quotes, backslashes and control characters, which a string has escaped. */
function escapedIn(bytes: v128): i32 {
  const found = v128.or(
    v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c))),
    i8x16.lt_u(bytes, i8x16.splat(0x20)),
  );
  return i8x16.bitmask(found);
}

/**
 * Writes a text as a JSON string, quotes and all, as JSON.stringify does; returns where it ends.
 *
 * @param into room for six bytes a byte of the text, and 32 more
 * @param from well-formed, with 16 bytes of room behind it
 */
export function writeString(into: usize, from: usize, end: usize): usize {
  store<u8>(into++, quote);
  while (from < end) {
    const bytes = v128.load(from);
    v128.store(into, bytes);
    const run = min(end - from, <usize>ctz(escapedIn(bytes) | 0x10000));
    from += run;
    into += run;
    if (run === 16 || from >= end) continue;
    into = writeEscape(into, load<u8>(from++));
  }
  store<u8>(into, quote);
  return into + 1;
}

function writeEscape(into: usize, byte: u32): usize {
  store<u8>(into, backslash);
  const letter = letterOf(byte);
  if (letter !== 0) {
    store<u8>(into, letter, 1);
    return into + 2;
  }
  store<u32>(into, 0x30303075, 1);
  store<u8>(into, 0x30 + (byte >> 4), 4);
  const digit = byte & 15;
  store<u8>(into, digit < 10 ? 0x30 + digit : 0x57 + digit, 5);
  return into + 6;
}

/** The letter of a short escape; 0 where there is none. */
function letterOf(byte: u32): u32 {
  switch (byte) {
    case 0x22:
    case 0x5c:
      return byte;
    case 0x08:
      return 0x62;
    case 0x09:
      return 0x74;
    case 0x0a:
      return 0x6e;
    case 0x0c:
      return 0x66;
    case 0x0d:
      return 0x72;
    default:
      return 0;
  }
}

/** What `readMember` found: where the value begins and ends in the record, quotes included, and where its text ends. */
let valueStart: usize = 0;
let valueEnd: usize = 0;
let textEnd: usize = 0;

export function foundStart(): usize {
  return valueStart;
}

export function foundEnd(): usize {
  return valueEnd;
}

export function foundTextEnd(): usize {
  return textEnd;
}

/**
 * Finds the member of a record (a JSON object) that has this name and a string for its value, and writes the text that the
 * string stands for. Says false wherever anything is not plain: no such member or two of them, a name with an escape, half a
 * surrogate pair, a mistake. What stands around the value is taken in only as far as to find it.
 *
 * @param into room for as many bytes as the record has, and 32 more
 * @param from the record, well-formed UTF-8, with 16 bytes of room behind it
 * @param name with its quotes
 */
export function readMember(into: usize, from: usize, end: usize, name: usize, nameLength: usize): bool {
  let found = false;
  let at = afterSpace(from, end);
  if (at >= end || load<u8>(at) !== 0x7b) return false;
  at = afterSpace(at + 1, end);
  while (at < end && load<u8>(at) === quote) {
    const nameEnd = afterString(at, end);
    if (nameEnd === 0 || hasBackslash(at, nameEnd)) return false;
    const isWanted = nameEnd - at === nameLength && memory.compare(at, name, nameLength) === 0;
    at = afterSpace(nameEnd, end);
    if (at >= end || load<u8>(at) !== 0x3a) return false;
    at = afterSpace(at + 1, end);
    if (isWanted) {
      if (found || at >= end || load<u8>(at) !== quote) return false;
      valueStart = at;
      at = readString(into, at, end);
      if (at === 0) return false;
      valueEnd = at;
      found = true;
    } else {
      at = afterValue(at, end);
      if (at === 0) return false;
    }
    at = afterSpace(at, end);
    if (at >= end || load<u8>(at) !== 0x2c) break;
    at = afterSpace(at + 1, end);
  }
  return found && at < end && load<u8>(at) === 0x7d && afterSpace(at + 1, end) >= end;
}

function afterSpace(at: usize, end: usize): usize {
  while (at < end) {
    const byte = load<u8>(at);
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) break;
    at++;
  }
  return at;
}

/** Where a string ends that begins at a quote; 0 where it does not. */
function afterString(at: usize, end: usize): usize {
  at++;
  while (at < end) {
    const run = <usize>ctz(escapedIn(v128.load(at)) | 0x10000);
    at += run;
    if (run === 16) continue;
    const byte: u32 = load<u8>(at);
    if (byte === quote) return at < end ? at + 1 : 0;
    if (byte !== backslash) return 0;
    at += 2;
  }
  return 0;
}

function hasBackslash(at: usize, end: usize): bool {
  for (; at < end; at++) if (load<u8>(at) === backslash) return true;
  return false;
}

/** Where a value ends that is passed over; 0 where it does not. Whoever reads the rest of the record judges it. */
function afterValue(at: usize, end: usize): usize {
  let depth = 0;
  const start = at;
  while (at < end) {
    const byte: u32 = load<u8>(at);
    if (byte === quote) {
      at = afterString(at, end);
      if (at === 0) return 0;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth++;
      at++;
    } else if (byte === 0x7d || byte === 0x5d) {
      if (depth === 0) break;
      depth--;
      at++;
    } else if (byte === 0x2c && depth === 0) break;
    else at++;
  }
  return at > start && at < end ? at : 0;
}

/** Writes what a string stands for, and returns where the string ends; 0 where it is not plain. */
function readString(into: usize, at: usize, end: usize): usize {
  at++;
  while (at < end) {
    const bytes = v128.load(at);
    v128.store(into, bytes);
    const run = <usize>ctz(escapedIn(bytes) | 0x10000);
    at += run;
    into += run;
    if (run === 16) continue;
    const byte: u32 = load<u8>(at);
    if (at >= end) return 0;
    if (byte === quote) {
      textEnd = into;
      return at + 1;
    }
    if (byte !== backslash || at + 1 >= end) return 0;
    const letter: u32 = load<u8>(at, 1);
    if (letter !== 0x75) {
      const stands = standsFor(letter);
      if (stands === 0) return 0;
      store<u8>(into++, stands);
      at += 2;
      continue;
    }
    if (at + 6 > end) return 0;
    let codePoint = hexAt(at + 2);
    at += 6;
    if (codePoint >= 0xd800 && codePoint < 0xe000) {
      if (codePoint >= 0xdc00 || at + 6 > end || load<u8>(at) !== backslash || load<u8>(at, 1) !== 0x75) return 0;
      const low = hexAt(at + 2);
      if (low < 0xdc00 || low > 0xdfff) return 0;
      codePoint = 0x10000 + ((codePoint - 0xd800) << 10) + (low - 0xdc00);
      at += 6;
    }
    if (codePoint > 0x10ffff) return 0;
    into = writeCodePoint(into, codePoint);
  }
  return 0;
}

/** What a short escape stands for; 0 where the letter makes none. */
function standsFor(letter: u32): u32 {
  switch (letter) {
    case 0x22:
    case 0x5c:
    case 0x2f:
      return letter;
    case 0x62:
      return 0x08;
    case 0x74:
      return 0x09;
    case 0x6e:
      return 0x0a;
    case 0x66:
      return 0x0c;
    case 0x72:
      return 0x0d;
    default:
      return 0;
  }
}

/** Four digits; a number above all code points where one of them is none. */
function hexAt(at: usize): u32 {
  let value: u32 = 0;
  for (let digit: usize = 0; digit < 4; digit++) {
    const byte: u32 = load<u8>(at + digit);
    const letter = byte | 0x20;
    if (byte - 0x30 < 10) value = (value << 4) | (byte - 0x30);
    else if (letter - 0x61 < 6) value = (value << 4) | (letter - 0x57);
    else return 0x7fffffff;
  }
  return value;
}
