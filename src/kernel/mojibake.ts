/** Traces of UTF-8 that was read as another encoding and then written as UTF-8: "â€™", "Ð¿Ñ€Ð¸", "РїСЂРё". */
export type Mojibake = {
  /** What the UTF-8 was taken for. */
  readonly as: (typeof mistakenEncodings)[number];
  /** Characters that stand in the text as two to four others each. */
  readonly sequences: number;
};

export const mistakenEncodings = ['windows-1252', 'iso-8859-1', 'windows-1251'] as const;

/** What the bytes 0x80 to 0xBF mean. The few without a meaning became C1 controls, as the Encoding Standard has it. */
const continuations = {
  'windows-1252': '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿',
  'windows-1251': 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\x98™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї',
};

/** Of these, what follows a letter in ordinary texts too: a sequence of such alone is counted, but decides nothing. */
const ordinary = new Set([...'\xa0«»‘’“”…–—·šžœёіїєґўј'].map((character) => character.charCodeAt(0)));

const largestContinuation = 0x2122;
const byteIn1252 = bytesOf(continuations['windows-1252']);
const byteIn1251 = bytesOf(continuations['windows-1251']);

function bytesOf(characters: string): Uint8Array {
  const bytes = new Uint8Array(largestContinuation + 1);
  for (let at = 0; at < characters.length; at++) bytes[characters.charCodeAt(at)] = 0x80 + at;
  return bytes;
}

/** Characters that pages are written in, and signs; what a chance sequence spells lies mostly outside. */
const spelled: readonly (readonly [first: number, last: number])[] = [
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x386, 0x45f],
  [0x490, 0x4e9],
  [0x5d0, 0x5ea],
  [0x60c, 0x6f9],
  [0x900, 0x97f],
  [0xe01, 0xe5b],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x21ff],
  [0x2500, 0x27bf],
  [0x3001, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xfe0f, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff01, 0xff5e],
  [0x1f300, 0x1faff],
];

/** By bytes: what is smaller is an overlong form, which is not well-formed. */
const smallestOfLength = [0, 0, 0x80, 0x800, 0x10000];

const fewestTelling = 2;
/** Of the characters beyond ASCII, those in telling sequences are at least one in so many. */
const charactersPerTelling = 8;

/** Characters beyond ASCII after which a text that shows less than half of that is looked at no further. */
const leadsAtFirst = 512;

/**
 * Mojibake in a text in well-formed UTF-8, or undefined where there is none that is plain. A sequence is a run of characters whose
 * bytes in the mistaken encoding are one well-formed character of UTF-8, in a script that is in use; it is telling unless it is
 * made of characters that stand so in ordinary texts. There is mojibake where two or more are telling, and their characters
 * are an eighth or more of those beyond ASCII, and not far fewer of the first 512. Nothing is repaired.
 */
export function mojibakeIn(utf8: Uint8Array): Mojibake | undefined {
  const latin = new Tally();
  const cyrillic = new Tally();
  let leads = 0;
  for (let at = firstLead(utf8); at < utf8.length; at++) {
    const byte = utf8[at];
    if (byte < 0xc3 || byte > 0xd1) continue;
    if (++leads === leadsAtFirst) {
      const telling = Math.max(latin.tellingCharacters, cyrillic.tellingCharacters);
      if (telling * 2 * charactersPerTelling < leads) return undefined;
    }
    // What follows must be a character of two or more bytes, and none of the letters from А to я: those are no continuations.
    const next = utf8[at + 2];
    if (next < 0xc2 || (next === 0xd0 && utf8[at + 3] >= 0x90) || (next === 0xd1 && utf8[at + 3] < 0x90)) continue;
    if (byte === 0xc3) latin.take(utf8, at, 0x40 + utf8[at + 1], byteIn1252);
    else if (byte === 0xd0) cyrillic.take(utf8, at, 0x30 + utf8[at + 1], byteIn1251);
    else if (byte === 0xd1) cyrillic.take(utf8, at, 0x70 + utf8[at + 1], byteIn1251);
  }
  const tally = latin.telling >= cyrillic.telling ? latin : cyrillic;
  if (tally.telling < fewestTelling || tally.tellingCharacters * charactersPerTelling < beyondAscii(utf8))
    return undefined;
  if (tally === cyrillic) return { as: 'windows-1251', sequences: tally.sequences };
  return { as: tally.controls > 0 ? 'iso-8859-1' : 'windows-1252', sequences: tally.sequences };
}

/** Where the first of the characters stands that a sequence may begin with; the length of the text where there is none. */
function firstLead(utf8: Uint8Array): number {
  let first = utf8.length;
  for (const byte of [0xc3, 0xd0, 0xd1]) {
    const found = utf8.subarray(0, first).indexOf(byte);
    if (found !== -1) first = found;
  }
  return first;
}

/** Sequences found by one mistaken encoding. */
class Tally {
  sequences = 0;
  telling = 0;
  tellingCharacters = 0;
  /** Continuations that windows-1252 would have made signs of. */
  controls = 0;

  /** @param lead the byte that the character at `at`, of two bytes, has in the mistaken encoding */
  take(utf8: Uint8Array, at: number, lead: number, byteIn: Uint8Array): void {
    if (lead < 0xc2 || lead > 0xf4) return;
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let spelledCharacter = lead & (0xff >> (length + 1));
    let next = at + 2;
    let isTelling = lead === 0xc2 || lead === 0xc3;
    let controls = 0;
    for (let more = 1; more < length; more++) {
      const character = characterAt(utf8, next);
      const isControl = character >= 0x80 && character < 0xa0;
      const byte = isControl ? character : character <= largestContinuation ? byteIn[character] : 0;
      if (byte === 0) return;
      if (isControl && byteIn[character] === 0) controls++;
      if (!ordinary.has(character)) isTelling = true;
      spelledCharacter = (spelledCharacter << 6) | (byte & 0x3f);
      next += character < 0x800 ? 2 : 3;
    }
    if (spelledCharacter < smallestOfLength[length]) return;
    if (!spelled.some(([first, last]) => spelledCharacter >= first && spelledCharacter <= last)) return;
    this.sequences++;
    this.controls += controls;
    if (!isTelling) return;
    this.telling++;
    this.tellingCharacters += length;
  }
}

/** The character of two or three bytes that begins at `at`; 0 for any other. */
function characterAt(utf8: Uint8Array, at: number): number {
  const lead = utf8[at];
  if (lead >= 0xc2 && lead < 0xe0) return ((lead & 0x1f) << 6) | (utf8[at + 1] & 0x3f);
  if (lead >= 0xe0 && lead < 0xf0) return ((lead & 0x0f) << 12) | ((utf8[at + 1] & 0x3f) << 6) | (utf8[at + 2] & 0x3f);
  return 0;
}

function beyondAscii(utf8: Uint8Array): number {
  let characters = 0;
  for (const byte of utf8) if (byte >= 0xc0) characters++;
  return characters;
}
