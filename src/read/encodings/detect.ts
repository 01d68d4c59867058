import { Buffer } from 'node:buffer';
import jschardet from 'jschardet';
import { decodeAs } from './decoder.js';
import { faultsOf } from './faults.js';
import { sampleOf } from './sample.js';

export type Guess = {
  /** The label of the Encoding Standard, in lower case. */
  readonly encoding: string;
  /** Above 0, at most 1, rounded to 3 decimals. Not a probability: right guesses on a page of text have .3 to .9. */
  readonly confidence: number;
};

/** A guess of less is none; docs/decisions/0015 has the figures that it was chosen by. */
export const neededConfidence = 0.26;

/** The encodings that are told apart, by the name that the detector gives each. */
const labels: ReadonlyMap<string, string> = new Map([
  ['Windows-1252', 'windows-1252'],
  ['Windows-1251', 'windows-1251'],
  ['Windows-1250', 'windows-1250'],
  ['Windows-1253', 'windows-1253'],
  ['Windows-1254', 'windows-1254'],
  ['Windows-1255', 'windows-1255'],
  ['Windows-1256', 'windows-1256'],
  ['Windows-1257', 'windows-1257'],
  ['CP874', 'windows-874'],
  ['ISO-8859-2', 'iso-8859-2'],
  ['ISO-8859-5', 'iso-8859-5'],
  ['ISO-8859-6', 'iso-8859-6'],
  ['ISO-8859-7', 'iso-8859-7'],
  ['iso8859-15', 'iso-8859-15'],
  ['KOI8-R', 'koi8-r'],
  ['koi8-u', 'koi8-u'],
  ['IBM866', 'ibm866'],
  ['MacCyrillic', 'x-mac-cyrillic'],
  ['MacRoman', 'macintosh'],
  ['GB18030', 'gb18030'],
  ['Big5', 'big5'],
  ['CP932', 'shift_jis'],
  ['shift_jis_2004', 'shift_jis'],
  ['EUC-JP', 'euc-jp'],
  ['CP949', 'euc-kr'],
  ['EUC-KR', 'euc-kr'],
]);

/** The same as the detector's list of what it may answer takes them. */
const considered = [...labels.keys()].map((name) => ({ Big5: 'big5hkscs', 'EUC-JP': 'euc_jis_2004' })[name] ?? name);

/** Guesses whose score is this near to the best are as good by letters; what they make of the text decides. */
const tie = 0.95;

/** Of the characters beyond ASCII, the share that may look out of place in a right decoding. */
const largestShareOfFaults = 0.05;

/** Of encodings so rare that a text in a common one is the likelier the more there is wrong with them. */
const rare: ReadonlySet<string> = new Set(['macintosh', 'x-mac-cyrillic']);
const largestShareOfRare = 0.002;

/**
 * The likeliest encoding of bytes that are text, but neither UTF-8 nor UTF-16: of those that jschardet proposes, the best that
 * decodes the sample to what a text may look like. Undefined where there is none.
 */
export function detectEncoding(bytes: Uint8Array): Guess | undefined {
  const sample = sampleOf(bytes);
  if (sample.length === 0) return undefined;
  if (holdsSignsAlone(sample, bytes)) return { encoding: 'windows-1252', confidence: confidenceOfSigns };
  const proposed = jschardet
    .detectAll(sample, { detectEncodings: considered, minimumThreshold: 0 })
    .flatMap(({ encoding, confidence }) => {
      const label = labels.get(encoding ?? '');
      return label === undefined ? [] : [{ encoding: label, confidence }];
    });
  const plausible = proposed.flatMap((guess) => {
    const faults = faultsIn(sample, guess.encoding);
    return faults === undefined ? [] : [{ ...guess, faults }];
  });
  if (plausible.length === 0) return undefined;
  const [best] = plausible;
  const { encoding, confidence } = plausible
    .filter((guess) => guess.confidence >= best.confidence * tie)
    .reduce((left, right) => (right.faults < left.faults ? right : left));
  return { encoding, confidence: Math.round(confidence * 1000) / 1000 };
}

/**
 * Quotation marks, dashes and the like in windows-1252; the other code pages of Windows have most of them at the same
 * places. English often holds nothing else beyond ASCII, and then there are no letters to tell an encoding by.
 */
const signs = /[\x82\x84\x85\x8b\x91-\x97\x99\x9b\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb7\xbb]/g;
const lettersPerSign = 5;
const confidenceOfSigns = 0.5;

/** Bytes in which the letters around such signs are counted: they may stand in other lines. */
const bytesAroundSigns = 64 * 1024;

/** Three signs in a row, unless they are the same, are rather the bytes of other characters. */
function holdsSignsAlone(sample: Buffer, bytes: Uint8Array): boolean {
  const text = sample.toString('latin1');
  const beyondAscii = count(text, /[\x80-\xff]/g);
  if (count(text, signs) < beyondAscii) return false;
  if (/[\x80-\xff]{3}/.test(text.replace(/([\x80-\xff])\1+/g, '$1'))) return false;
  const letters = count(Buffer.from(bytes.subarray(0, bytesAroundSigns)).toString('latin1'), /[a-z]/gi);
  return letters >= beyondAscii * lettersPerSign;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Faults in the sample as an encoding reads it; undefined where they are too many, or bytes have no meaning in it. */
function faultsIn(sample: Uint8Array, encoding: string): number | undefined {
  const { text } = decodeAs(sample, encoding);
  // One at the end of each of the two pieces may be a character that was cut.
  const meaningless = count(text, /[\uFFFD\x80-\x9f]/g);
  if (meaningless > 2 + text.length / 1000) return undefined;
  const beyondAscii = count(text, /[^\0-\x7f]/gu);
  const faults = faultsOf(text);
  const bearable = rare.has(encoding) ? largestShareOfRare : largestShareOfFaults;
  return faults > 1 + beyondAscii * bearable ? undefined : faults + meaningless;
}
