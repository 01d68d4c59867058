import { binaryTrait } from '../binary.js';
import { byteOrderMark } from '../byte-order-mark.js';
import type { Decoded } from '../decoded.js';
import { invalidUtf8, sequencesOf } from '../invalid-utf8.js';
import type { Refusal } from '../refusal.js';
import { declaredEncoding } from './declaration.js';
import { decodeAs } from './decoder.js';
import { detectEncoding, type Guess, neededConfidence } from './detect.js';
import { isIso2022Jp } from './iso-2022-jp.js';
import { unmarkedUtf16 } from './unmarked-utf16.js';

/** Characters among which one may have been lost, on average: of more losses, the file is refused. */
const charactersPerReplacement = 1000;

/** Faulty UTF-8 is taken for UTF-8 from so many sequences on, when at least so many stand against each stray byte. */
const fewestSequences = 8;
const sequencesPerStray = 10;

/**
 * Text from bytes that are not well-formed UTF-8. In this order: UTF-16 that is sure; no text at all; UTF-8 with a few
 * faults, also where a page declares something else; the declaration, unless bytes have no meaning in it or become C1
 * controls and another encoding is sure; what is detected.
 *
 * @param invalid offset of the first byte that starts no sequence of UTF-8
 * @param page of a page alone: the charset of its HTTP header, if it came with one
 */
export function decodeDeclaredOrDetected(
  bytes: Uint8Array,
  invalid: number,
  page: { readonly transport: string | undefined } | undefined,
): Decoded | Refusal {
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== undefined) return decodeDetected(bytes, utf16);
  const trait = binaryTrait(bytes);
  if (trait !== undefined) return { code: 'binary', message: `The file is not text: ${trait}.` };
  const declared = page === undefined ? undefined : declaredEncoding(bytes, page.transport);
  const faulty = decodeFaultyUtf8(bytes, declared);
  if (faulty !== undefined) return faulty;
  // A mark in front of what is not UTF-8 was put there by mistake.
  const text = byteOrderMark(bytes) === 'utf-8-bom' ? bytes.subarray(3) : bytes;
  const asDeclared = declared === undefined || declared === 'utf-8' ? undefined : decodeAs(text, declared);
  if (declared !== undefined && asDeclared !== undefined && !holdsFaults(asDeclared.text)) {
    return { ...asDeclared, encoding: declared, encodingFrom: 'declared' };
  }
  const guess = detectEncoding(text);
  if (guess !== undefined && guess.confidence >= neededConfidence) {
    const detected = decodeDetected(text, guess);
    if (isBearable(detected)) return detected;
  }
  if (declared !== undefined && asDeclared !== undefined && isBearable(asDeclared)) {
    return { ...asDeclared, encoding: declared, encodingFrom: 'declared' };
  }
  return invalidUtf8('The file', bytes, invalid, whatIsKnown(declared, guess));
}

/**
 * Text from ASCII bytes that are ISO-2022-JP by their escape sequences, unless a page declares UTF-8 or too much has no
 * meaning.
 *
 * @param page of a page alone: the charset of its HTTP header, if it came with one
 */
export function decodeIso2022JpIfSure(
  bytes: Uint8Array,
  page: { readonly transport: string | undefined } | undefined,
): Decoded | undefined {
  if (!isIso2022Jp(bytes)) return undefined;
  const declared = page === undefined ? undefined : declaredEncoding(bytes, page.transport);
  if (declared === 'utf-8') return undefined;
  const encoding = 'iso-2022-jp';
  const decoded = decodeAs(bytes, encoding);
  if (!isBearable(decoded)) return undefined;
  if (declared === encoding) return { ...decoded, encoding, encodingFrom: 'declared' };
  return { ...decoded, encoding, encodingFrom: 'detected', encodingConfidence: 1 };
}

/** UTF-8 that was cut or has a stray byte: announced by a mark or a declaration, or plain from its other sequences. */
function decodeFaultyUtf8(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  const isMarked = byteOrderMark(bytes) === 'utf-8-bom';
  const { wellFormed, invalid } = sequencesOf(bytes);
  const isPlain = wellFormed >= fewestSequences && wellFormed >= invalid * sequencesPerStray;
  if (!isMarked && !isPlain && declared !== 'utf-8') return undefined;
  const decoded = decodeAs(isMarked ? bytes.subarray(3) : bytes, 'utf-8');
  if (!isBearable(decoded)) return undefined;
  if (isMarked) return { ...decoded, encoding: 'utf-8-bom', encodingFrom: 'byteOrderMark' };
  if (declared === 'utf-8') return { ...decoded, encoding: declared, encodingFrom: 'declared' };
  const confidence = Math.floor((1000 * wellFormed) / (wellFormed + invalid)) / 1000;
  return { ...decoded, encoding: 'utf-8', encodingFrom: 'detected', encodingConfidence: confidence };
}

function decodeDetected(bytes: Uint8Array, { encoding, confidence }: Guess): Decoded {
  return { ...decodeAs(bytes, encoding), encoding, encodingFrom: 'detected', encodingConfidence: confidence };
}

/** U+FFFD and C1 controls: text in its right encoding has none. */
function holdsFaults(text: string): boolean {
  return /[\uFFFD\x80-\x9f]/.test(text);
}

/** A last character that was cut off, and nothing else, is bearable in a text of any length. */
function isBearable({ text, replacements }: Pick<Decoded, 'text' | 'replacements'>): boolean {
  const isCutAtEnd = replacements === 1 && text.endsWith('\uFFFD');
  return isCutAtEnd || replacements * charactersPerReplacement <= text.length;
}

function whatIsKnown(declared: string | undefined, guess: Guess | undefined): string {
  const contradicted = declared === undefined ? '' : `, and it does not fit ${declared}, which it declares`;
  if (guess === undefined) return `${contradicted}; it fits no encoding that is known here`;
  const { encoding, confidence } = guess;
  const figures =
    confidence < neededConfidence ? `confidence ${confidence}, below ${neededConfidence}` : 'too many losses';
  return `${contradicted}; the best guess is ${encoding} (${figures})`;
}
