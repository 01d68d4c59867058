import type { Column, RunningSums } from '../../../kernel/column-memory.js';
import type { Columns } from '../../../kernel/columns.js';
import { coreOf } from './core.js';

/** What stage two's features are computed from. */
type Basis = {
  readonly length: Column;
  /** Stage one's log-odds and probability that a line is body. */
  readonly logOdds: Column;
  readonly probability: Column;
  readonly sums: RunningSums;
  /** Length × probability, in thousands of characters; and all of it. */
  readonly keptSums: RunningSums;
  readonly kept: number;
  /** Logarithms of what is kept before and after the line, and the smaller of the two. */
  readonly keptBefore: Column;
  readonly keptAfter: Column;
  readonly keptSide: Column;
  /** The smaller probability of the lines on both sides. */
  readonly neighbours: Column;
  /** Probabilities of the lines before and after, each step away weighing .6 and .85 of the last. */
  readonly before6: Column;
  readonly after6: Column;
  readonly before85: Column;
  readonly after85: Column;
  readonly core: readonly [number, number];
  readonly fromCore: Column;
  readonly fromWideCore: Column;
};

type Figure = (columns: Columns, basis: Basis) => Column;

const near =
  (step: number): Figure =>
  (columns, { probability }) =>
    columns.shifted(probability, step);

/** Stage two's own features, in the order of the weights; stage one's stand before them. */
const figures = {
  logOdds: (c, { logOdds }) => c.within(logOdds, -8, 8),
  probability: (_, { probability }) => probability,
  before1: near(-1),
  before2: near(-2),
  before3: near(-3),
  before4: near(-4),
  before5: near(-5),
  after1: near(1),
  after2: near(2),
  after3: near(3),
  after4: near(4),
  after5: near(5),
  around2: (c, { sums }) => c.around(sums, 2),
  around5: (c, { sums }) => c.around(sums, 5),
  around10: (c, { sums }) => c.around(sums, 10),
  around25: (c, { sums }) => c.around(sums, 25),
  keptBefore: (_, { keptBefore }) => keptBefore,
  keptAfter: (_, { keptAfter }) => keptAfter,
  keptOnBothSides: (_, { keptSide }) => keptSide,
  keptShareBefore: (c, { keptSums, kept }) => c.scaled(c.between(keptSums, -c.lines, 1), 1 / (kept + 1e-3)),
  pageProbability: (c, { sums }) => c.constant(c.total(sums) / c.lines),
  pageKept: (c, { kept }) => c.logarithm(c.constant(kept)),
  probabilityInside: (c, { probability, keptSide }) => c.product(probability, keptSide),
  decayBefore6: (_, { before6 }) => before6,
  decayAfter6: (_, { after6 }) => after6,
  decayBefore85: (_, { before85 }) => before85,
  decayAfter85: (_, { after85 }) => after85,
  decayLess: (c, { before85, after85 }) => c.smaller(before85, after85),
  decayMore: (c, { before85, after85 }) => c.larger(before85, after85),
  decayLess6: (c, { before6, after6 }) => c.smaller(before6, after6),
  probabilityDecay: (c, { probability, before85, after85 }) => c.product(probability, c.smaller(before85, after85)),
  neighbours: (_, { neighbours }) => neighbours,
  neighboursShort: (c, { length, neighbours }) => c.product(c.upTo(length, 59.9), neighbours),
  amidBody: (c, { fromCore }) => c.upTo(fromCore, 0),
  fromBody: (c, { fromCore }) => c.logarithm(fromCore),
  justBeforeBody: (c, { core }) => c.justBefore(core),
  bodyShare: (c, { core, keptSums, kept }) => c.constant(c.sumOf(keptSums, core[0], core[1]) / (kept + 1e-3)),
  amidWideBody: (c, { fromWideCore }) => c.upTo(fromWideCore, 0),
  fromWideBody: (c, { fromWideCore }) => c.logarithm(fromWideCore),
} satisfies { readonly [name: string]: Figure };

export const contextFeatureNames = Object.keys(figures);
const makers: readonly Figure[] = Object.values(figures);

/** Stage two's own features of every line, a column each. */
export function contextFeatures(columns: Columns, length: Column, logOdds: Column): readonly Column[] {
  const basis = basisOf(columns, length, logOdds);
  return makers.map((figure) => figure(columns, basis));
}

function basisOf(columns: Columns, length: Column, logOdds: Column): Basis {
  const probability = columns.logistic(logOdds);
  const probabilities = columns.values(probability);
  const core = coreOf(columns.lines, (line) => probabilities[line] - 0.5);
  const wideCore = coreOf(columns.lines, (line) => probabilities[line] - 0.2);
  const keptSums = columns.sums(columns.scaled(columns.product(probability, length), 1e-3));
  const keptBefore = columns.logarithm(columns.before(keptSums));
  const keptAfter = columns.logarithm(columns.between(keptSums, 1, columns.lines));
  return {
    length,
    logOdds,
    probability,
    sums: columns.sums(probability),
    keptSums,
    kept: columns.total(keptSums),
    keptBefore,
    keptAfter,
    keptSide: columns.smaller(keptBefore, keptAfter),
    neighbours: columns.smaller(columns.shifted(probability, -1), columns.shifted(probability, 1)),
    before6: columns.decayedBefore(probability, 0.6),
    after6: columns.decayedAfter(probability, 0.6),
    before85: columns.decayedBefore(probability, 0.85),
    after85: columns.decayedAfter(probability, 0.85),
    core,
    fromCore: columns.outside(core),
    fromWideCore: columns.outside(wideCore),
  };
}
