import { characterClass, classOfUnit, foldOfUnit, scriptOfUnit } from '../../src/kernel/character-classes.js';
import type { FunctionWords } from '../../src/kernel/function-words.js';
import { offset, prime } from '../../src/kernel/word-hash.js';
import { scripts } from '../../src/model/language.js';
import { type Surfaces, shape, window } from '../../src/model/surfaces.js';

const { word, letter, upper, digit, wordless, space, sentenceEnd, comma, separator, quote, closing, bullet } =
  characterClass;
const { surrogate, compatibility } = characterClass;
const thai = scripts.indexOf('Thai');
const han = scripts.indexOf('Han');
const kana = scripts.indexOf('Kana');

/**
 * What src/kernel/assembly/surfaces.ts computes, the plain way.
 *
 * @param text the whole text
 * @param starts offset of each line in it; a line ends where the next starts
 */
export function plainSurfacesOf(text: string, starts: Int32Array, functionWords: FunctionWords): Surfaces {
  const lines = starts.length;
  const column = () => new Float32Array(lines);
  const result = {
    lines,
    start: new Int32Array(lines),
    end: new Int32Array(lines),
    length: column(),
    words: column(),
    letters: column(),
    digits: column(),
    wordless: column(),
    capitalised: column(),
    allCapitals: column(),
    letterWords: column(),
    sentenceEnds: column(),
    commas: column(),
    separators: column(),
    shapes: new Uint16Array(lines),
    script: new Int8Array(lines),
    scriptShare: column(),
    hash: new Int32Array(lines),
    tokenStart: new Int32Array(lines + 1),
  };
  let capacity = Math.max(64, text.length >> 2);
  let tokenHash = new Int32Array(capacity);
  let contentHash = new Int32Array(capacity);
  let functionWord = new Uint16Array(capacity);
  let tokens = 0;
  const scriptCounts = new Int32Array(scripts.length + 1);

  for (let line = 0; line < lines; line++) {
    let from = starts[line];
    let to = line + 1 < lines ? starts[line + 1] : text.length;
    while (from < to && (classOfUnit[text.charCodeAt(from)] & space) !== 0) from++;
    while (to > from && (classOfUnit[text.charCodeAt(to - 1)] & space) !== 0) to--;
    result.start[line] = from;
    result.end[line] = to;
    const stop = Math.min(to, from + window);
    if (tokens + (stop - from) + 2 > capacity) {
      capacity = Math.max(capacity * 2, tokens + (stop - from) + 2);
      tokenHash = grown(tokenHash, new Int32Array(capacity));
      contentHash = grown(contentHash, new Int32Array(capacity));
      functionWord = grown(functionWord, new Uint16Array(capacity));
    }
    const firstToken = tokens;
    result.tokenStart[line] = tokens;
    scriptCounts.fill(0);
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
    let yearAt = -1;

    for (let at = from; at <= stop; at++) {
      const unit = at < stop ? text.charCodeAt(at) : 0x20;
      let classes = classOfUnit[unit];
      let script = scriptOfUnit[unit];
      let secondHalf = 0;
      if ((classes & (surrogate | compatibility)) !== 0) {
        shapes |= shape.unusual;
        if ((classes & surrogate) !== 0 && unit >= 0xd840 && unit <= 0xd8bf) {
          // Han beyond the basic plane: the character counts once, with its second half passed over.
          classes = word | letter | wordless;
          script = han + 1;
          at++;
          secondHalf = text.charCodeAt(at) | 0;
        }
      }
      if ((classes & digit) !== 0) {
        digits++;
        digitRun++;
      } else {
        if (digitRun !== 0) {
          if (digitRun === 4 && yearAt === -1 && (unit < 0x100 || unit === 0x5e74 || unit === 0x2013)) {
            const year = Number(text.slice(at - 4, at));
            if (year >= 1950 && year < 2050) yearAt = at;
          }
          if (digitRun <= 2 && unit === 0x3a && (classOfUnit[text.charCodeAt(at + 1)] & digit) !== 0) {
            shapes |= shape.time;
          }
          digitRun = 0;
        }
      }
      if ((classes & word) !== 0 && (classes & wordless) === 0) {
        if (wordStart === -1) {
          wordStart = at;
          wordHash = offset;
          wordLetters = 0;
          wordUppers = 0;
          startsUpper = (classes & upper) !== 0;
        }
        const folded = foldOfUnit[unit];
        wordHash = Math.imul(wordHash ^ folded, prime);
        if ((classes & letter) !== 0) {
          letters++;
          wordLetters++;
          if ((classes & upper) !== 0) wordUppers++;
          scriptCounts[script]++;
        }
        if (pendingHash !== 0) {
          lineHash = Math.imul(lineHash ^ pendingHash, prime);
          pendingHash = 0;
        }
        lineHash = Math.imul(lineHash ^ folded, prime);
        previousWordless = 0;
        continue;
      }
      // A word that the window cuts is none.
      if (wordStart !== -1 && at === stop && stop < to && (classOfUnit[text.charCodeAt(stop)] & word) !== 0) break;
      if (wordStart !== -1) {
        tokenHash[tokens] = wordHash;
        const entry = at - wordStart <= 16 ? functionWords.entryOf(wordHash) : 0;
        functionWord[tokens] = entry;
        contentHash[tokens] = wordLetters >= 4 ? wordHash | 1 : 0;
        tokens++;
        if (wordLetters > 0) {
          letterWords++;
          if (startsUpper) capitalised++;
          if (wordUppers >= 2 && wordUppers === wordLetters) allCapitals++;
        }
        wordStart = -1;
      }
      if ((classes & wordless) !== 0) {
        const hash = Math.imul(Math.imul(offset ^ unit, prime) ^ secondHalf, secondHalf === 0 ? 1 : prime);
        tokenHash[tokens] = hash;
        functionWord[tokens] = functionWords.entryOf(hash);
        contentHash[tokens] = previousWordless === 0 ? 0 : Math.imul(previousWordless ^ hash, prime) | 1;
        previousWordless = hash;
        tokens++;
        letters++;
        wordlessCount++;
        scriptCounts[script]++;
        if (pendingHash !== 0) {
          lineHash = Math.imul(lineHash ^ pendingHash, prime);
          pendingHash = 0;
        }
        lineHash = Math.imul(lineHash ^ hash, prime);
        continue;
      }
      if (at >= stop) break;
      previousWordless = 0;
      // Signs and spaces count in the line's hash only between words, and alike, so `A | B` is `A – B`.
      if (lineHash !== offset) pendingHash = 0x20;
      if (classes === space) continue;
      if ((classes & sentenceEnd) !== 0) {
        const next = at + 1 < to ? text.charCodeAt(at + 1) : 0x20;
        if (unit > 0x2000 || (classOfUnit[next] & (space | closing)) !== 0) ends++;
        if (unit === 0x3f || unit === 0xff1f || unit === 0x61f) shapes |= shape.question;
      }
      if ((classes & comma) !== 0) commas++;
      if ((classes & separator) !== 0) separators++;
      if ((classes & quote) !== 0) shapes |= shape.quote;
      if (unit === 0xa9) shapes |= shape.copyright;
      if (unit === 0x40 || (unit === 0x3a && text.startsWith('://', at))) shapes |= shape.address;
    }

    const count = tokens - firstToken;
    const scale = to - from > window ? (to - from) / window : 1;
    result.length[line] = to - from + 1.5 * wordlessCount * scale;
    result.words[line] = count * scale;
    result.letters[line] = letters * scale;
    result.digits[line] = digits * scale;
    result.wordless[line] = wordlessCount * scale;
    result.capitalised[line] = capitalised;
    result.allCapitals[line] = allCapitals;
    result.letterWords[line] = letterWords;
    result.sentenceEnds[line] = ends * scale;
    result.commas[line] = commas * scale;
    result.separators[line] = separators * scale;
    result.hash[line] = lineHash === offset ? 0 : lineHash;

    if (to > from) {
      if (yearAt !== -1 || numericDate(text, from, stop, digits)) shapes |= shape.date;
      const first = classOfUnit[text.charCodeAt(from)];
      if ((first & characterClass.lower) !== 0) shapes |= shape.startsLower;
      if ((first & digit) !== 0) shapes |= shape.startsDigit;
      if ((first & bullet) !== 0) shapes |= shape.bullet;
      shapes |= endShape(text, from, to);
      if (text.startsWith('www.', from)) shapes |= shape.address;
    }
    let most = 0;
    for (let script = 1; script < scriptCounts.length; script++) {
      if (scriptCounts[script] > (most === 0 ? 0 : scriptCounts[most])) most = script;
    }
    // Japanese mixes kana into Han; a tenth of kana is more than a foreign name brings.
    let ofScript = scriptCounts[most];
    if (most - 1 === han && scriptCounts[kana + 1] * 10 >= letters) most = kana + 1;
    if (most - 1 === kana) ofScript = scriptCounts[kana + 1] + scriptCounts[han + 1];
    result.script[line] = most - 1;
    result.scriptShare[line] = letters === 0 ? 0 : ofScript / letters;
    // Thai has no full stop: a space ends its sentences.
    if (most - 1 === thai && result.length[line] >= 80) {
      shapes |= shape.endsSentence;
      if (ends === 0) result.sentenceEnds[line] = 1;
    }
    result.shapes[line] = shapes;
  }
  result.tokenStart[lines] = tokens;
  return { ...result, tokenHash, contentHash, functionWord };
}

