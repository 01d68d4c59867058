import type { Bits, Column, Keys, RunningSums } from '../../../kernel/column-memory.js';
import type { Columns } from '../../../kernel/columns.js';
import { shape } from '../../../model/surfaces.js';
import { proseCore } from './core.js';
import { leastMismatch, type PageColumns } from './page.js';

/** What the features of one page's lines are computed from; each part once. */
export type LineBasis = {
  readonly shapes: Bits;
  readonly length: Column;
  readonly words: Column;
  readonly letters: Column;
  readonly wordless: Column;
  readonly letterWords: Column;
  readonly allCapitals: Column;
  readonly sentenceEnds: Column;
  readonly commas: Column;
  readonly separators: Column;
  readonly functionWords: Column;
  readonly otherScript: Column;
  readonly mismatch: Column;
  /** 1 for a long line, a line of interface phrases. */
  readonly long: Column;
  readonly isInterface: Column;
  readonly interfaceShare: Column;
  readonly logLength: Column;
  readonly titleCase: Column;
  readonly digitShare: Column;
  readonly functionDensity: Column;
  /** Share of a line's content words that stand in the page's long lines. */
  readonly vocabulary: Column;
  /** Lines to the nearest long, and strong, line before and after. */
  readonly longBefore: Column;
  readonly longAfter: Column;
  readonly strongBefore: Column;
  readonly strongAfter: Column;
  /** Of the run of long, or of not long, lines. */
  readonly logRun: Column;
  /** The stretch with most prose, and the lines to it. */
  readonly core: readonly [number, number];
  readonly fromCore: Column;
  readonly massSums: RunningSums;
  /** The mass of long lines, and all of it. */
  readonly goodSums: RunningSums;
  readonly goodMass: number;
  readonly longSums: RunningSums;
  readonly sentenceSums: RunningSums;
  readonly densitySums: RunningSums;
  readonly mismatchSums: RunningSums;
  readonly vocabularySums: RunningSums;
  readonly titleSums: RunningSums;
  readonly interfaceSums: RunningSums;
  readonly digitSums: RunningSums;
  readonly wordSums: RunningSums;
  readonly dateSums: RunningSums;
  readonly lengthSums: RunningSums;
  readonly lengthSquares: RunningSums;
  /** Keys of the lines' text, of their first two words, of their form. */
  readonly hashes: Keys;
  readonly beginnings: Keys;
  readonly forms: Keys;
};

/** @param columns begun for the page */
export function lineBasis(columns: Columns, page: PageColumns, interfaceWords: Float32Array): LineBasis {
  const { surfaces } = page;
  const shapes = columns.bits(surfaces.shapes);
  const length = columns.of(surfaces.length);
  const words = columns.of(surfaces.words);
  const letterWords = columns.of(surfaces.letterWords);
  const functionWords = columns.of(page.functionWords);
  const otherScript = columns.of(page.otherScript);
  const mismatch = columns.of(page.mismatch);
  const long = columns.of(page.long);
  const strong = columns.of(page.strong);
  const mass = columns.of(page.mass);
  const interfaceShare = columns.of(interfaceWords);
  const logLength = columns.logarithm(length);
  const titleCase = columns.share(columns.of(surfaces.capitalised), letterWords);
  const digitShare = columns.share(columns.of(surfaces.digits), length);
  const functionDensity = columns.share(functionWords, words);
  const sentence = columns.unless(columns.upTo(words, 3), columns.flag(shapes, shape.endsSentence));
  const ownLong = columns.product(long, columns.upTo(mismatch, leastMismatch));
  const vocabulary = columns.sharedWords(surfaces.contentHash, surfaces.tokenStart, ownLong);
  const core = proseCore(page);
  const goodSums = columns.sums(columns.product(long, mass));
  return {
    shapes,
    length,
    words,
    letters: columns.of(surfaces.letters),
    wordless: columns.of(surfaces.wordless),
    letterWords,
    allCapitals: columns.of(surfaces.allCapitals),
    sentenceEnds: columns.of(surfaces.sentenceEnds),
    commas: columns.of(surfaces.commas),
    separators: columns.of(surfaces.separators),
    functionWords,
    otherScript,
    mismatch,
    long,
    isInterface: columns.unless(columns.upTo(interfaceShare, 0.9), columns.constant(1)),
    interfaceShare,
    logLength,
    titleCase,
    digitShare,
    functionDensity,
    vocabulary,
    longBefore: columns.sinceMarked(long),
    longAfter: columns.untilMarked(long),
    strongBefore: columns.sinceMarked(strong),
    strongAfter: columns.untilMarked(strong),
    logRun: columns.logarithm(columns.runs(long)),
    core,
    fromCore: columns.outside(core),
    massSums: columns.sums(mass),
    goodSums,
    goodMass: columns.total(goodSums),
    longSums: columns.sums(long),
    sentenceSums: columns.sums(sentence),
    densitySums: columns.sums(functionDensity),
    mismatchSums: columns.sums(mismatch),
    vocabularySums: columns.sums(vocabulary),
    titleSums: columns.sums(titleCase),
    interfaceSums: columns.sums(interfaceShare),
    digitSums: columns.sums(digitShare),
    wordSums: columns.sums(words),
    dateSums: columns.sums(columns.flag(shapes, shape.date | shape.time)),
    lengthSums: columns.sums(logLength),
    lengthSquares: columns.sums(columns.product(logLength, logLength)),
    hashes: columns.keys(surfaces.hash),
    beginnings: columns.keys(beginnings(page)),
    forms: columns.forms(logLength, sentence, titleCase, digitShare, otherScript),
  };
}

/** A hash of each line's first two words; 0 for lines of fewer than three. */
function beginnings({ surfaces, lines }: PageColumns): Int32Array {
  const { tokenStart, tokenHash } = surfaces;
  const hashes = new Int32Array(lines);
  for (let line = 0; line < lines; line++) {
    const first = tokenStart[line];
    if (tokenStart[line + 1] - first >= 3) hashes[line] = Math.imul(tokenHash[first], 31) ^ tokenHash[first + 1] || 1;
  }
  return hashes;
}
