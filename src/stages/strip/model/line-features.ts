import { type Surfaces, shape } from '../../../model/surfaces.js';
import { distanceTo, proseCore } from './core.js';
import { logarithm } from './logarithm.js';
import { isForeign, type Page } from './page.js';
import { Sums } from './sums.js';
import type { PageWords } from './vocabulary.js';

/** What the features of one page are computed from; each part once, and all in one object, which keeps the figures fast. */
type Basis = Page &
  Surfaces & {
    readonly interfaceShare: Float32Array;
    readonly vocabulary: Float32Array;
    readonly functionDensity: Float32Array;
    readonly sentences: Float32Array;
    readonly titleCase: Float32Array;
    readonly logLength: Float32Array;
    readonly digitShare: Float32Array;
    /** Lines to the nearest long, and strong, line before and after; the number of lines where there is none. */
    readonly longBefore: Float32Array;
    readonly longAfter: Float32Array;
    readonly strongBefore: Float32Array;
    readonly strongAfter: Float32Array;
    /** Length of the run of long, or of not long, lines. */
    readonly run: Float32Array;
    readonly massSums: Sums;
    readonly goodSums: Sums;
    readonly longSums: Sums;
    readonly sentenceSums: Sums;
    readonly densitySums: Sums;
    readonly mismatchSums: Sums;
    readonly vocabularySums: Sums;
    readonly titleSums: Sums;
    readonly interfaceSums: Sums;
    readonly digitSums: Sums;
    readonly wordSums: Sums;
    readonly repeats: Float32Array;
    readonly sameBeginning: Float32Array;
    readonly core: readonly [number, number];
    readonly fromCore: Float32Array;
    readonly sinceInterface: Float32Array;
    readonly untilInterface: Float32Array;
    readonly dateSums: Sums;
    readonly lengthSums: Sums;
    readonly lengthSquares: Sums;
    readonly forms: Int32Array;
    readonly formTimes: Float32Array;
  };

/** One figure for one line. */
type Figure = (basis: Basis, line: number) => number;

const has =
  (bit: number): Figure =>
  ({ shapes }, line) =>
    (shapes[line] & bit) !== 0 ? 1 : 0;

/**
 * Stage one's features in the order of the weights: of the line itself, of its language, of what repeats, of the body's
 * vocabulary, of its position, of the distance to prose, and of the lines around.
 */
