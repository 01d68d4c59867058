import { type Bits, type Column, ColumnMemory, type Keys, type Place, type RunningSums } from './column-memory.js';

/** A function of kernel/assembly: where its result goes, for how many lines, then what it is made from. */
type Operation = (into: Column, lines: number, ...values: number[]) => void;
type Kernel = { readonly [name: string]: Operation };

/** Weights in memory, the units of the hidden layer, and the most that a standardised feature is from 0. */
type NetworkInMemory = {
  readonly place: Place;
  readonly hidden: number;
  readonly outputBias: number;
  readonly clip: number;
};

/** Trees in memory, the questions that each of them has, and what every line is given. */
type TreesInMemory = {
  readonly place: Place;
  readonly count: number;
  readonly questions: number;
  readonly base: number;
};

/** Operations on columns of figures about the lines of one page, done by compiled code (src/kernel/assembly). */
export class Columns extends ColumnMemory {
  private readonly kernel: Kernel;

  /** @param compiled src/kernel/assembly, compiled */
  constructor(compiled: WebAssembly.Module) {
    super();
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.kernel = exports as unknown as Kernel;
  }

  /** The same value for all lines. */
  constant(value: number): Column {
    return this.made(this.kernel.fill, value);
  }

  /** The numbers of the lines, from 0. */
  numbers(): Column {
    return this.made(this.kernel.numbers);
  }

  /** 1 where one of the mask's bits is set. */
  flag(bits: Bits, mask: number): Column {
    return this.made(this.kernel.bits, bits, mask);
  }

  upTo(column: Column, limit: number): Column {
    return this.made(this.kernel.upTo, column, limit);
  }

  atMost(column: Column, most: number): Column {
    return this.made(this.kernel.clamp, column, Number.NEGATIVE_INFINITY, most);
  }

  within(column: Column, least: number, most: number): Column {
    return this.made(this.kernel.clamp, column, least, most);
  }

  smaller(a: Column, b: Column): Column {
    return this.made(this.kernel.smaller, a, b);
  }

  larger(a: Column, b: Column): Column {
    return this.made(this.kernel.larger, a, b);
  }

  product(a: Column, b: Column): Column {
    return this.made(this.kernel.product, a, b);
  }

  scaled(column: Column, factor: number): Column {
    return this.made(this.kernel.scaled, column, factor);
  }

  /** The column's value where the flag is 0, else 0. */
  unless(flag: Column, column: Column): Column {
    return this.made(this.kernel.unless, flag, column);
  }

  /** `part / (whole + more)`, the divisor at least `least`. */
  share(part: Column, whole: Column, more = 0, least = 1): Column {
    return this.made(this.kernel.share, part, whole, more, least);
  }

  /** The value of the line so many lines further; 0 beyond the page. */
  shifted(column: Column, step: number): Column {
    return this.made(this.kernel.shifted, column, step);
  }

  /** The natural logarithm of one more than the value, which is 0 or more; to 7 digits. */
  logarithm(column: Column): Column {
    return this.made(this.kernel.logarithms, column);
  }

  /** `1 / (1 + e^-value)`, to 7 digits. */
  logistic(column: Column): Column {
    return this.made(this.kernel.logistic, column);
  }

  sums(column: Column): RunningSums {
    const into = this.take((this.lines + 1) * 8);
    this.kernel.sums(into, this.lines, column);
    return into;
  }

  /** The sum of the whole column. */
  total(sums: RunningSums): number {
    return this.sumOf(sums, 0, this.lines);
  }

  /** The sum over lines `from` up to `to`, which are on the page. */
  sumOf(sums: RunningSums, from: number, to: number): number {
    const running = new Float64Array(this.memory.buffer, sums, this.lines + 1);
    return running[to] - running[from];
  }

  /** The sum over the lines from `from` up to `to` lines further, as far as the page goes. */
  between(sums: RunningSums, from: number, to: number): Column {
    return this.made(this.kernel.sumsBetween, sums, from, to);
  }

  before(sums: RunningSums): Column {
    return this.between(sums, -this.lines, 0);
  }

  /** The mean over the line and `reach` lines on both sides, as far as the page goes. */
  around(sums: RunningSums, reach: number): Column {
    return this.made(this.kernel.meansAround, sums, reach);
  }

