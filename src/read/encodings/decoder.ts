import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import type { DecodedAs } from './decoded-as.js';
import { decodeIso2022Jp } from './iso-2022-jp.js';

/** Encodings that iconv-lite has under another name: ISO-8859-8-I differs from ISO-8859-8 in how browsers lay it out alone. */
const codecs: ReadonlyMap<string, string> = new Map([
  ['iso-8859-8-i', 'iso-8859-8'],
  ['x-mac-cyrillic', 'macukraine'],
]);

/** Whose sign of a currency became that of the euro in 1998, which iconv-lite does not have. */
const withEuro: ReadonlySet<string> = new Set(['macintosh', 'x-mac-cyrillic']);

/**
 * Whether a label, in lower case and as the Encoding Standard names encodings, can be decoded. Those that the standard
 * replaces, since they hide ASCII within other characters (ISO-2022-KR, HZ), can not.
 */
export function isDecodable(label: string): boolean {
  return label === 'iso-2022-jp' || iconv.encodingExists(codecs.get(label) ?? label);
}

/**
 * Decodes bytes without a byte order mark, never failing. `label` must be decodable. By iconv-lite and not by the engine,
 * whose decoders differ with its version: that of Node 20 takes windows-1252 for ISO-8859-1 and knows only the 2,350
 * Korean syllables of the older standard.
 */
export function decodeAs(bytes: Uint8Array, label: string): DecodedAs {
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (label === 'utf-8') return decodeUtf8(own);
  if (label === 'iso-2022-jp') return decodeIso2022Jp(own);
  const decoded = iconv.decode(own, codecs.get(label) ?? label, { stripBOM: false }).toWellFormed();
  const text = withEuro.has(label) ? decoded.replaceAll('¤', '€') : decoded;
  return { text, replacements: count(text, '\uFFFD') };
}

/** A U+FFFD that the bytes themselves spell is text. */
function decodeUtf8(bytes: Buffer): DecodedAs {
  const text = bytes.toString('utf8');
  let spelled = 0;
  for (let at = bytes.indexOf('\uFFFD'); at !== -1; at = bytes.indexOf('\uFFFD', at + 3)) spelled++;
  return { text, replacements: count(text, '\uFFFD') - spelled };
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
