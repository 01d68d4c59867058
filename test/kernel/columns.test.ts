import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Column } from '../../src/kernel/column-memory.js';
import { Columns } from '../../src/kernel/columns.js';
import { compiledKernel } from '../../src/run/compiled-kernel.js';

const columns = new Columns(compiledKernel());

/** What an operation makes of columns of numbers. */
function made(given: readonly (readonly number[])[], operation: (...given: Column[]) => Column): number[] {
  columns.begin(given[0].length);
  return [...columns.values(operation(...given.map((values) => columns.of(Float32Array.from(values)))))];
}

/** Quarters: sums of them are exact in 32 bits. */
const value = fc.integer({ min: -400, max: 400 }).map((quarters) => quarters / 4);
const count = fc.nat(60);
const flag = fc.constantFrom(0, 1);
const columnOf = (values: fc.Arbitrary<number>) => fc.array(values, { minLength: 1, maxLength: 21 });
const pairOf = (first: fc.Arbitrary<number>, second: fc.Arbitrary<number>) =>
  fc
    .array(fc.tuple(first, second), { minLength: 1, maxLength: 21 })
    .map((pairs) => [0, 1].map((at) => pairs.map((pair) => pair[at])));

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const closeTo = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 5));

test.each<[string, (a: Column, b: Column) => Column, (a: number, b: number) => number]>([
  ['the smaller', (a, b) => columns.smaller(a, b), Math.min],
  ['the larger', (a, b) => columns.larger(a, b), Math.max],
  ['the product', (a, b) => columns.product(a, b), (a, b) => Math.fround(a * b)],
  [
    'the share of a whole that counts as 1 at least',
    (a, b) => columns.share(a, b),
    (a, b) => Math.fround(a / Math.max(1, b)),
  ],
  ['the share of a whole and more', (a, b) => columns.share(a, b, 20), (a, b) => Math.fround(a / Math.max(1, b + 20))],
  ['a limit', (a) => columns.upTo(a, 3), (a) => (a <= 3 ? 1 : 0)],
  ['a value cut to a range', (a) => columns.within(a, -8, 8), (a) => Math.max(-8, Math.min(8, a))],
  ['a value of at most so much', (a) => columns.atMost(a, 6), (a) => Math.min(6, a)],
  ['a value times a factor', (a) => columns.scaled(a, 0.5), (a) => a * 0.5],
])('%s is taken line by line', (_, operation, plain) => {
  fc.assert(
    fc.property(pairOf(value, value), ([a, b]) => {
      expect(made([a, b], operation).map((found) => found + 0)).toEqual(
        a.map((first, line) => plain(first, b[line]) + 0),
      );
    }),
  );
});

test('where a flag is set the value is 0', () => {
  fc.assert(
    fc.property(pairOf(flag, value), ([flags, values]) => {
      expect(made([flags, values], (a, b) => columns.unless(a, b))).toEqual(
        values.map((value, at) => (flags[at] === 1 ? 0 : value)),
      );
    }),
  );
});

test('the logarithm is that of one more than the value, to 7 digits', () => {
  fc.assert(
    fc.property(columnOf(fc.float({ min: 0, max: Math.fround(1e9), noNaN: true })), (values) => {
      for (const [at, found] of made([values], (a) => columns.logarithm(a)).entries()) {
        expect(Math.abs(found - Math.log(Math.fround(1 + values[at])))).toBeLessThanOrEqual(2e-7 * Math.max(1, found));
      }
    }),
    { numRuns: 500 },
  );
});

test('the logistic function is that of the library, to 7 digits, and never leaves 0 to 1', () => {
  fc.assert(
    fc.property(columnOf(fc.float({ min: -29, max: 29, noNaN: true })), (values) => {
      for (const [at, found] of made([values], (a) => columns.logistic(a)).entries()) {
        const plain = 1 / (1 + Math.exp(-values[at]));
        expect(Math.abs(found - plain)).toBeLessThanOrEqual(3e-7 * plain);
      }
    }),
    { numRuns: 500 },
  );
  for (const found of made([[-1e30, -31, 31, 1e30]], (a) => columns.logistic(a))) {
    expect(found).toBeGreaterThanOrEqual(0);
    expect(found).toBeLessThanOrEqual(1);
  }
});

test('bits are found by a mask', () => {
  columns.begin(4);
  const bits = columns.bits(Uint16Array.of(0, 1, 6, 0x8000));
  expect([...columns.values(columns.flag(bits, 3))]).toEqual([0, 1, 1, 0]);
});

test('a shifted column shows the line so many lines further, and 0 beyond the page', () => {
  expect(made([[1, 2, 3]], (a) => columns.shifted(a, 1))).toEqual([2, 3, 0]);
  expect(made([[1, 2, 3]], (a) => columns.shifted(a, -2))).toEqual([0, 0, 1]);
});

test('sums run over the lines of a range, cut to the page', () => {
  fc.assert(
    fc.property(
      columnOf(value),
      fc.integer({ min: -25, max: 25 }),
      fc.integer({ min: -25, max: 25 }),
      (values, from, to) => {
        const plain = values.map((_, line) => sumOf(values.slice(Math.max(0, line + from), Math.max(0, line + to))));
        expect(made([values], (a) => columns.between(columns.sums(a), from, to))).toEqual(plain);
      },
    ),
  );
});

