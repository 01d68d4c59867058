import { kinds, runs } from './character-runs.js';

/** What a UTF-16 code unit can be, as bits; a unit can be several. */
export const characterClass = {
  /** Part of a word: letter, mark or digit. */
  word: 1,
  letter: 2,
  upper: 4,
  lower: 8,
  digit: 16,
  /** Of a script that is written without spaces between words. */
  wordless: 32,
  space: 64,
  sentenceEnd: 128,
  comma: 256,
  separator: 512,
  quote: 1024,
  /** Closes a quotation or a bracket: may stand behind the end of a sentence. */
  closing: 2048,
  bullet: 4096,
  /** Half of a character beyond the basic plane. */
  surrogate: 8192,
  /** Changes under compatibility normalisation (NFKC). */
  compatibility: 16384,
} as const;

/** The classes of each code unit. */
export const classOfUnit = new Uint16Array(0x10000);

/** Each code unit in lower case, where that is one unit; decimal digits of any script as `0`. */
export const foldOfUnit = new Uint16Array(0x10000);

/** Index into `scripts` plus one; 0 for what is no letter. */
export const scriptOfUnit = new Uint8Array(0x10000);

const signs: readonly (readonly [number, string])[] = [
  [characterClass.sentenceEnd, '.!?…。！？．؟।۔։።။។'],
  [characterClass.comma, ',;，、；،؛'],
  [characterClass.separator, '|›»·•–—/>«‹→¦・｜'],
  [characterClass.quote, '"“”„«»「」『』‘’‚‹›'],
  [characterClass.closing, '"\'”’»«“)]」』）】'],
  [characterClass.bullet, '•·▪◦‣*-–—►▶■□●○→»>+✓✔'],
];

fillTables();

function fillTables(): void {
  const numbers = runs.trim().split(/\s/);
  let unit = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    const end = unit + Number.parseInt(numbers[at], 36);
    const [classes, script, shift] = kinds[Number.parseInt(numbers[at + 1], 36)];
    classOfUnit.fill(classes, unit, end);
    scriptOfUnit.fill(script, unit, end);
    const isDigit = (classes & characterClass.digit) !== 0;
    for (; unit < end; unit++) foldOfUnit[unit] = isDigit ? 0x30 : unit + shift;
  }
  for (const [bit, characters] of signs) {
    for (const sign of characters) classOfUnit[sign.charCodeAt(0)] |= bit;
  }
}
