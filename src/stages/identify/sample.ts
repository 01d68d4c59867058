import { characterClass, classOfUnit } from '../../kernel/character-classes.js';
import type { Sampled, Segmented } from '../../model/flow.js';
import type { MapStage } from '../../model/stage.js';
import type { DocumentIdentifier } from './stage.js';

/** Code units of a stretch that is looked at, and stretches of a longer text: at its beginning, its middle and near its end. */
const stretchUnits = 240;
const stretches = 3;

/** The languages of a document by a sample of its text, for texts of which no line is judged. */
export function sample(identifier: DocumentIdentifier): MapStage<Segmented, Sampled> {
  return {
    name: identifier.name,
    version: identifier.version,
    apply(segmented) {
      const { document } = segmented;
      const parts = partsOf(utf8Of(document));
      return { ...segmented, documentLanguages: identifier.languagesOf(parts) };
    },
  };
}

/** Of a document that is in UTF-8, its string is not asked for: that would decode the whole of it. */
function utf8Of(document: Segmented['document']): Buffer {
  const { utf8 } = document;
  return utf8 === undefined ? Buffer.from(document.text) : Buffer.from(utf8.buffer, utf8.byteOffset, utf8.byteLength);
}

/** Each begins and ends where a word does, where there is white space to see that by. */
function partsOf(text: Buffer): string[] {
  // A character takes four bytes at most, and a stretch is cut to size when it is decoded.
  const bytes = stretchUnits * 3;
  if (text.length <= bytes * stretches) return [text.toString('utf8')];
  return Array.from({ length: stretches }, (_, at) => {
    const start = Math.floor(((text.length - bytes) * at) / (stretches - 1));
    const part = beginningOf(decoded(text, start, start + bytes));
    return at === 0 ? withoutEnd(part) : withoutEnd(withoutBeginning(part));
  });
}

/** The characters that begin from `from` to before `to`, as far as a stretch goes. */
function decoded(text: Buffer, from: number, to: number): string {
  let start = from;
  while (start < to && isWithin(text[start])) start++;
  let end = start;
  let isAscii = true;
  for (let units = 0; end < to && units < stretchUnits; units++) {
    const byte = text[end];
    if (byte >= 0x80) isAscii = false;
    end += byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    // The second half of a pair.
    if (byte >= 0xf0) units++;
  }
  return text.toString(isAscii ? 'latin1' : 'utf8', start, end);
}

/** Not the first byte of a character. */
function isWithin(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** No character is cut. */
function beginningOf(part: string): string {
  const last = part.charCodeAt(stretchUnits - 1);
  return part.slice(0, last >= 0xd800 && last < 0xdc00 ? stretchUnits - 1 : stretchUnits);
}

function withoutBeginning(part: string): string {
  let at = 0;
  while (at < part.length && !isSpace(part, at)) at++;
  return at === part.length ? part : part.slice(at);
}

function withoutEnd(part: string): string {
  let at = part.length - 1;
  while (at > 0 && !isSpace(part, at)) at--;
  return at <= 0 ? part : part.slice(0, at);
}

function isSpace(text: string, at: number): boolean {
  return (classOfUnit[text.charCodeAt(at)] & characterClass.space) !== 0;
}
