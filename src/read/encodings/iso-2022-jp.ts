import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import type { DecodedAs } from './decoded-as.js';

/**
 * ISO-2022-JP as the Encoding Standard decodes it: ASCII bytes alone, among which escape sequences say what the bytes
 * behind them are.
 */
const sets: ReadonlyMap<string, 'ascii' | 'roman' | 'katakana' | 'kanji'> = new Map([
  ['(B', 'ascii'],
  ['(J', 'roman'],
  ['(I', 'katakana'],
  ['$@', 'kanji'],
  ['$B', 'kanji'],
]);

const escapeByte = 0x1b;

/**
 * Whether bytes are ISO-2022-JP beyond doubt: ASCII alone, each escape sequence one of its own, and one of them for kanji.
 * Control sequences of terminals, which other texts hold, are not.
 */
export function isIso2022Jp(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasKanji = false;
  for (let at = all.indexOf(escapeByte); at !== -1; at = all.indexOf(escapeByte, at + 3)) {
    const set = sets.get(all.toString('latin1', at + 1, at + 3));
    if (set === undefined) return false;
    hasKanji ||= set === 'kanji';
  }
  return hasKanji && all.every((byte) => byte < 0x80);
}

/** What has no meaning becomes U+FFFD; so does an escape sequence right behind another, between which text may hide. */
export function decodeIso2022Jp(bytes: Buffer): DecodedAs {
  let text = '';
  let replacements = 0;
  let set: 'ascii' | 'roman' | 'katakana' | 'kanji' = 'ascii';
  let isAfterEscape = false;
  for (let at = 0; at < bytes.length; ) {
    const escaped = bytes[at] === escapeByte ? sets.get(bytes.toString('latin1', at + 1, at + 3)) : undefined;
    if (escaped !== undefined) {
      set = escaped;
      at += 3;
      if (isAfterEscape) {
        text += '\uFFFD';
        replacements++;
      }
      isAfterEscape = true;
      continue;
    }
    isAfterEscape = false;
    const next = bytes.indexOf(escapeByte, at + 1);
    const end = next === -1 ? bytes.length : next;
    const piece = set === 'kanji' ? kanjiOf(bytes.subarray(at, end)) : lettersOf(bytes.subarray(at, end), set);
    text += piece.text;
    replacements += piece.replacements;
    at = end;
  }
  return { text, replacements };
}

function lettersOf(bytes: Buffer, set: 'ascii' | 'roman' | 'katakana'): DecodedAs {
  let text = '';
  let replacements = 0;
  for (const byte of bytes) {
    const hasNone = byte >= 0x80 || byte === 0x0e || byte === 0x0f || byte === escapeByte;
    if (hasNone || (set === 'katakana' && byte >= 0x60)) {
      text += '\uFFFD';
      replacements++;
    } else if (set === 'roman' && byte === 0x5c) text += '¥';
    else if (set === 'roman' && byte === 0x7e) text += '‾';
    else if (set === 'katakana' && byte >= 0x21) text += String.fromCharCode(0xff61 - 0x21 + byte);
    else text += String.fromCharCode(byte);
  }
  return { text, replacements };
}

/** Two bytes a character: those of EUC-JP without their highest bits. A line that ends among them is a line all the same. */
function kanjiOf(bytes: Buffer): DecodedAs {
  let text = '';
  let replacements = 0;
  const isHalf = (byte: number | undefined) => byte !== undefined && byte >= 0x21 && byte <= 0x7e;
  for (let at = 0; at < bytes.length; ) {
    let end = at;
    while (isHalf(bytes[end]) && isHalf(bytes[end + 1])) end += 2;
    if (end > at) {
      const decoded = iconv.decode(Buffer.from(bytes.subarray(at, end).map((byte) => byte | 0x80)), 'euc-jp');
      text += decoded;
      replacements += decoded.split('\uFFFD').length - 1;
      at = end;
      continue;
    }
    const isLineEnd = bytes[at] === 0x0a || bytes[at] === 0x0d;
    text += isLineEnd ? String.fromCharCode(bytes[at]) : '\uFFFD';
    if (!isLineEnd) replacements++;
    at++;
  }
  return { text, replacements };
}
