import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';

/** Text, and how many stretches of bytes had no meaning in the encoding: each became U+FFFD. */
export type DecodedAs = { readonly text: string; readonly replacements: number };

/** Whether a label, in lower case and as the Encoding Standard names encodings, can be decoded. */
export function isDecodable(label: string): boolean {
  return iconv.encodingExists(label);
}

/**
 * Decodes bytes without a byte order mark, never failing. `label` must be decodable. By iconv-lite and not by the engine,
 * whose decoders differ with its version: that of Node 20 takes windows-1252 for ISO-8859-1 and knows only the 2,350
 * Korean syllables of the older standard.
 */
export function decodeAs(bytes: Uint8Array, label: string): DecodedAs {
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (label === 'utf-8') return decodeUtf8(own);
  const text = iconv.decode(own, label, { stripBOM: false }).toWellFormed();
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
