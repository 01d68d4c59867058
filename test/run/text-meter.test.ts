import { expect, test } from 'vitest';
import { similarity } from '../../src/index.js';
import { loadHashRing } from '../../src/run/hash-ring.js';
import { TextMeter } from '../../src/run/text-meter.js';
import { shingler } from '../shingler.js';
import { randomFrom, randomText } from '../stages/random.js';

const random = randomFrom(5);
const words = randomText(3_000, random);
const texts = Array.from({ length: 40 }, (_, at) => words.slice(at * 50, at * 50 + 20 + ((at * 131) % 900)).join(' '));

test.each([1 << 20, 3_000, 10])('figures are exact, however many shingles are held: %i', (held) => {
  const metered = { textOf: (number: number) => Buffer.from(texts[number]), rowOf: (number: number) => number * 7 };
  const meter = new TextMeter(metered, shingler, loadHashRing(held));
  for (let left = 0; left < texts.length; left += 3) {
    for (let right = left + 1; right < texts.length; right++) {
      expect(meter.measure(left, right)).toEqual(similarity(texts[left], texts[right]));
    }
  }
});
