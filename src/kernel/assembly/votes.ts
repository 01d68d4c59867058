/**
 * Which languages' function words and letters each line of a batch holds, as votes: 64 languages, a 32-bit number each,
 * in 4,096ths of one function word that no other language has. A word or letter that several languages share says less for
 * each.
 */

const languages = 64;

/** Bytes of one line's votes, and of as many witnesses behind them. */
const votesBytes: usize = languages * 4;
const lineBytes: usize = votesBytes * 2;

/** One function word: what the confidence in a lead of one is measured against. */
const one: f32 = 4096;

/** By function word: languages 0 to 31, languages 32 to 63, votes for each. By marked letter likewise, and its witnesses. */
let wordLow: usize = 0;
let wordHigh: usize = 0;
let wordGain: usize = 0;
let letterOfUnit: usize = 0;
let letters: usize = 0;

/**
 * @param functionWords three columns of `entries` 32-bit numbers
 * @param markedLetterOfUnit by folded code unit: the number of a marked letter, 8 bits; 0 for none
 * @param markedLetters four 32-bit numbers each: the two masks, votes, witnesses
 */
export function setVoters(functionWords: usize, entries: i32, markedLetterOfUnit: usize, markedLetters: usize): void {
  wordLow = functionWords;
  wordHigh = wordLow + ((<usize>entries) << 2);
  wordGain = wordHigh + ((<usize>entries) << 2);
  letterOfUnit = markedLetterOfUnit;
  letters = markedLetters;
}

/** What the line says: a language, or -1; how far it leads; whether the line itself says so (1), or those around (2). */
let language: i32 = -1;
let lead: f32 = 0;

/**
 * Decides lines by their own function words; else with their own marked letters; else with the lines around in the same script.
 *
 * @param scripts by line, 8 bits, -1 for none
 * @param voting mask of the scripts whose lines are decided so
 * @param starts and stops: by line, 32 bits: the stretch of the text in which letters are looked for
 * @param firstTokens by line and one behind, 32 bits; `entries`, by token, 16 bits
 * @param votes room for `lines × 512` bytes
 * @param output by line: language, 8 bits; then sources, 8 bits each; then leads, 32 bits each, from a multiple of 4
 */
export function vote(
  scripts: usize,
  voting: i32,
  lines: i32,
  text: usize,
  folds: usize,
  starts: usize,
  stops: usize,
  letterWindow: i32,
  firstTokens: usize,
  entries: usize,
  votes: usize,
  output: usize,
  ownLead: f32,
  neighboursLead: f32,
  fewestWitnesses: i32,
  reach: i32,
): void {
  const sources = output + <usize>lines;
  const leads = (sources + <usize>lines + 3) & ~3;
  // A line's own words are asked before its letters are added.
  for (let line = 0; line < lines; line++) {
    write(output, sources, leads, line, false, 0);
    if (!mayVote(scripts, line, voting)) continue;
    const own = votes + <usize>line * lineBytes;
    const place = (<usize>line) << 2;
    memory.fill(own, 0, lineBytes);
    addWords(own, entries, load<i32>(firstTokens + place), load<i32>(firstTokens + place, 4));
    const decided = decide(own, ownLead, fewestWitnesses);
    if (decided) write(output, sources, leads, line, true, 1);
    const start = load<i32>(starts + place);
    addLetters(own, text, folds, start, min(load<i32>(stops + place), start + letterWindow));
    if (!decided) write(output, sources, leads, line, decide(own, ownLead, fewestWitnesses), 1);
  }
  const around = votes + <usize>lines * lineBytes;
  for (let line = 0; line < lines; line++) {
    if (!mayVote(scripts, line, voting) || load<u8>(sources + <usize>line) !== 0) continue;
    memory.fill(around, 0, lineBytes);
    const script = load<u8>(scripts + <usize>line);
    const last = min(lines - 1, line + reach);
    for (let near = max(0, line - reach); near <= last; near++) {
      if (load<u8>(scripts + <usize>near) === script) add(around, votes + <usize>near * lineBytes);
    }
    write(output, sources, leads, line, decide(around, neighboursLead, fewestWitnesses), 2);
  }
}

function mayVote(scripts: usize, line: i32, voting: i32): bool {
  const script = <i32>load<i8>(scripts + <usize>line);
  return script >= 0 && ((voting >> script) & 1) === 1;
}

function write(output: usize, sources: usize, leads: usize, line: i32, decided: bool, source: i32): void {
  store<i8>(output + <usize>line, decided ? <i8>language : -1);
  store<u8>(sources + <usize>line, decided ? <u8>source : 0);
  store<f32>(leads + ((<usize>line) << 2), decided ? lead : 0);
}

function addWords(into: usize, entries: usize, first: i32, end: i32): void {
  for (let token = first; token < end; token++) {
    const entry = <usize>load<u16>(entries + ((<usize>token) << 1));
    if (entry === 0) continue;
    const place = entry << 2;
    addMasks(into, load<i32>(wordLow + place), load<i32>(wordHigh + place), load<i32>(wordGain + place), 1);
  }
}

function addLetters(into: usize, text: usize, folds: usize, from: i32, to: i32): void {
  for (let at = from; at < to; at++) {
    const unit = <usize>load<u16>(text + ((<usize>at) << 1));
    if (unit < 0xa1) continue;
    const letter = <usize>load<u8>(letterOfUnit + <usize>load<u16>(folds + (unit << 1)));
    if (letter === 0) continue;
    const place = letters + (letter << 4);
    addMasks(into, load<i32>(place), load<i32>(place, 4), load<i32>(place, 8), load<i32>(place, 12));
  }
}

function addMasks(into: usize, low: i32, high: i32, gain: i32, witnesses: i32): void {
  for (let rest = low; rest !== 0; rest &= rest - 1) addVote(into + ((<usize>ctz(rest)) << 2), gain, witnesses);
  for (let rest = high; rest !== 0; rest &= rest - 1) addVote(into + ((<usize>(ctz(rest) + 32)) << 2), gain, witnesses);
}

function addVote(place: usize, gain: i32, witnesses: i32): void {
  store<i32>(place, load<i32>(place) + gain);
  store<i32>(place, load<i32>(place, votesBytes) + witnesses, votesBytes);
}

function add(into: usize, from: usize): void {
  for (let at: usize = 0; at < lineBytes; at += 16) {
    v128.store(into + at, i32x4.add(v128.load(into + at), v128.load(from + at)));
  }
}

/** Sets the language with most votes, the first in the lists of several, and how far it leads the second. */
function decide(votes: usize, leastLead: f32, fewestWitnesses: i32): bool {
  let first = 0;
  let second = 0;
  let best: usize = 0;
  for (let bit: usize = 0; bit < <usize>languages; bit++) {
    const count = load<i32>(votes + (bit << 2));
    if (count > first) {
      second = first;
      first = count;
      best = bit;
    } else if (count > second) second = count;
  }
  if (first === 0) return false;
  language = <i32>best;
  lead = <f32>(first - second) / (<f32>first + 0.7 * one);
  return lead >= leastLead && load<i32>(votes + (best << 2), votesBytes) >= fewestWitnesses;
}
