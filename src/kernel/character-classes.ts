import { scripts } from '../model/language.js';
import { scriptOfCodePoint } from './scripts.js';

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
  const { word, letter, upper, lower, digit, wordless, space, surrogate, compatibility } = characterClass;
  for (let unit = 0; unit < 0x10000; unit++) {
    foldOfUnit[unit] = unit;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      classOfUnit[unit] = surrogate;
      continue;
    }
    // The two large blocks are alike throughout; asking for each of their letters would take most of the time.
    if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)) {
      classOfUnit[unit] = word | letter | wordless;
      scriptOfUnit[unit] = scripts.indexOf(unit < 0xa000 ? 'Han' : 'Hangul') + 1;
      continue;
    }
    const character = String.fromCharCode(unit);
    let classes = 0;
    if (/\s/.test(character)) classes |= space;
    if (/[\p{L}\p{M}\p{N}]/u.test(character)) {
      classes |= word;
      if (/\p{Nd}/u.test(character)) {
        classes |= digit;
        foldOfUnit[unit] = 0x30;
      } else if (/\p{L}/u.test(character)) {
        classes |= letter;
        scriptOfUnit[unit] = scripts.indexOf(scriptOfCodePoint(unit) ?? 'Other') + 1;
        if (/\p{Lu}|\p{Lt}/u.test(character)) classes |= upper;
        else if (/\p{Ll}/u.test(character)) classes |= lower;
        const folded = character.toLowerCase();
        if (folded.length === 1) foldOfUnit[unit] = folded.charCodeAt(0);
        if (unit === 0x3c2) foldOfUnit[unit] = 0x3c3; // ς is σ at a word's end
      }
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(character)) {
        classes |= wordless;
        scriptOfUnit[unit] = scripts.indexOf(scriptOfCodePoint(unit) ?? 'Other') + 1;
      }
    }
    if (unit >= 0x80 && character.normalize('NFKC') !== character) classes |= compatibility;
    // Normalisation joins such marks to the letter before.
    if (unit >= 0x300 && unit <= 0x36f) classes |= compatibility;
    classOfUnit[unit] = classes;
  }
  for (const [bit, characters] of signs) {
    for (const sign of characters) classOfUnit[sign.charCodeAt(0)] |= bit;
  }
}
