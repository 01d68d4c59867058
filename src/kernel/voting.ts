import type { Script } from '../model/language.js';
import type { FunctionWords } from './function-words.js';

/** A letter that few languages write. */
export type MarkedLetter = {
  /** Its code unit, folded. */
  readonly unit: number;
  readonly languages: readonly string[];
  /** What one occurrence says for each of them, a function word of one language being 1; and as how many witnesses it counts. */
  readonly gain: number;
  readonly witnesses: number;
};

/** When a line's votes decide its language. */
export type VotingRule = {
  /** Scripts whose lines are decided so: those that do not prove a language by themselves. */
  readonly scripts: readonly Script[];
  /** Lead over the second language, 0 to 1, from which the line's own words and letters decide, and those around it. */
  readonly ownLead: number;
  readonly neighboursLead: number;
  readonly fewestWitnesses: number;
  /** Lines before and after that speak for a line which says nothing itself; at most `mostReach`. */
  readonly neighbours: number;
  /** Code units of a line in which marked letters are looked for. */
  readonly letterWindow: number;
};

/** What lines say of their languages by words and letters. */
export type Votes = {
  /** Index into the function words' languages; -1 where nothing is decided. */
  readonly language: Int8Array;
  /** Whether the line itself says so, or the lines around. */
  readonly source: Uint8Array;
  /** How far the language leads the second, 0 to 1. */
  readonly lead: Float32Array;
};

export const voteSource = { none: 0, ownLine: 1, neighbours: 2 } as const;

/** Votes are counted in whole numbers, so that their order does not matter: this many for one function word. */
const oneVote = 4_096;

/** By function word: its languages in two masks, and what it says for each. */
export function votersTable({ low, high, weight }: FunctionWords): Int32Array {
  const entries = weight.length;
  const table = new Int32Array(entries * 3);
  table.set(low);
  table.set(high, entries);
  for (let entry = 0; entry < entries; entry++) table[entries * 2 + entry] = Math.round(weight[entry] * oneVote);
  return table;
}

/** By folded code unit the number of a marked letter, and by that number its languages in two masks, its votes and witnesses. */
export function lettersTable(letters: readonly MarkedLetter[], languages: readonly string[]) {
  if (letters.length > 255) throw new RangeError('at most 255 marked letters');
  const ofUnit = new Uint8Array(0x10000);
  const table = new Int32Array((letters.length + 1) * 4);
  for (const [at, { unit, languages: names, gain, witnesses }] of letters.entries()) {
    ofUnit[unit] = at + 1;
    const masks = [0, 0];
    for (const name of names) {
      const bit = languages.indexOf(name);
      if (bit !== -1) masks[bit >> 5] |= 1 << (bit & 31);
    }
    table.set([...masks, Math.round(gain * oneVote), witnesses], (at + 1) * 4);
  }
  return { ofUnit, table };
}