const figures = {
  logLength: ({ logLength }, line) => logLength[line],
  logWords: ({ words }, line) => logarithm(words[line]),
  upTo25: ({ length }, line) => flag(length[line] <= 25),
  upTo60: ({ length }, line) => flag(length[line] <= 60),
  upTo110: ({ length }, line) => flag(length[line] <= 110),
  endsSentence: has(shape.endsSentence),
  endsWithColon: has(shape.endsColon),
  endsWithComma: has(shape.endsComma),
  endsWithDigit: has(shape.endsDigit),
  endsWithEllipsis: has(shape.ellipsis),
  question: has(shape.question),
  sentenceEnds: ({ sentenceEnds }, line) => Math.min(6, sentenceEnds[line]),
  commas: ({ commas, length }, line) => (20 * commas[line]) / (length[line] + 20),
  quotation: has(shape.quote),
  startsLowerCase: has(shape.startsLower),
  startsWithDigit: has(shape.startsDigit),
  bullet: has(shape.bullet),
  separator: ({ separators }, line) => flag(separators[line] > 0),
  separators: ({ separators }, line) => Math.min(6, separators[line]),
  titleCase: ({ titleCase }, line) => titleCase[line],
  allCapitals: ({ allCapitals, letterWords }, line) => allCapitals[line] / Math.max(1, letterWords[line]),
  digits: ({ digitShare }, line) => digitShare[line],
  date: has(shape.date),
  time: has(shape.time),
  address: has(shape.address),
  copyright: has(shape.copyright),
  functionWordDensity: ({ functionDensity }, line) => functionDensity[line],
  functionWords: ({ functionWords }, line) => Math.min(10, functionWords[line]),
  wordLength: ({ letters, words }, line) => Math.min(15, letters[line] / Math.max(1, words[line])),
  wordless: ({ letters, wordless }, line) => wordless[line] / Math.max(1, letters[line]),
  interfaceWords: ({ interfaceShare }, line) => interfaceShare[line],
  otherScript: ({ otherScript }, line) => otherScript[line],
  foreign: ({ mismatch }, line) => mismatch[line],
  foreignShort: ({ long, mismatch }, line) => (long[line] === 1 ? 0 : mismatch[line]),
  foreignLong: ({ long, mismatch }, line) => (long[line] === 1 ? mismatch[line] : 0),
  otherScriptLong: ({ long, otherScript }, line) => long[line] * otherScript[line],
  repeated: ({ repeats }, line) => logarithm(repeats[line]),
  sameBeginning: ({ sameBeginning }, line) => logarithm(sameBeginning[line]),
  bodyVocabulary: ({ vocabulary }, line) => vocabulary[line],
  bodyVocabularyShort: ({ vocabulary, long }, line) => (long[line] === 1 ? 0 : vocabulary[line]),
  position: ({ lines }, line) => line / Math.max(1, lines - 1),
  fromStart: (_, line) => logarithm(line),
  fromEnd: ({ lines }, line) => logarithm(lines - 1 - line),
  pageLines: ({ lines }) => logarithm(lines),
  massBefore: ({ goodSums }, line) => goodSums.between(0, line + 1) / (goodSums.total + 1),
  massAfter: ({ goodSums, lines }, line) => goodSums.between(line, lines) / (goodSums.total + 1),
  longShare: ({ longSums, lines }) => longSums.total / lines,
  pageMass: ({ goodSums }) => logarithm(goodSums.total),
  proseNear: ({ longBefore, longAfter }, line) => logarithm(Math.min(longBefore[line], longAfter[line])),
  proseFar: ({ longBefore, longAfter }, line) => logarithm(Math.max(longBefore[line], longAfter[line])),
  strongNear: ({ strongBefore, strongAfter }, line) => logarithm(Math.min(strongBefore[line], strongAfter[line])),
  strongFar: ({ strongBefore, strongAfter }, line) => logarithm(Math.max(strongBefore[line], strongAfter[line])),
  proseBefore: ({ longBefore }, line) => logarithm(longBefore[line]),
  runOfLong: ({ run, long }, line) => (long[line] === 1 ? logarithm(run[line]) : 0),
  runOfShort: ({ run, long }, line) => (long[line] === 1 ? 0 : logarithm(run[line])),
  mass1: ({ massSums }, line) => logarithm(massSums.meanAround(line, 1)),
  mass2: ({ massSums }, line) => logarithm(massSums.meanAround(line, 2)),
  mass4: ({ massSums }, line) => logarithm(massSums.meanAround(line, 4)),
  mass10: ({ massSums }, line) => logarithm(massSums.meanAround(line, 10)),
  long3: ({ longSums }, line) => longSums.meanAround(line, 3),
  long8: ({ longSums }, line) => longSums.meanAround(line, 8),
  sentences2: ({ sentenceSums }, line) => sentenceSums.meanAround(line, 2),
  sentences6: ({ sentenceSums }, line) => sentenceSums.meanAround(line, 6),
  functionWords6: ({ densitySums }, line) => densitySums.meanAround(line, 6),
  foreign2: ({ mismatchSums }, line) => mismatchSums.meanAround(line, 2),
  foreign6: ({ mismatchSums }, line) => mismatchSums.meanAround(line, 6),
  vocabulary2: ({ vocabularySums }, line) => vocabularySums.meanAround(line, 2),
  vocabulary6: ({ vocabularySums }, line) => vocabularySums.meanAround(line, 6),
  titleCase3: ({ titleSums }, line) => titleSums.meanAround(line, 3),
  interface2: ({ interfaceSums }, line) => interfaceSums.meanAround(line, 2),
  interface6: ({ interfaceSums }, line) => interfaceSums.meanAround(line, 6),
  digits3: ({ digitSums }, line) => digitSums.meanAround(line, 3),
  words3: ({ wordSums }, line) => logarithm(wordSums.meanAround(line, 3)),
  lengthBefore: at(-1, ({ logLength }, line) => logLength[line]),
  lengthAfter: at(1, ({ logLength }, line) => logLength[line]),
  sentenceBefore: at(-1, has(shape.endsSentence)),
  sentenceAfter: at(1, has(shape.endsSentence)),
  titleCaseBefore: at(-1, ({ titleCase }, line) => titleCase[line]),
  titleCaseAfter: at(1, ({ titleCase }, line) => titleCase[line]),
  densityBefore: at(-1, ({ functionDensity }, line) => functionDensity[line]),
  densityAfter: at(1, ({ functionDensity }, line) => functionDensity[line]),
  dateBefore: at(-1, has(shape.date)),
  dateAfter: at(1, has(shape.date)),
  ownMassAfter2: ({ massSums }, line) => logarithm(massSums.between(line + 1, line + 3)),
  ownMassBefore2: ({ massSums }, line) => logarithm(massSums.between(line - 2, line)),
  insideCore: ({ fromCore }, line) => flag(fromCore[line] === 0),
  fromCore: ({ fromCore }, line) => logarithm(fromCore[line]),
  beforeCore: ({ fromCore, core }, line) => (line < core[0] ? 1 / fromCore[line] : 0),
  coreShare: ({ goodSums, core }) => goodSums.between(core[0], core[1]) / (goodSums.total + 1),
  sinceInterface: ({ sinceInterface }, line) => logarithm(sinceInterface[line]),
  untilInterface: ({ untilInterface }, line) => logarithm(untilInterface[line]),
  interfaceBefore: ({ interfaceSums }, line) => logarithm(interfaceSums.between(0, line)),
  pageInterface: ({ interfaceSums, lines }) => interfaceSums.total / lines,
  dates3: ({ dateSums }, line) => dateSums.meanAround(line, 3),
  dates10: ({ dateSums }, line) => dateSums.meanAround(line, 10),
  lengthSpread4: ({ lengthSums, lengthSquares }, line) =>
    Math.sqrt(Math.max(0, lengthSquares.meanAround(line, 4) - lengthSums.meanAround(line, 4) ** 2)),
  formNear: ({ forms, lines }, line) => shareOfForm(forms, line, 4, lines),
  formInPage: ({ formTimes }, line) => logarithm(formTimes[line]),
  vocabularyWords: ({ vocabulary, words }, line) => logarithm(vocabulary[line] * words[line]),
  mass25: ({ massSums }, line) => logarithm(massSums.meanAround(line, 25)),
  vocabulary15: ({ vocabularySums }, line) => vocabularySums.meanAround(line, 15),
} satisfies { readonly [name: string]: Figure };