test('the mean and the spread around a line are over what there is of the page', () => {
  fc.assert(
    fc.property(columnOf(count), fc.integer({ min: 1, max: 10 }), (values, reach) => {
      const near = values.map((_, line) => values.slice(Math.max(0, line - reach), line + reach + 1));
      const means = near.map((lines) => sumOf(lines) / lines.length);
      expect(made([values], (a) => columns.around(columns.sums(a), reach))).toEqual(closeTo(means));
      const spreads = near.map((lines, at) =>
        Math.sqrt(sumOf(lines.map((line) => (line - means[at]) ** 2)) / lines.length),
      );
      const spread = (a: Column) => columns.spread(columns.sums(a), columns.sums(columns.product(a, a)), reach);
      expect(made([values], spread)).toEqual(closeTo(spreads));
    }),
  );
});

test('distances to marked lines are counted in both directions, and from a stretch', () => {
  const marked = [0, 1, 0, 0, 1, 0];
  expect(made([marked], (a) => columns.sinceMarked(a))).toEqual([6, 0, 1, 2, 0, 1]);
  expect(made([marked], (a) => columns.untilMarked(a))).toEqual([1, 0, 2, 1, 0, 6]);
  expect(made([marked], () => columns.outside([2, 4]))).toEqual([2, 1, 0, 0, 1, 2]);
  expect(made([marked], () => columns.outside([0, 0]))).toEqual([6, 6, 6, 6, 6, 6]);
  expect(made([marked], () => columns.justBefore([2, 4]))).toEqual([0.5, 1, 0, 0, 0, 0]);
});

test('a run is as long as its values are equal', () => {
  expect(made([[1, 1, 0, 1, 0, 0, 0]], (a) => columns.runs(a))).toEqual([2, 2, 1, 1, 3, 3, 3]);
});

test('what decays weighs less with every line, on either side', () => {
  expect(made([[1, 0, 0]], (a) => columns.decayedBefore(a, 0.5))).toEqual([0, 0.25, 0.125]);
  expect(made([[1, 0, 1]], (a) => columns.decayedAfter(a, 0.5))).toEqual([0.125, 0.25, 0]);
});

const keys = fc.array(fc.constantFrom(0, 1, -1, 0x7fff_ffff, 17, 33, 49, 16 << 16), { minLength: 1, maxLength: 40 });

test('a key is counted wherever else it stands, and 0 is none', () => {
  fc.assert(
    fc.property(keys, (values) => {
      columns.begin(values.length);
      const found = columns.values(columns.repeats(columns.keys(Int32Array.from(values))));
      expect([...found]).toEqual(
        values.map((key) => (key === 0 ? 0 : values.filter((other) => other === key).length - 1)),
      );
    }),
  );
});

test('the share of lines alike is over the lines around', () => {
  columns.begin(4);
  const alike = columns.alike(columns.keys(Int32Array.of(5, 5, 6, 5)), 1);
  expect([...columns.values(alike)]).toEqual([1, 0.5, 0, 0]);
});

test('lines of the same form have the same key: length, sentence, title case, digits, script', () => {
  const lines = [
    [3, 1, 0, 0, 0],
    [3.1, 1, 0.2, 0.1, 0],
    [3, 0, 0, 0, 0],
    [3, 1, 0.7, 0, 0],
    [3, 1, 0, 0.4, 0],
    [3, 1, 0, 0, 1],
    [4, 1, 0, 0, 0],
  ];
  columns.begin(lines.length);
  const [length, ...rest] = lines[0].map((_, at) => columns.of(Float32Array.from(lines, (line) => line[at])));
  const forms = columns.forms(length, rest[0], rest[1], rest[2], rest[3]);
  expect([...columns.values(columns.repeats(forms))]).toEqual([1, 1, 0, 0, 0, 0, 0]);
});

const words = fc.array(fc.array(fc.constantFrom(0, 3, -3, 19, 35), { maxLength: 5 }), { minLength: 1, maxLength: 12 });

test('a line shares the words that stand in another of the chosen lines', () => {
  fc.assert(
    fc.property(words, fc.infiniteStream(flag), (lines, flags) => {
      const chosen = lines.map(() => flags.next().value as number);
      const starts = [0];
      for (const line of lines) starts.push(starts[starts.length - 1] + line.length);
      const plain = lines.map((line, at) => {
        const content = line.filter((word) => word !== 0);
        const others = lines.flatMap((other, number) => (chosen[number] === 1 && number !== at ? other : []));
        return content.length === 0 ? 0 : content.filter((word) => others.includes(word)).length / content.length;
      });
      columns.begin(lines.length);
      const shares = columns.sharedWords(
        Int32Array.from(lines.flat()),
        Int32Array.from(starts),
        columns.of(Float32Array.from(chosen)),
      );
      expect([...columns.values(shares)]).toEqual(closeTo(plain));
    }),
  );
});

test('memory grows with a page and what stands there for good is kept', () => {
  const own = new Columns(compiledKernel());
  const place: number = own.place([Float32Array.of(1, 2), Float32Array.of(3)]);
  own.begin(300_000);
  const numbers = own.numbers();
  const doubled = own.scaled(numbers, 2);
  expect(own.values(doubled)[299_999]).toBe(599_998);
  own.begin(3);
  expect([...own.values(place)]).toEqual([1, 2, 3]);
});

test('nothing is placed for good behind the columns of a page', () => {
  const own = new Columns(compiledKernel());
  own.begin(3);
  expect(() => own.place([Float32Array.of(1)])).toThrow(RangeError);
  own.begin(0);
  expect(own.place([Float32Array.of(1)])).toBeGreaterThan(0);
});

test('a column has a value for each line', () => {
  const own = new Columns(compiledKernel());
  own.begin(3);
  expect(() => own.of(new Float32Array(4))).toThrow(RangeError);
});

test('no lines have no values', () => {
  expect(made([[]], (a) => columns.logarithm(columns.around(columns.sums(a), 3)))).toEqual([]);
});
