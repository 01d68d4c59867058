import { readFileSync, writeFileSync } from 'node:fs';
import { characterClass } from '../src/kernel/character-classes.js';
import { scriptOfCodePoint } from '../src/kernel/scripts.js';
import { scripts } from '../src/model/language.js';

/**
 * Writes src/kernel/character-runs.ts, from which kernel/character-classes.ts fills its tables; with --check, says whether
 * what stands there is what this writes. Asking regular expressions about each code unit takes some 20 ms, which every
 * process would spend at its start; and the table pins a version of Unicode, as resources/characters.bin does.
 */
const target = 'src/kernel/character-runs.ts';
const unicode = '17.0';

const wordlessScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Classes of a code unit, its script plus one, and what is added to it to fold it (0 for digits, which all fold to one). */
type Kind = readonly [classes: number, script: number, shift: number];

function kindOf(unit: number): Kind {
  const { word, letter, upper, lower, digit, wordless, space, surrogate, compatibility } = characterClass;
  if (unit >= 0xd800 && unit <= 0xdfff) return [surrogate, 0, 0];
  const script = scripts.indexOf(scriptOfCodePoint(unit) ?? 'Other') + 1;
  // The two large blocks are letters throughout, to the places that are still free.
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3))
    return [word | letter | wordless, script, 0];
  const character = String.fromCharCode(unit);
  const is = (property: RegExp, classes: number) => (property.test(character) ? classes : 0);
  const isNormal = unit < 0x80 || character.normalize('NFKC') === character;
  let classes = is(/\s/, space) | is(/[\p{L}\p{M}\p{N}]/u, word) | is(/\p{Nd}/u, digit) | is(/\p{L}/u, letter);
  // Normalisation joins such marks to the letter before.
  if (!isNormal || (unit >= 0x300 && unit <= 0x36f)) classes |= compatibility;
  if ((classes & word) !== 0) classes |= is(wordlessScripts, wordless);
  if ((classes & letter) === 0) return [classes, (classes & wordless) === 0 ? 0 : script, 0];
  return [classes | is(/[\p{Lu}\p{Lt}]/u, upper) | is(/\p{Ll}/u, lower), script, foldOf(character) - unit];
}

/** A letter in lower case, where that is one unit. */
function foldOf(letter: string): number {
  const lower = letter.toLowerCase();
  // A sigma at a word's end is a sigma.
  return lower === 'ς' ? 0x3c3 : (lower.length === 1 ? lower : letter).charCodeAt(0);
}

function source(): string {
  const kinds: string[] = [];
  const runs: { length: number; readonly kind: number }[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const key = kindOf(unit).join(', ');
    if (!kinds.includes(key)) kinds.push(key);
    const kind = kinds.indexOf(key);
    const last = runs.at(-1);
    if (last?.kind === kind) last.length++;
    else runs.push({ length: 1, kind });
  }
  const numbers = runs.map(({ length, kind }) => `${length.toString(36)} ${kind.toString(36)}`).join(' ');
  return `// Written by scripts/write-character-classes.ts from Unicode ${unicode} (npm run build:characters).

/** Kinds of code units: their classes, index into \`scripts\` plus one, and what is added to fold them. */
export const kinds: readonly (readonly [classes: number, script: number, shift: number])[] = [
${kinds.map((kind) => `  [${kind}],`).join('\n')}
];

/** The code units from 0 on in runs of one kind: the length of each and the number of its kind, to the base of 36. */
export const runs = \`
${numbers
  .match(/.{1,118}(?: |$)/g)
  ?.join('\n')
  .replaceAll(/ +$/gm, '')}
\`;
`;
}

if (process.versions.unicode !== unicode) {
  console.log(
    `${target}: not looked at; it is written from Unicode ${unicode}, and this is ${process.versions.unicode}`,
  );
} else if (!process.argv.includes('--check')) {
  writeFileSync(target, source());
  console.log(`${target}: ${readFileSync(target).length} bytes`);
} else if (readFileSync(target, 'utf8') !== source()) {
  console.error(`${target} is not what this writes; run npm run build:characters`);
  process.exitCode = 1;
}
