import { expect, test } from 'vitest';
import { hashUnits, join53, mix } from '../../src/kernel/hash.js';

test('mix is the finaliser of MurmurHash3', () => {
  expect([mix(0), mix(1), mix(0xffffffff)]).toEqual([0, 0x514e28b7, 0x81f16f39]);
});

test('one input bit changes about half of the output bits', () => {
  let flipped = 0;
  const inputs = 256;
  for (let input = 0; input < inputs; input++) {
    for (let bit = 0; bit < 32; bit++)
      flipped += ones(mix(input * 2_654_435_761) ^ mix((input * 2_654_435_761) ^ (1 << bit)));
  }
  expect(flipped / (inputs * 32)).toBeGreaterThan(15.5);
  expect(flipped / (inputs * 32)).toBeLessThan(16.5);
});

function ones(value: number): number {
  return (value >>> 0).toString(2).replaceAll('0', '').length;
}

test('the join of two lanes is a whole number that a double holds exactly', () => {
  expect(join53(0xffffffff, 0xffffffff)).toBe(Number.MAX_SAFE_INTEGER);
});

test('each lane of a join can be read back', () => {
  const joined = join53(0x12345, 0x89abcdef);
  expect([Math.floor(joined / 2 ** 32), joined % 2 ** 32]).toEqual([0x12345, 0x89abcdef]);
});

test('a negative lane is taken as its unsigned form', () => {
  expect(join53(0, -1)).toBe(0xffffffff);
});

test('units are hashed by FNV-1a', () => {
  expect([hashUnits('', 0x811c9dc5), hashUnits('a', 0x811c9dc5), hashUnits('foobar', 0x811c9dc5)]).toEqual([
    0x811c9dc5, 0xe40c292c, 0xbf9cf968,
  ]);
});

test('a part of a text hashes like the same text alone', () => {
  expect(hashUnits('the ferry sails', 7, 4, 9)).toBe(hashUnits('ferry', 7));
});
