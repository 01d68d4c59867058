import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CountedPairs } from '../../src/run/counted-pairs.js';
import { loadHashRing } from '../../src/run/hash-ring.js';
import { TextMeter } from '../../src/run/text-meter.js';
import { shingler } from '../shingler.js';
import { randomFrom, randomText } from '../stages/random.js';

const words = randomText(2_000, randomFrom(8));
const texts = Array.from({ length: 30 }, (_, at) => words.slice(at * 30, at * 30 + 10 + ((at * 131) % 600)).join(' '));
const count = texts.length;

/** Documents are spooled in another order than that of their numbers. */
const rowOf = (number: number) => (number * 7) % count;

function meterOf(held: number, asked: number[] = []): TextMeter {
  const textOf = (number: number) => {
    asked.push(number);
    return Buffer.from(texts[number]);
  };
  return new TextMeter({ textOf, rowOf }, shingler, loadHashRing(held));
}

const anyPairs = fc
  .uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { selector: ([a, b]) => a * count + b, maxLength: 200 })
  .map((pairs) => pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]))
  .map((pairs) => ({
    length: pairs.length,
    leftAt: (place: number) => pairs[place][0],
    rightAt: (place: number) => pairs[place][1],
  }));

test('figures are those of pairs that are measured one by one, however few shingles are held', async () => {
  const one = meterOf(1 << 20);
  await fc.assert(
    fc.asyncProperty(anyPairs, fc.constantFrom(1, 500, 3_000, 1 << 20), async (pairs, held) => {
      const counted = await CountedPairs.of(pairs, meterOf(held), count, async () => {});
      for (let at = 0; at < pairs.length; at++) {
        expect(counted.at(at)).toEqual(one.measure(pairs.leftAt(at), pairs.rightAt(at)));
      }
    }),
    { numRuns: 60 },
  );
});

test('texts are read in the order in which they are spooled, each right once', async () => {
  const asked: number[] = [];
  const rights = Array.from({ length: count - 1 }, (_, at) => at + 1);
  const pairs = { length: rights.length, leftAt: () => 0, rightAt: (place: number) => place + 1 };
  const done: number[] = [];
  await CountedPairs.of(pairs, meterOf(2_000, asked), count, async (pairsDone) => void done.push(pairsDone));
  expect(asked).toEqual([0, ...rights.sort((a, b) => rowOf(a) - rowOf(b))]);
  expect(done).toEqual([0, ...rights.map((_, at) => at + 1)]);
});