function grown<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

/** How a line ends, closing quotes and brackets aside. */
function endShape(text: string, from: number, to: number): number {
  let last = to - 1;
  const least = Math.max(from, to - 8);
  while (last > least && (classOfUnit[text.charCodeAt(last)] & (closing | space)) !== 0) last--;
  const unit = text.charCodeAt(last);
  const classes = classOfUnit[unit];
  let found = 0;
  if ((classes & sentenceEnd) !== 0) found |= shape.endsSentence;
  if (unit === 0x2026 || (unit === 0x2e && last - 2 >= from && text.startsWith('...', last - 2))) {
    found |= shape.ellipsis;
  }
  if (unit === 0x3a || unit === 0xff1a) found |= shape.endsColon;
  if ((classes & comma) !== 0) found |= shape.endsComma;
  if ((classes & digit) !== 0) found |= shape.endsDigit;
  return found;
}

/** One or two digits, a dot, slash or dash, and the same again, as in 3.11.24; the first forty code units are looked at. */
function numericDate(text: string, from: number, stop: number, digits: number): boolean {
  if (digits < 3) return false;
  const until = Math.min(stop, from + 40);
  let run = 0;
  let groups = 0;
  let sign = 0;
  for (let at = from; at < until; at++) {
    const unit = text.charCodeAt(at);
    if ((classOfUnit[unit] & digit) !== 0) {
      run++;
      continue;
    }
    if (run >= 1 && run <= 2 && (unit === 0x2e || unit === 0x2f || unit === 0x2d) && (sign === 0 || sign === unit)) {
      groups++;
      sign = unit;
      if (groups === 2 && (classOfUnit[text.charCodeAt(at + 1)] & digit) !== 0) return true;
    } else {
      groups = 0;
      sign = 0;
    }
    run = 0;
  }
  return false;
}
