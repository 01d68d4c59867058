import { join53, mix } from '../../kernel/hash.js';
import { HashSet53 } from '../../kernel/sets.js';
import { forEachFoldedCharacter } from './folded-characters.js';

/** Characters in a gram. */
const gramLength = 5;

/** They keep the memory of the longest text. */
const ofLeft = new HashSet53();
const ofRight = new HashSet53();

/**
 * Jaccard index, 0 to 1, of two texts' distinct character 5-grams over their folded words joined by single spaces. It
 * takes an edited word for less of a difference than word shingles do. A text shorter than a gram is one gram; two texts
 * of which one has no word are 0. Time and memory are linear.
 */
export function characterJaccard(left: string, right: string): number {
  ofLeft.clear();
  let distinctOfLeft = 0;
  forEachGram(left, (gram) => {
    if (ofLeft.add(gram)) distinctOfLeft++;
  });
  ofRight.clear();
  let distinctOfRight = 0;
  let shared = 0;
  forEachGram(right, (gram) => {
    if (!ofRight.add(gram)) return;
    distinctOfRight++;
    if (ofLeft.has(gram)) shared++;
  });
  const union = distinctOfLeft + distinctOfRight - shared;
  return union === 0 ? 0 : shared / union;
}

const multiplierHigh = 0x9e3779b1;
const multiplierLow = 0x85ebca6b;

/** What a character has been multiplied by when it leaves the gram. */
const leavingHigh = fifthPower(multiplierHigh);
const leavingLow = fifthPower(multiplierLow);

function fifthPower(of: number): number {
  const square = Math.imul(of, of);
  return Math.imul(Math.imul(square, square), of);
}

/** Calls `visit` with the 53-bit hash of each gram, repeats included (two rolling polynomials, Karp and Rabin 1987). */
function forEachGram(text: string, visit: (hash: number) => void): void {
  /** The last characters, in a ring. */
  const recent = new Int32Array(gramLength);
  let slot = 0;
  let characters = 0;
  let high = 0;
  let low = 0;
  forEachFoldedCharacter(text, (character) => {
    high = (Math.imul(high, multiplierHigh) + character - Math.imul(recent[slot], leavingHigh)) | 0;
    low = (Math.imul(low, multiplierLow) + character - Math.imul(recent[slot], leavingLow)) | 0;
    recent[slot] = character;
    slot = slot === gramLength - 1 ? 0 : slot + 1;
    characters++;
    if (characters >= gramLength) visit(join53(mix(high), mix(low)));
  });
  if (characters > 0 && characters < gramLength) visit(join53(mix(high), mix(low)));
}