export const lineFeatureNames = Object.keys(figures);
const fills: readonly Figure[] = Object.values(figures);

/**
 * Stage one's features of every line, a column each: feature f of line n stands at `f × lines + n`.
 *
 * @param interfaceShare by line: the share of its words that belong to what interfaces say, 0 to 1
 */
export function lineFeatures(page: Page, words: PageWords, interfaceShare: Float32Array): Float32Array {
  const basis = basisOf(page, words, interfaceShare);
  const { lines } = page;
  const matrix = new Float32Array(lines * fills.length);
  for (const [feature, figure] of fills.entries()) {
    const first = feature * lines;
    for (let line = 0; line < lines; line++) matrix[first + line] = figure(basis, line);
  }
  return matrix;
}

/** The same figure of a line nearby; 0 beyond the page. */
function at(step: number, figure: Figure): Figure {
  return (basis, line) => {
    const near = line + step;
    return near < 0 || near >= basis.lines ? 0 : figure(basis, near);
  };
}

/** Share of the lines within `reach` that have the same form: about the same length, ending and capitals. */
function shareOfForm(forms: Int32Array, line: number, reach: number, lines: number): number {
  const from = Math.max(0, line - reach);
  const to = Math.min(lines, line + reach + 1);
  let same = -1;
  for (let near = from; near < to; near++) if (forms[near] === forms[line]) same++;
  return to - from === 1 ? 0 : same / (to - from - 1);
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

function basisOf(page: Page, pageWords: PageWords, interfaceShare: Float32Array): Basis {
  const { surfaces, lines, long, strong, mass } = page;
  const { words, length, letterWords, capitalised, digits, shapes } = surfaces;
  const vocabulary = pageWords.sharedWith((line) => long[line] === 1 && !isForeign(page, line));
  const columnOf = (figure: (line: number) => number) => {
    const column = new Float32Array(lines);
    for (let line = 0; line < lines; line++) column[line] = figure(line);
    return column;
  };
  const functionDensity = columnOf((line) => page.functionWords[line] / Math.max(1, words[line]));
  const sentences = columnOf((line) => ((shapes[line] & shape.endsSentence) !== 0 && words[line] >= 4 ? 1 : 0));
  const titleCase = columnOf((line) => capitalised[line] / Math.max(1, letterWords[line]));
  const digitShare = columnOf((line) => digits[line] / Math.max(1, length[line]));
  const goodMass = columnOf((line) => long[line] * mass[line]);
  const logLength = columnOf((line) => logarithm(length[line]));
  const core = proseCore(page);
  const isInterface = columnOf((line) => (interfaceShare[line] > 0.9 ? 1 : 0));
  const [sinceInterface, untilInterface] = distances(isInterface);
  const forms = Int32Array.from(
    { length: lines },
    (_, line) =>
      (Math.min(12, Math.floor(logLength[line] * 2)) * 4 +
        (sentences[line] === 1 ? 1 : 0) +
        (titleCase[line] > 0.6 ? 2 : 0)) *
        4 +
      (digitShare[line] > 0.3 ? 2 : 0) +
      page.otherScript[line] +
      1,
  );
  const [longBefore, longAfter] = distances(long);
  const [strongBefore, strongAfter] = distances(strong);
  return {
    ...surfaces,
    ...page,
    interfaceShare,
    vocabulary,
    functionDensity,
    sentences,
    titleCase,
    digitShare,
    logLength,
    core,
    fromCore: distanceTo(core, lines),
    sinceInterface,
    untilInterface,
    dateSums: new Sums(columnOf((line) => ((shapes[line] & (shape.date | shape.time)) !== 0 ? 1 : 0))),
    lengthSums: new Sums(logLength),
    lengthSquares: new Sums(columnOf((line) => logLength[line] ** 2)),
    forms,
    formTimes: timesOf(forms),
    longBefore,
    longAfter,
    strongBefore,
    strongAfter,
    run: runs(long),
    massSums: new Sums(mass),
    goodSums: new Sums(goodMass),
    longSums: new Sums(long),
    sentenceSums: new Sums(sentences),
    densitySums: new Sums(functionDensity),
    mismatchSums: new Sums(page.mismatch),
    vocabularySums: new Sums(vocabulary),
    titleSums: new Sums(titleCase),
    interfaceSums: new Sums(interfaceShare),
    digitSums: new Sums(digitShare),
    wordSums: new Sums(words),
    repeats: timesOf(surfaces.hash),
    sameBeginning: timesOf(beginnings(page)),
  };
}

/** Lines to the nearest marked line before and after, 0 for a marked line itself; at most the number of lines. */
function distances(marked: Float32Array): readonly [Float32Array, Float32Array] {
  const lines = marked.length;
  const before = new Float32Array(lines);
  const after = new Float32Array(lines);
  for (let line = 0, distance = lines; line < lines; line++) {
    distance = marked[line] === 1 ? 0 : Math.min(lines, distance + 1);
    before[line] = distance;
  }
  for (let line = lines - 1, distance = lines; line >= 0; line--) {
    distance = marked[line] === 1 ? 0 : Math.min(lines, distance + 1);
    after[line] = distance;
  }
  return [before, after];
}

/** Length of the run of equal values that each value stands in. */
function runs(values: Float32Array): Float32Array {
  const lengths = new Float32Array(values.length);
  for (let start = 0; start < values.length; ) {
    let end = start + 1;
    while (end < values.length && values[end] === values[start]) end++;
    lengths.fill(end - start, start, end);
    start = end;
  }
  return lengths;
}

/** How often each value stands in the column besides; values of 0 stand for nothing and count 0. */
function timesOf(hashes: Int32Array): Float32Array {
  const counts = new Map<number, number>();
  for (const hash of hashes) if (hash !== 0) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const times = new Float32Array(hashes.length);
  for (const [at, hash] of hashes.entries()) if (hash !== 0) times[at] = (counts.get(hash) ?? 1) - 1;
  return times;
}

/** A hash of each line's first two words; 0 for lines of fewer than three. */
function beginnings({ surfaces, lines }: Page): Int32Array {
  const { tokenStart, tokenHash } = surfaces;
  const hashes = new Int32Array(lines);
  for (let line = 0; line < lines; line++) {
    const first = tokenStart[line];
    if (tokenStart[line + 1] - first >= 3) hashes[line] = Math.imul(tokenHash[first], 31) ^ tokenHash[first + 1] || 1;
  }
  return hashes;
}
