import { bullet, classesOf, closing, comma, digit, isDigit, lower, sentenceEnd, space, unitAt } from './characters';

/** What the beginning and the ending of a line, and dates in it, look like: bits of `shape` in src/model/surfaces.ts. */

export const endsSentence = 1;
export const endsColon = 2;
export const endsComma = 4;
export const startsLower = 8;
export const startsDigit = 16;
export const endsDigit = 32;
export const startsWithBullet = 64;
export const hasQuote = 128;
export const hasDate = 256;
export const hasTime = 512;
export const hasAddress = 1024;
export const hasCopyright = 2048;
export const hasQuestion = 4096;
export const isUnusual = 8192;
export const hasEllipsis = 16384;

/** Four digits that are a year from 1950 up to 2049. */
export function isYear(text: usize, at: i32): bool {
  let year = 0;
  for (let place = at; place < at + 4; place++) {
    const unit = unitAt(text, place);
    if (unit < 0x30 || unit > 0x39) return false;
    year = year * 10 + unit - 0x30;
  }
  return year >= 1950 && year < 2050;
}

/** One or two digits, a dot, slash or dash, and the same again, as in 3.11.24; the first forty code units are looked at. */
export function isNumericDate(text: usize, from: i32, stop: i32): bool {
  const until = min(stop, from + 40);
  let run = 0;
  let groups = 0;
  let sign = 0;
  for (let at = from; at < until; at++) {
    if (isDigit(text, at)) {
      run++;
      continue;
    }
    const unit = unitAt(text, at);
    const divides = unit === 0x2e || unit === 0x2f || unit === 0x2d;
    if (run >= 1 && run <= 2 && divides && (sign === 0 || sign === unit)) {
      groups++;
      sign = unit;
      if (groups === 2 && isDigit(text, at + 1)) return true;
    } else {
      groups = 0;
      sign = 0;
    }
    run = 0;
  }
  return false;
}

export function beginningShape(text: usize, from: i32): i32 {
  const unit = unitAt(text, from);
  const kind = classesOf(unit);
  let found = 0;
  if ((kind & lower) !== 0) found |= startsLower;
  if ((kind & digit) !== 0) found |= startsDigit;
  if ((kind & bullet) !== 0) found |= startsWithBullet;
  const isAddress =
    unit === 0x77 &&
    unitAt(text, from + 1) === 0x77 &&
    unitAt(text, from + 2) === 0x77 &&
    unitAt(text, from + 3) === 0x2e;
  return isAddress ? found | hasAddress : found;
}

/** How a line ends, closing quotes and brackets aside. */
export function endShape(text: usize, from: i32, to: i32): i32 {
  let last = to - 1;
  const least = max(from, to - 8);
  while (last > least && (classesOf(unitAt(text, last)) & (closing | space)) !== 0) last--;
  const unit = unitAt(text, last);
  const kind = classesOf(unit);
  let found = 0;
  if ((kind & sentenceEnd) !== 0) found |= endsSentence;
  const isThird =
    unit === 0x2e && last - 2 >= from && unitAt(text, last - 1) === 0x2e && unitAt(text, last - 2) === 0x2e;
  if (unit === 0x2026 || isThird) found |= hasEllipsis;
  if (unit === 0x3a || unit === 0xff1a) found |= endsColon;
  if ((kind & comma) !== 0) found |= endsComma;
  if ((kind & digit) !== 0) found |= endsDigit;
  return found;
}
