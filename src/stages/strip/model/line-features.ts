import type { Column } from '../../../kernel/column-memory.js';
import type { Columns } from '../../../kernel/columns.js';
import { shape } from '../../../model/surfaces.js';
import { type LineBasis, lineBasis } from './line-basis.js';
import type { PageColumns } from './page.js';

/** One figure for every line of a page. */
type Figure = (columns: Columns, basis: LineBasis) => Column;

const has =
  (bit: number): Figure =>
  (columns, { shapes }) =>
    columns.flag(shapes, bit);

/** The same figure of a line nearby; 0 beyond the page. */
const at =
  (step: number, figure: Figure): Figure =>
  (columns, basis) =>
    columns.shifted(figure(columns, basis), step);

/**
 * Stage one's features in the order of the weights: of the line itself, of its language, of what repeats, of the body's
 * vocabulary, of its position, of the distance to prose, and of the lines around.
 */
const figures = {
  logLength: (_, { logLength }) => logLength,
  logWords: (c, { words }) => c.logarithm(words),
  upTo25: (c, { length }) => c.upTo(length, 25),
  upTo60: (c, { length }) => c.upTo(length, 60),
  upTo110: (c, { length }) => c.upTo(length, 110),
  endsSentence: has(shape.endsSentence),
  endsWithColon: has(shape.endsColon),
  endsWithComma: has(shape.endsComma),
  endsWithDigit: has(shape.endsDigit),
  endsWithEllipsis: has(shape.ellipsis),
  question: has(shape.question),
  sentenceEnds: (c, { sentenceEnds }) => c.atMost(sentenceEnds, 6),
  commas: (c, { commas, length }) => c.scaled(c.share(commas, length, 20), 20),
  quotation: has(shape.quote),
  startsLowerCase: has(shape.startsLower),
  startsWithDigit: has(shape.startsDigit),
  bullet: has(shape.bullet),
  separator: (c, { separators }) => c.atMost(separators, 1),
  separators: (c, { separators }) => c.atMost(separators, 6),
  titleCase: (_, { titleCase }) => titleCase,
  allCapitals: (c, { allCapitals, letterWords }) => c.share(allCapitals, letterWords),
  digits: (_, { digitShare }) => digitShare,
  date: has(shape.date),
  time: has(shape.time),
  address: has(shape.address),
  copyright: has(shape.copyright),
  functionWordDensity: (_, { functionDensity }) => functionDensity,
  functionWords: (c, { functionWords }) => c.atMost(functionWords, 10),
  wordLength: (c, { letters, words }) => c.atMost(c.share(letters, words), 15),
  wordless: (c, { letters, wordless }) => c.share(wordless, letters),
  interfaceWords: (_, { interfaceShare }) => interfaceShare,
  otherScript: (_, { otherScript }) => otherScript,
  foreign: (_, { mismatch }) => mismatch,
  foreignShort: (c, { long, mismatch }) => c.unless(long, mismatch),
  foreignLong: (c, { long, mismatch }) => c.product(long, mismatch),
  otherScriptLong: (c, { long, otherScript }) => c.product(long, otherScript),
  repeated: (c, { hashes }) => c.logarithm(c.repeats(hashes)),
  sameBeginning: (c, { beginnings }) => c.logarithm(c.repeats(beginnings)),
  bodyVocabulary: (_, { vocabulary }) => vocabulary,
  bodyVocabularyShort: (c, { vocabulary, long }) => c.unless(long, vocabulary),
  position: (c) => c.share(c.numbers(), c.constant(c.lines - 1)),
  fromStart: (c) => c.logarithm(c.numbers()),
  fromEnd: (c) => c.logarithm(c.outside([c.lines - 1, c.lines])),
  pageLines: (c) => c.logarithm(c.constant(c.lines)),
  massBefore: (c, { goodSums, goodMass }) => c.scaled(c.between(goodSums, -c.lines, 1), 1 / (goodMass + 1)),
  massAfter: (c, { goodSums, goodMass }) => c.scaled(c.between(goodSums, 0, c.lines), 1 / (goodMass + 1)),
  longShare: (c, { longSums }) => c.constant(c.total(longSums) / c.lines),
  pageMass: (c, { goodMass }) => c.logarithm(c.constant(goodMass)),
  proseNear: (c, { longBefore, longAfter }) => c.logarithm(c.smaller(longBefore, longAfter)),
  proseFar: (c, { longBefore, longAfter }) => c.logarithm(c.larger(longBefore, longAfter)),
  strongNear: (c, { strongBefore, strongAfter }) => c.logarithm(c.smaller(strongBefore, strongAfter)),
  strongFar: (c, { strongBefore, strongAfter }) => c.logarithm(c.larger(strongBefore, strongAfter)),
  proseBefore: (c, { longBefore }) => c.logarithm(longBefore),
  runOfLong: (c, { logRun, long }) => c.product(long, logRun),
  runOfShort: (c, { logRun, long }) => c.unless(long, logRun),
  mass1: (c, { massSums }) => c.logarithm(c.around(massSums, 1)),
  mass2: (c, { massSums }) => c.logarithm(c.around(massSums, 2)),
  mass4: (c, { massSums }) => c.logarithm(c.around(massSums, 4)),
  mass10: (c, { massSums }) => c.logarithm(c.around(massSums, 10)),
  long3: (c, { longSums }) => c.around(longSums, 3),
  long8: (c, { longSums }) => c.around(longSums, 8),
  sentences2: (c, { sentenceSums }) => c.around(sentenceSums, 2),
  sentences6: (c, { sentenceSums }) => c.around(sentenceSums, 6),
  functionWords6: (c, { densitySums }) => c.around(densitySums, 6),
  foreign2: (c, { mismatchSums }) => c.around(mismatchSums, 2),
  foreign6: (c, { mismatchSums }) => c.around(mismatchSums, 6),
  vocabulary2: (c, { vocabularySums }) => c.around(vocabularySums, 2),
  vocabulary6: (c, { vocabularySums }) => c.around(vocabularySums, 6),
  titleCase3: (c, { titleSums }) => c.around(titleSums, 3),
  interface2: (c, { interfaceSums }) => c.around(interfaceSums, 2),
  interface6: (c, { interfaceSums }) => c.around(interfaceSums, 6),
  digits3: (c, { digitSums }) => c.around(digitSums, 3),
  words3: (c, { wordSums }) => c.logarithm(c.around(wordSums, 3)),
  lengthBefore: at(-1, (_, { logLength }) => logLength),
  lengthAfter: at(1, (_, { logLength }) => logLength),
  sentenceBefore: at(-1, has(shape.endsSentence)),
  sentenceAfter: at(1, has(shape.endsSentence)),
  titleCaseBefore: at(-1, (_, { titleCase }) => titleCase),
  titleCaseAfter: at(1, (_, { titleCase }) => titleCase),
  densityBefore: at(-1, (_, { functionDensity }) => functionDensity),
  densityAfter: at(1, (_, { functionDensity }) => functionDensity),
  dateBefore: at(-1, has(shape.date)),
  dateAfter: at(1, has(shape.date)),
  ownMassAfter2: (c, { massSums }) => c.logarithm(c.between(massSums, 1, 3)),
  ownMassBefore2: (c, { massSums }) => c.logarithm(c.between(massSums, -2, 0)),
  insideCore: (c, { fromCore }) => c.upTo(fromCore, 0),
  fromCore: (c, { fromCore }) => c.logarithm(fromCore),
  beforeCore: (c, { core }) => c.justBefore(core),
  coreShare: (c, { core, goodSums, goodMass }) => c.constant(c.sumOf(goodSums, core[0], core[1]) / (goodMass + 1)),
  sinceInterface: (c, { isInterface }) => c.logarithm(c.sinceMarked(isInterface)),
  untilInterface: (c, { isInterface }) => c.logarithm(c.untilMarked(isInterface)),
  interfaceBefore: (c, { interfaceSums }) => c.logarithm(c.before(interfaceSums)),
  pageInterface: (c, { interfaceSums }) => c.constant(c.total(interfaceSums) / c.lines),
  dates3: (c, { dateSums }) => c.around(dateSums, 3),
  dates10: (c, { dateSums }) => c.around(dateSums, 10),
  lengthSpread4: (c, { lengthSums, lengthSquares }) => c.spread(lengthSums, lengthSquares, 4),
  formNear: (c, { forms }) => c.alike(forms, 4),
  formInPage: (c, { forms }) => c.logarithm(c.repeats(forms)),
  vocabularyWords: (c, { vocabulary, words }) => c.logarithm(c.product(vocabulary, words)),
  mass25: (c, { massSums }) => c.logarithm(c.around(massSums, 25)),
  vocabulary15: (c, { vocabularySums }) => c.around(vocabularySums, 15),
  fewWordsShare: (c, { words }) => c.constant(c.total(c.sums(c.upTo(words, 3))) / c.lines),
  meanLogWords: (c, { words }) => c.constant(c.total(c.sums(c.logarithm(words))) / c.lines),
} satisfies { readonly [name: string]: Figure };

export const lineFeatureNames = Object.keys(figures);
const makers: readonly Figure[] = Object.values(figures);

/**
 * Stage one's features of every line, a column each.
 *
 * @param columns begun for the page
 * @param interfaceShare by line: the share of its words that belong to what interfaces say, 0 to 1
 */
export function lineFeatures(columns: Columns, page: PageColumns, interfaceShare: Float32Array): readonly Column[] {
  const basis = lineBasis(columns, page, interfaceShare);
  return makers.map((figure) => figure(columns, basis));
}
