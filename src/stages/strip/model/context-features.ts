import { coreOf, distanceTo } from './core.js';
import { logarithm } from './logarithm.js';
import { Sums } from './sums.js';

/** What stage two's features are computed from. */
type Basis = {
  readonly lines: number;
  readonly length: Float32Array;
  /** Stage one's log-odds and probability that a line is body. */
  readonly logOdds: Float32Array;
  readonly probability: Float32Array;
  readonly sums: Sums;
  /** Length × probability, in thousands of characters. */
  readonly keptSums: Sums;
  /** Probabilities of the lines before and after, each step away weighing .6 and .85 of the last. */
  readonly before6: Float32Array;
  readonly after6: Float32Array;
  readonly before85: Float32Array;
  readonly after85: Float32Array;
  readonly core: readonly [number, number];
  readonly fromCore: Float32Array;
  readonly fromWideCore: Float32Array;
};

type Figure = (basis: Basis, line: number) => number;

const near =
  (step: number): Figure =>
  ({ probability, lines }, line) => {
    const at = line + step;
    return at < 0 || at >= lines ? 0 : probability[at];
  };

const neighbours: Figure = (basis, line) => Math.min(near(-1)(basis, line), near(1)(basis, line));
const keptBefore: Figure = ({ keptSums }, line) => logarithm(keptSums.between(0, line));
const keptAfter: Figure = ({ keptSums, lines }, line) => logarithm(keptSums.between(line + 1, lines));
const keptSide: Figure = (basis, line) => Math.min(keptBefore(basis, line), keptAfter(basis, line));

/** Stage two's own features, in the order of the weights; stage one's stand before them. */
const figures = {
  logOdds: ({ logOdds }, line) => Math.max(-8, Math.min(8, logOdds[line])),
  probability: ({ probability }, line) => probability[line],
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
  around2: ({ sums }, line) => sums.meanAround(line, 2),
  around5: ({ sums }, line) => sums.meanAround(line, 5),
  around10: ({ sums }, line) => sums.meanAround(line, 10),
  around25: ({ sums }, line) => sums.meanAround(line, 25),
  keptBefore,
  keptAfter,
  keptOnBothSides: keptSide,
  keptShareBefore: ({ keptSums }, line) => keptSums.between(0, line + 1) / (keptSums.total + 1e-3),
  pageProbability: ({ sums, lines }) => sums.total / lines,
  pageKept: ({ keptSums }) => logarithm(keptSums.total),
  probabilityInside: (basis, line) => basis.probability[line] * keptSide(basis, line),
  decayBefore6: ({ before6 }, line) => before6[line],
  decayAfter6: ({ after6 }, line) => after6[line],
  decayBefore85: ({ before85 }, line) => before85[line],
  decayAfter85: ({ after85 }, line) => after85[line],
  decayLess: ({ before85, after85 }, line) => Math.min(before85[line], after85[line]),
  decayMore: ({ before85, after85 }, line) => Math.max(before85[line], after85[line]),
  decayLess6: ({ before6, after6 }, line) => Math.min(before6[line], after6[line]),
  probabilityDecay: ({ probability, before85, after85 }, line) =>
    probability[line] * Math.min(before85[line], after85[line]),
  neighbours,
  neighboursShort: (basis, line) => (basis.length[line] < 60 ? neighbours(basis, line) : 0),
  amidBody: ({ fromCore }, line) => (fromCore[line] === 0 ? 1 : 0),
  fromBody: ({ fromCore }, line) => logarithm(fromCore[line]),
  justBeforeBody: ({ core, fromCore }, line) => (line < core[0] ? 1 / fromCore[line] : 0),
  bodyShare: ({ core, keptSums }) => keptSums.between(core[0], core[1]) / (keptSums.total + 1e-3),
  amidWideBody: ({ fromWideCore }, line) => (fromWideCore[line] === 0 ? 1 : 0),
  fromWideBody: ({ fromWideCore }, line) => logarithm(fromWideCore[line]),
} satisfies { readonly [name: string]: Figure };

export const contextFeatureNames = Object.keys(figures);
const fills: readonly Figure[] = Object.values(figures);

/** Stage two's own features of every line, a column each. */
export function contextFeatures(length: Float32Array, logOdds: Float32Array): Float32Array {
  const lines = logOdds.length;
  const probability = new Float32Array(lines);
  const kept = new Float32Array(lines);
  for (let line = 0; line < lines; line++) {
    probability[line] = 1 / (1 + Math.exp(-logOdds[line]));
    kept[line] = (probability[line] * length[line]) / 1000;
  }
  const core = coreOf(lines, (line) => probability[line] - 0.5);
  const wideCore = coreOf(lines, (line) => probability[line] - 0.2);
  const basis: Basis = {
    core,
    fromCore: distanceTo(core, lines),
    fromWideCore: distanceTo(wideCore, lines),
    lines,
    length,
    logOdds,
    probability,
    sums: new Sums(probability),
    keptSums: new Sums(kept),
    before6: decayed(probability, 0.6, 1),
    after6: decayed(probability, 0.6, -1),
    before85: decayed(probability, 0.85, 1),
    after85: decayed(probability, 0.85, -1),
  };
  const matrix = new Float32Array(lines * fills.length);
  for (const [feature, figure] of fills.entries()) {
    const first = feature * lines;
    for (let line = 0; line < lines; line++) matrix[first + line] = figure(basis, line);
  }
  return matrix;
}

/** By line: the sum of the values on one side of it, each step away weighing `rate` of the last, scaled to at most 1. */
function decayed(values: Float32Array, rate: number, step: 1 | -1): Float32Array {
  const sums = new Float32Array(values.length);
  let sum = 0;
  for (let at = step === 1 ? 0 : values.length - 1; at >= 0 && at < values.length; at += step) {
    sums[at] = sum * (1 - rate);
    sum = (sum + values[at]) * rate;
  }
  return sums;
}
