import { expect, test } from 'vitest';
import { distinct, shingleSequence } from '../shingler.js';

const hashesOf = (text: string) => [...shingleSequence(text).hashes];

test('a text of seven words has three shingles', () => {
  expect(hashesOf('one two three four five six seven')).toHaveLength(3);
});

test('a text shorter than a shingle is one shingle', () => {
  expect(hashesOf('only three words')).toHaveLength(1);
});

test('a text without a word has no shingle', () => {
  expect(shingleSequence(' … \n — ')).toEqual({ hashes: new Float64Array(0), words: 0 });
});

test('words are counted, repeats included', () => {
  expect(shingleSequence('again and again and again and again').words).toBe(7);
});

test('the same five words hash alike wherever they stand', () => {
  const alone = hashesOf('snow fell on the pass');
  expect(hashesOf('that night snow fell on the pass for hours')).toContain(alone[0]);
});

test('the order of words counts', () => {
  expect(hashesOf('dog bites man at noon')).not.toEqual(hashesOf('man bites dog at noon'));
});

test('a repeated word counts', () => {
  expect(hashesOf('no no no')).not.toEqual(hashesOf('no no'));
});

test('where a word is cut counts', () => {
  expect(hashesOf('rain fall')).not.toEqual(hashesOf('rainfall'));
});

test('case, punctuation and line ends do not count', () => {
  expect(hashesOf('“Snow,” he said,\r\nfell ON it.')).toEqual(hashesOf('snow he said fell on it'));
});

test('repeats stay in the sequence, in reading order', () => {
  const [first, second, third, fourth] = hashesOf('a b c d e a b c d e a b c d e'.slice(0, 15));
  expect(new Set([first, second, third, fourth]).size).toBe(4);
  expect(hashesOf('a b c d e a b c d e')[5]).toBe(first);
});

test('hashes are whole numbers that doubles hold exactly', () => {
  const hashes = hashesOf('every one of these hashes must be a safe integer or sets would confuse them');
  expect(hashes.every(Number.isSafeInteger)).toBe(true);
});

test('half a million different shingles all hash apart', () => {
  const text = Array.from({ length: 500_000 }, (_, at) => at.toString(36)).join(' ');
  const { hashes } = shingleSequence(text);
  expect(distinct(hashes)).toHaveLength(hashes.length);
});

test('distinct keeps first occurrences in their order', () => {
  expect([...distinct(Float64Array.of(9, 4, 9, 7, 4))]).toEqual([9, 4, 7]);
});

test('distinct remembers nothing from the call before', () => {
  distinct(Float64Array.of(1, 2, 3));
  expect([...distinct(Float64Array.of(3, 2, 1))]).toEqual([3, 2, 1]);
});
