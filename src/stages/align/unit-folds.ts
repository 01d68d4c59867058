import { lowerCase, normalised, tokensOf } from '../../kernel/tokens.js';

/** What a UTF-16 unit is to the cutting of words. */
export const unitKind = {
  /** Not asked for yet. */
  unknown: 0,
  /** Space, tab, line end: folding never looks across it, so text may be cut there and folded piece by piece. */
  blank: 1,
  separator: 2,
  /** Part of a word. */
  word: 3,
  /** A word by itself. */
  wordless: 4,
  /** Folds to several units, or as its neighbours have it: the text around it has to be folded as a whole. */
  dependent: 5,
} as const;

/** Kinds as far as they were asked for; `kindOfUnit` fills it. */
export const kinds = new Uint8Array(0x10000);

/** Normalised and in lower case, for units of kind `word` and `wordless`. */
export const folds = new Uint16Array(0x10000);

/**
 * What may join the character before it in normalisation: marks, Hangul vowels and finals, and a vowel sign of Kirat Rai
 * that is a letter. No other character composes backwards.
 */
const joining = /^[\p{M}\u1160-\u11ff\u{16d67}]/u;

/** Whether normalisation of a text may look at this character together with the one before it. */
export function mayJoinBefore(character: string): boolean {
  return joining.test(character.normalize('NFKD'));
}

/** The kind of a unit, also looked up when `kinds` has it as unknown. Memory: three bytes a unit. */
export function kindOfUnit(unit: number): number {
  if (kinds[unit] === unitKind.unknown) kinds[unit] = findKind(unit);
  return kinds[unit];
}

function findKind(unit: number): number {
  if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) return unitKind.blank;
  const character = String.fromCharCode(unit);
  if (!character.isWellFormed() || mayJoinBefore(character)) return unitKind.dependent;
  const composed = normalised(character);
  const folded = lowerCase(composed);
  if (composed.length > 1 || folded.length > 1) return unitKind.dependent;
  folds[unit] = folded.charCodeAt(0);
  // Twice in a row it is one word or two.
  const tokens = tokensOf(folded + folded).length;
  return [unitKind.separator, unitKind.word, unitKind.wordless][tokens];
}
