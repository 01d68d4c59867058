import {
  classesOf,
  closing,
  comma,
  compatibility,
  digit,
  isDigit,
  letter,
  quote,
  sentenceEnd,
  separator,
  setClasses,
  space,
  surrogate,
  unitAt,
  upper,
  word,
  wordless,
} from './characters';
import {
  beginningShape,
  endShape,
  endsSentence,
  hasAddress,
  hasCopyright,
  hasDate,
  hasQuestion,
  hasQuote,
  hasTime,
  isNumericDate,
  isUnusual,
  isYear,
} from './line-shapes';

/**
 * What each line of a batch shows by itself: one pass over its UTF-16 code units. The caller lays out the memory and says
 * where everything stands with `tables`, `input` and `output`; src/kernel/line-reader.ts has the layout, and what the
 * columns mean is in src/model/surfaces.ts. The bits are those of src/kernel/character-classes.ts and of `shape` there.
 */

/** Numbers of scripts, from 1. */
const han = 4;
const kana = 5;
const thai = 9;
const scripts = 11;

/** FNV-1a's offset basis and prime. */
const offset: i32 = <i32>0x811c9dc5;
const prime = 0x01000193;

/** Longest function word, in code units. */
const longestFunctionWord = 16;

/** By code unit: the folded unit, 16 bits, and the script, 8 bits; then the function words, see `entryOf`. */
let folds: usize = 0;
let scriptsOfUnits: usize = 0;
let wordKeys: usize = 0;
let wordValues: usize = 0;
let wordMask: i32 = 0;

/** Letters by script, of the line that is read: twelve numbers. */
let scriptCounts: usize = 0;

export function setTables(
  classOfUnit: usize,
  foldOfUnit: usize,
  scriptOfUnit: usize,
  functionWordKeys: usize,
  functionWordValues: usize,
  functionWordSlots: i32,
  counts: usize,
): void {
  setClasses(classOfUnit);
  folds = foldOfUnit;
  scriptsOfUnits = scriptOfUnit;
  wordKeys = functionWordKeys;
  wordValues = functionWordValues;
  wordMask = functionWordSlots - 1;
  scriptCounts = counts;
}

/** The entry of a word's hash among the function words; 0 where it is none. */
function entryOf(hash: i32): i32 {
  let slot = (hash ^ (hash >>> 15)) & wordMask;
  while (true) {
    const value = <i32>load<u16>(wordValues + ((<usize>slot) << 1));
    if (value === 0 || load<i32>(wordKeys + ((<usize>slot) << 2)) === hash) return value;
    slot = (slot + 1) & wordMask;
  }
}

/**
 * Reads lines and returns the number of their tokens.
 *
 * @param text code units, with two units 0 behind each stretch of lines
 * @param input five columns of 32-bit numbers: where the line starts in the text without the white space around it,
 *   where what is looked at stops, where the line ends and where its ending starts (a line longer than the window stands there as
 *   its beginning and its ending), and how long the line is
 * @param output thirteen columns of 32 bits: length, words, letters, digits, wordless, capitalised, allCapitals, letterWords,
 *   sentenceEnds, commas, separators, scriptShare, hash; then first tokens, one more than lines; then shapes, 16 bits
 *   each; then scripts, 8 bits each, from 0, -1 for none
 * @param tokens of each token its hash and its content hash, 32 bits each, and its function word, 16 bits: three columns
 *   of room for `mostTokens`
 */