  /** The standard deviation of the same values as `around`, from running sums of the values and of their squares. */
  spread(sums: RunningSums, squares: RunningSums, reach: number): Column {
    return this.made(this.kernel.spreadsAround, sums, squares, reach);
  }

  /** Lines since the last marked one, or to the next, 0 for a marked line itself; at most the number of lines. */
  sinceMarked(marked: Column): Column {
    return this.made(this.kernel.distancesBefore, marked);
  }

  untilMarked(marked: Column): Column {
    return this.made(this.kernel.distancesAfter, marked);
  }

  /** Lines outside the half-open stretch; 0 inside; the number of lines where it is empty. */
  outside([start, end]: readonly [number, number]): Column {
    return this.made(this.kernel.distancesFrom, start, end);
  }

  /** One over the lines up to the stretch, before it; 0 from there on. */
  justBefore([start]: readonly [number, number]): Column {
    return this.made(this.kernel.nearnessBefore, start);
  }

  /** Length of the run of equal values that each line stands in. */
  runs(column: Column): Column {
    return this.made(this.kernel.runs, column);
  }

  /** The sum of the values before the line, each step away weighing `rate` of the last, scaled to at most 1. */
  decayedBefore(column: Column, rate: number): Column {
    return this.made(this.kernel.decayed, column, rate, 0);
  }

  decayedAfter(column: Column, rate: number): Column {
    return this.made(this.kernel.decayed, column, rate, 1);
  }

  /** A key for each line's form: its length, whether it is a sentence, in title case, mostly digits, in another script. */
  forms(logLength: Column, sentence: Column, titleCase: Column, digitShare: Column, otherScript: Column): Keys {
    const keys: number = this.made(this.kernel.forms, logLength, sentence, titleCase, digitShare, otherScript);
    return keys;
  }

  /** How often each line's key stands on the page besides; 0 for the key 0. */
  repeats(keys: Keys): Column {
    const slots = slotsFor(this.lines);
    return this.made(this.kernel.repeats, keys, this.take(slots * 8), slots);
  }

  /** Share of the lines within `reach` that have the same key. */
  alike(keys: Keys, reach: number): Column {
    return this.made(this.kernel.sharesAlike, keys, reach);
  }

  /**
   * By line: the share of its words that also stand in another of the chosen lines; 0 where it has none.
   *
   * @param words hashes by token, 0 for a token that does not count
   * @param starts by line, the first of its tokens; the number of tokens behind the last
   */
  sharedWords(words: Int32Array, starts: Int32Array, chosen: Column): Column {
    const slots = slotsFor(words.length);
    return this.made(
      this.kernel.sharedWords,
      this.keys(words),
      this.keys(starts),
      chosen,
      this.take(slots * 16),
      slots,
    );
  }

  /**
   * The log-odds that a network gives every line.
   *
   * @param place where its weights stand, as kernel/assembly/line-network.ts has them
   * @param leading the first of six columns for the leading features of each line; none are looked for without it
   */
  score(network: NetworkInMemory, features: readonly Column[], leading: Column = 0): Column {
    const { place, hidden, outputBias, clip } = network;
    const { lines, bytes, kernel } = this;
    const places = this.keys(Int32Array.from(features));
    const work = this.take((features.length * 9 + hidden * 8) * 4);
    const into = this.next();
    kernel.score(into, lines, places, features.length, hidden, place, outputBias, clip, work, leading, bytes);
    return into;
  }

  /**
   * What trees give every line.
   *
   * @param place where they stand, as kernel/assembly/boosted-trees.ts has them
   * @param values the first of the features' columns, which follow one another
   * @param leading the first of six columns for the leading features of each line
   */
  scoreTrees(trees: TreesInMemory, values: Column, features: number, leading: Column): Column {
    const { place, count, questions, base } = trees;
    const { lines, bytes, kernel } = this;
    const work = this.take(features * 64);
    const into = this.next();
    kernel.scoreTrees(into, lines, values, bytes, features, place, count, questions, base, work, leading);
    return into;
  }

  private made(operation: Operation, a = 0, b = 0, c = 0, d = 0, e = 0): Column {
    const into = this.next();
    operation(into, this.lines, a, b, c, d, e);
    return into;
  }
}

/** A power of two, above one and a half times as many. */
function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(count * 1.5 + 16));
}
