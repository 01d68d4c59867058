import { foldOfUnit } from '../../kernel/character-classes.js';
import type { FunctionWords } from '../../kernel/function-words.js';
import type { Surfaces } from '../../model/surfaces.js';
import { languagesOfLetter } from './marked-letters.js';

/** What a marked letter says, a function word of one language being 1. */
const letterGain = 0.5;

/** Code units of a line in which marked letters are looked for. */
const letterWindow = 120;

/** The language that a line's function words speak for. */
export type Vote = {
  readonly language: string;
  readonly confidence: number;
  /** Function words and marked letters that speak for it. */
  readonly witnesses: number;
};

/**
 * Counts which languages' function words a line holds. A word that several languages share says less for each. One
 * counter is filled and emptied for line after line.
 */
export class VoteCounter {
  private readonly votes: Float32Array;
  private readonly witnesses: Uint32Array;
  /** Languages that have a vote. */
  private readonly voted: Uint8Array;
  private votedCount = 0;
  /** By code unit of a marked letter: the languages' bits, and what one occurrence says. */
  private readonly marked = new Map<number, { readonly bits: readonly number[]; readonly gain: number }>();

  constructor(private readonly functionWords: FunctionWords) {
    const { languages } = functionWords;
    this.votes = new Float32Array(languages.length);
    this.witnesses = new Uint32Array(languages.length);
    this.voted = new Uint8Array(languages.length);
    for (const [letter, names] of languagesOfLetter) {
      const bits = names.map((name) => languages.indexOf(name)).filter((bit) => bit !== -1);
      this.marked.set(letter, { bits, gain: letterGain / Math.sqrt(names.length) });
    }
  }

  /** Adds the function words of a line. */
  add({ tokenStart, functionWord }: Surfaces, line: number): void {
    const { low, high, weight } = this.functionWords;
    for (let token = tokenStart[line]; token < tokenStart[line + 1]; token++) {
      const entry = functionWord[token];
      if (entry === 0) continue;
      const gain = weight[entry];
      for (let rest = low[entry]; rest !== 0; rest &= rest - 1) this.vote(31 - Math.clz32(rest & -rest), gain);
      for (let rest = high[entry]; rest !== 0; rest &= rest - 1) this.vote(63 - Math.clz32(rest & -rest), gain);
    }
  }

  /** Adds the marked letters of a line. */
  addLetters(text: string, start: number, end: number): void {
    const stop = Math.min(end, start + letterWindow);
    for (let at = start; at < stop; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0xa1) continue;
      const marked = this.marked.get(foldOfUnit[unit]);
      if (marked === undefined) continue;
      // A letter that one language alone writes is proof enough.
      for (const bit of marked.bits) this.vote(bit, marked.gain, marked.bits.length === 1 ? 2 : 1);
    }
  }

  private vote(bit: number, gain: number, witnesses = 1): void {
    if (this.votes[bit] === 0) this.voted[this.votedCount++] = bit;
    this.votes[bit] += gain;
    this.witnesses[bit] += witnesses;
  }

  /** The language with most votes, with a confidence from its lead over the second; empties the counter. */
  take(): Vote | undefined {
    const { votes, voted, votedCount, witnesses } = this;
    let best = -1;
    let first = 0;
    let second = 0;
    for (let at = 0; at < votedCount; at++) {
      const bit = voted[at];
      const count = votes[bit];
      // Of languages with as many votes the first in the lists counts, whatever came first in the line.
      if (count > first || (count === first && bit < best)) {
        second = first;
        first = count;
        best = bit;
      } else if (count > second) second = count;
      votes[bit] = 0;
    }
    this.votedCount = 0;
    if (best === -1) return undefined;
    const vote = {
      language: this.functionWords.languages[best],
      confidence: (first - second) / (first + 0.7),
      witnesses: witnesses[best],
    };
    for (let at = 0; at < votedCount; at++) witnesses[voted[at]] = 0;
    return vote;
  }
}