export function readLines(
  text: usize,
  input: usize,
  lines: i32,
  window: i32,
  output: usize,
  tokens: usize,
  mostTokens: i32,
): i32 {
  const column = (<usize>lines) << 2;
  const firstTokens = output + column * 13;
  const shapeColumn = firstTokens + column + 4;
  const scriptColumn = shapeColumn + ((<usize>lines) << 1);
  const contentHashes = tokens + ((<usize>mostTokens) << 2);
  const functionWords = contentHashes + ((<usize>mostTokens) << 2);
  let token = 0;
  for (let line = 0; line < lines; line++) {
    const at4 = (<usize>line) << 2;
    const from = load<i32>(input + at4);
    const stop = load<i32>(input + column + at4);
    const to = load<i32>(input + column * 2 + at4);
    const ending = load<i32>(input + column * 3 + at4);
    const units = load<i32>(input + column * 4 + at4);
    const isCut = units > window;
    const firstToken = token;
    store<i32>(firstTokens + at4, token);
    memory.fill(scriptCounts, 0, 48);
    let shapes = 0;
    let letters = 0;
    let digits = 0;
    let wordlessCount = 0;
    let capitalised = 0;
    let allCapitals = 0;
    let letterWords = 0;
    let ends = 0;
    let commas = 0;
    let separators = 0;
    let lineHash = offset;
    let pendingHash = 0;
    // Of the word that is being read.
    let wordStart = -1;
    let wordHash = offset;
    let wordLetters = 0;
    let wordUppers = 0;
    let startsUpper = false;
    let previousWordless = 0;
    let digitRun = 0;
    let hasYear = false;

    for (let at = from; at <= stop; at++) {
      const unit = at < stop ? unitAt(text, at) : 0x20;
      let kind = classesOf(unit);
      let script: i32 = load<u8>(scriptsOfUnits + <usize>unit);
      let secondHalf = 0;
      if ((kind & (surrogate | compatibility)) !== 0) {
        shapes |= isUnusual;
        if ((kind & surrogate) !== 0 && unit >= 0xd840 && unit <= 0xd8bf) {
          // Han beyond the basic plane: the character counts once, with its second half passed over.
          kind = word | letter | wordless;
          script = han;
          at++;
          secondHalf = unitAt(text, at);
        }
      }
      if ((kind & digit) !== 0) {
        digits++;
        digitRun++;
      } else if (digitRun !== 0) {
        if (digitRun === 4 && !hasYear && (unit < 0x100 || unit === 0x5e74 || unit === 0x2013)) {
          hasYear = isYear(text, at - 4);
        }
        if (digitRun <= 2 && unit === 0x3a && isDigit(text, at + 1)) shapes |= hasTime;
        digitRun = 0;
      }
      if ((kind & word) !== 0 && (kind & wordless) === 0) {
        if (wordStart === -1) {
          wordStart = at;
          wordHash = offset;
          wordLetters = 0;
          wordUppers = 0;
          startsUpper = (kind & upper) !== 0;
        }
        if (pendingHash !== 0) {
          lineHash = (lineHash ^ pendingHash) * prime;
          pendingHash = 0;
        }
        let folded = <i32>load<u16>(folds + ((<usize>unit) << 1));
        wordHash = (wordHash ^ folded) * prime;
        lineHash = (lineHash ^ folded) * prime;
        previousWordless = 0;
        if ((kind & letter) === 0) continue;
        if ((kind & upper) !== 0) wordUppers++;
        // The plain letters of the same script that follow: most of all text.
        const firstLetter = at;
        while (at + 1 < stop) {
          const next = unitAt(text, at + 1);
          if ((classesOf(next) & (letter | wordless | upper | compatibility)) !== letter) break;
          if (<i32>load<u8>(scriptsOfUnits + <usize>next) !== script) break;
          folded = <i32>load<u16>(folds + ((<usize>next) << 1));
          wordHash = (wordHash ^ folded) * prime;
          lineHash = (lineHash ^ folded) * prime;
          at++;
        }
        const run = at + 1 - firstLetter;
        letters += run;
        wordLetters += run;
        count(script, run);
        continue;
      }
      if (wordStart !== -1) {
        // A word that the window cuts is none.
        if (at === stop && isCut && (classesOf(unitAt(text, stop)) & word) !== 0) break;
        const place = (<usize>token) << 2;
        store<i32>(tokens + place, wordHash);
        store<i32>(contentHashes + place, wordLetters >= 4 ? wordHash | 1 : 0);
        const entry = at - wordStart <= longestFunctionWord ? entryOf(wordHash) : 0;
        store<u16>(functionWords + (place >> 1), <u16>entry);
        token++;
        if (wordLetters > 0) {
          letterWords++;
          if (startsUpper) capitalised++;
          if (wordUppers >= 2 && wordUppers === wordLetters) allCapitals++;
        }
        wordStart = -1;
      }
      if ((kind & wordless) !== 0) {
        let hash = (offset ^ unit) * prime;
        if (secondHalf !== 0) hash = (hash ^ secondHalf) * prime;
        const place = (<usize>token) << 2;
        store<i32>(tokens + place, hash);
        store<i32>(contentHashes + place, previousWordless === 0 ? 0 : ((previousWordless ^ hash) * prime) | 1);
        store<u16>(functionWords + (place >> 1), <u16>entryOf(hash));
        previousWordless = hash;
        token++;
        letters++;
        wordlessCount++;
        count(script, 1);
        if (pendingHash !== 0) {
          lineHash = (lineHash ^ pendingHash) * prime;
          pendingHash = 0;
        }
        lineHash = (lineHash ^ hash) * prime;
        continue;
      }
      if (at >= stop) break;
      previousWordless = 0;
      // Signs and spaces count in the line's hash only between words, and alike, so `A | B` is `A – B`.
      if (lineHash !== offset) pendingHash = 0x20;
      if (kind === space) continue;
      if ((kind & sentenceEnd) !== 0) {
        const next = at + 1 < stop || isCut ? unitAt(text, at + 1) : 0x20;
        if (unit > 0x2000 || (classesOf(next) & (space | closing)) !== 0) ends++;
        if (unit === 0x3f || unit === 0xff1f || unit === 0x61f) shapes |= hasQuestion;
      }
      if ((kind & comma) !== 0) commas++;
      if ((kind & separator) !== 0) separators++;
      if ((kind & quote) !== 0) shapes |= hasQuote;
      if (unit === 0xa9) shapes |= hasCopyright;
      if (unit === 0x40) shapes |= hasAddress;
      if (unit === 0x3a && unitAt(text, at + 1) === 0x2f && unitAt(text, at + 2) === 0x2f) shapes |= hasAddress;
    }

    if (units > 0) {
      if (hasYear || (digits >= 3 && isNumericDate(text, from, stop))) shapes |= hasDate;
      shapes |= beginningShape(text, from) | endShape(text, ending, to);
    }
    let most = 1;
    for (let script = 2; script <= scripts; script++) if (countOf(script) > countOf(most)) most = script;
    // Japanese mixes kana into Han; a tenth of kana is more than a foreign name brings.
    if (most === han && countOf(kana) * 10 >= letters) most = kana;
    if (countOf(most) === 0) most = 0;
    let ofScript = countOf(most);
    if (most === kana) ofScript += countOf(han);

    const scale: f64 = isCut ? <f64>units / <f64>window : 1;
    const length = <f32>(<f64>units + 1.5 * <f64>wordlessCount * scale);
    let sentenceEnds = <f32>(<f64>ends * scale);
    // Thai has no full stop: a space ends its sentences.
    if (most === thai && length >= 80) {
      shapes |= endsSentence;
      if (ends === 0) sentenceEnds = 1;
    }
    let place = output + at4;
    store<f32>(place, length);
    place += column;
    store<f32>(place, <f32>(<f64>(token - firstToken) * scale));
    place += column;
    store<f32>(place, <f32>(<f64>letters * scale));
    place += column;
    store<f32>(place, <f32>(<f64>digits * scale));
    place += column;
    store<f32>(place, <f32>(<f64>wordlessCount * scale));
    place += column;
    store<f32>(place, <f32>capitalised);
    place += column;
    store<f32>(place, <f32>allCapitals);
    place += column;
    store<f32>(place, <f32>letterWords);
    place += column;
    store<f32>(place, sentenceEnds);
    place += column;
    store<f32>(place, <f32>(<f64>commas * scale));
    place += column;
    store<f32>(place, <f32>(<f64>separators * scale));
    place += column;
    store<f32>(place, letters === 0 ? 0 : <f32>(<f64>ofScript / <f64>letters));
    place += column;
    store<i32>(place, lineHash === offset ? 0 : lineHash);
    store<u16>(shapeColumn + ((<usize>line) << 1), <u16>shapes);
    store<i8>(scriptColumn + <usize>line, <i8>(most - 1));
  }
  store<i32>(firstTokens + column, token);
  return token;
}

function count(script: i32, letters: i32): void {
  const place = scriptCounts + ((<usize>script) << 2);
  store<i32>(place, load<i32>(place) + letters);
}

function countOf(script: i32): i32 {
  return load<i32>(scriptCounts + ((<usize>script) << 2));
}
