import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Writes resources/characters.bin, from which kernel/assembly/words.ts knows how characters fold; with --check, says
 * whether what stands there is what this writes. The table pins a version of Unicode: words, and so signatures, must not
 * change with the version of Node.js.
 *
 * Two stages, deflated: by code point >> 8 the number of a block, 16 bits each; then the blocks, 256 numbers of 32 bits each:
 * what is added to the code point to fold it (21 bits), the bits below, and for marks the rank of the combining class.
 */
const target = 'resources/characters.bin';
const unicode = '17.0';

const isWord = 1 << 21;
const isWordless = 1 << 22;
/** Normalisation changes it, or its lower case is several characters. */
const isUnusual = 1 << 23;
const rankShift = 24;
/** Normalisation may join it to the character before, where that is one of those that others are joined to. */
const mayJoin = 1 << 30;
const isJoinedTo = 1 << 31;

/** The rank of a mark that normalisation leaves where it is. */
const keepsPlace = 63;
/** In place of a rank: normalisation makes one character of it, which is joined to none before it. */
const foldsAlone = 62;

/** What normalisation may join to the character before it, with those that it takes apart first (as in unit-folds.ts). */
const joining = /^[\p{M}\u1160-\u11ff\u{16d67}]/u;

const wordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const codePoints = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
const text = String.fromCodePoint;

/** Characters that normalisation may join to the one before: the last ones of all decompositions, and Hangul's. */
function joins(): Set<number> {
  const found = new Set<number>();
  for (const code of codePoints) {
    if (code >= 0xac00 && code <= 0xd7a3) continue;
    const parts = [...text(code).normalize('NFD')];
    if (parts.length > 1) found.add((parts.at(-1) as string).codePointAt(0) as number);
  }
  for (let vowel = 0x1161; vowel <= 0x1175; vowel++) found.add(vowel);
  for (let final = 0x11a8; final <= 0x11c2; final++) found.add(final);
  return found;
}

/**
 * Characters that normalisation may join others to: what composed characters begin with, whole or but for the last; and they
 * themselves, where a mark that belongs before their own is joined first.
 */
function joinedTo(): Set<number> {
  const found = new Set<number>();
  for (let consonant = 0x1100; consonant <= 0x1112; consonant++) found.add(consonant);
  for (const code of codePoints) {
    const parts = [...text(code).normalize('NFD')];
    if (parts.length === 1 || text(code).normalize('NFC') !== text(code)) continue;
    found.add(code);
    for (const beginning of [parts[0], parts.slice(0, -1).join('').normalize('NFC')]) {
      if ([...beginning].length === 1) found.add(beginning.codePointAt(0) as number);
    }
  }
  return found;
}

/** Whether normalisation puts the first mark in front of the second one. */
function standsBefore(first: number, second: number): boolean {
  const swapped = `x${text(second, first)}`;
  return swapped.normalize('NFD') !== swapped && swapped.normalize('NFD') === `x${text(first, second)}`;
}

/** Marks of the lowest and the highest combining class. */
const [lowest, highest] = [0x334, 0x345];

/** By mark: the rank of its combining class, from 1; marks that keep their place have none. */
function ranks(): Map<number, number> {
  const marks = codePoints.filter((code) => {
    const isMark = /\p{M}/u.test(text(code)) && text(code).normalize('NFKD') === text(code);
    return isMark && (standsBefore(lowest, code) || standsBefore(code, highest));
  });
  const representatives: number[] = [];
  const rankOf = (mark: number) => {
    const above = representatives.findIndex((other) => !standsBefore(other, mark));
    return above === -1 ? representatives.length : above;
  };
  for (const mark of marks) {
    const rank = rankOf(mark);
    const isNew = rank === representatives.length || standsBefore(mark, representatives[rank]);
    if (isNew) representatives.splice(rank, 0, mark);
  }
  return new Map(marks.map((mark) => [mark, rankOf(mark) + 1]));
}

/** What a character that normalisation changes becomes, where that is one character whatever stands around it. */
function foldedAlone(character: string): string | undefined {
  const normal = character.normalize('NFKC');
  const folded = normal.toLowerCase().replace('ς', 'σ');
  const isOne = [...normal].length === 1 && [...folded].length === 1;
  return normal !== character && isOne && !joining.test(character.normalize('NFKD')) ? folded : undefined;
}

/** What is added to a code point to fold it, and the bits of what it becomes. */
function foldBits(code: number, folded: string): number {
  const isWordHere = /[\p{L}\p{M}\p{N}]/u.test(folded);
  if (!isWordHere) return 0;
  const difference = ((folded.codePointAt(0) as number) - code) & 0x1fffff;
  return difference | isWord | (wordless.test(folded) ? isWordless : 0);
}

function table(): Buffer {
  const [joiners, takesJoins] = [joins(), joinedTo()];
  const rankOf = ranks();
  const entryOf = (code: number) => {
    const character = text(code);
    const alone = foldedAlone(character);
    if (alone !== undefined) return foldBits(code, alone) | isUnusual | (foldsAlone << rankShift);
    const lower = [...character.toLowerCase()];
    // A sigma at a word's end is a sigma.
    const folded = lower[0] === 'ς' ? 0x3c3 : lower.length === 1 ? (lower[0].codePointAt(0) as number) : code;
    let entry = 0;
    if (/[\p{L}\p{M}\p{N}]/u.test(character)) {
      entry =
        ((folded - code) & 0x1fffff) |
        isWord |
        ((rankOf.get(code) ?? (/\p{M}/u.test(character) ? keepsPlace : 0)) << rankShift);
      if (wordless.test(character)) entry |= isWordless;
    }
    if (character.normalize('NFKC') !== character || lower.length > 1) entry |= isUnusual;
    if (joiners.has(code)) entry |= mayJoin;
    if (takesJoins.has(code)) entry |= isJoinedTo;
    return entry;
  };
  const numbers = new Uint16Array(0x1100);
  const blocks = new Map<string, { readonly number: number; readonly entries: Buffer }>();
  for (let block = 0; block < numbers.length; block++) {
    const isOfSurrogates = block >= 0xd8 && block <= 0xdf;
    const entries = Int32Array.from({ length: 256 }, (_, at) => (isOfSurrogates ? 0 : entryOf(block * 256 + at)));
    const bytes = Buffer.from(entries.buffer);
    const known = blocks.get(bytes.toString('latin1')) ?? { number: blocks.size, entries: bytes };
    blocks.set(bytes.toString('latin1'), known);
    numbers[block] = known.number;
  }
  // The kernel looks up the letters of most alphabets without their block's number.
  if (numbers.subarray(0, 8).some((number, at) => number !== at))
    throw new RangeError('the first eight blocks are not in order');
  return Buffer.concat([Buffer.from(numbers.buffer), ...[...blocks.values()].map(({ entries }) => entries)]);
}

if (process.versions.unicode !== unicode) {
  console.log(
    `${target}: not looked at; it is written from Unicode ${unicode}, and this is ${process.versions.unicode}`,
  );
} else if (!process.argv.includes('--check')) {
  writeFileSync(target, deflateRawSync(table(), { level: 9 }));
  console.log(`${target}: ${readFileSync(target).length} bytes`);
} else if (!inflateRawSync(readFileSync(target)).equals(table())) {
  console.error(`${target} is not what this writes; run npm run build:characters`);
  process.exitCode = 1;
}
