import { Buffer } from 'node:buffer';

export type UnmarkedUtf16 = { readonly encoding: 'utf-16le' | 'utf-16be'; readonly confidence: number };

/** Code units that are looked at. */
const sampledUnits = 16 * 1024;

/** Code units among which there is a blank or a line end at least once, on average. */
const unitsPerBlank = 200;

/** What text is made of; the rest are controls, private and unassigned characters and lone surrogates. */
const textual = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Cf}\t\n\f\r]/gu;

/**
 * The byte order of UTF-16 that no mark announces, where it is sure: all units in that order are characters that text is made of,
 * with blanks among them, and in the other order they are not.
 */
export function unmarkedUtf16(bytes: Uint8Array): UnmarkedUtf16 | undefined {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  const little = Buffer.from(bytes.subarray(0, sampledUnits * 2));
  const big = Buffer.from(little).swap16();
  const isLittle = isText(little.toString('utf16le'));
  if (isLittle === isText(big.toString('utf16le'))) return undefined;
  return { encoding: isLittle ? 'utf-16le' : 'utf-16be', confidence: 1 };
}

/** A pair of surrogates may be cut at the end. */
function isText(sample: string): boolean {
  const text = sample.replace(/[\ud800-\udbff]$/, '');
  const characters = text.match(textual)?.reduce((units, character) => units + character.length, 0) ?? 0;
  const blanks = text.match(/[ \n\u3000]/g)?.length ?? 0;
  return characters === text.length && blanks * unitsPerBlank >= text.length;
}
