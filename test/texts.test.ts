import { expect, test } from 'vitest';
import { align, createSigner, similarity } from '../src/index.js';

const heron = 'a heron stood in the shallow end of the pool all morning';
const longer = `${heron} and caught nothing whatever`;

test('the similarity of two texts is that of their shingles', () => {
  expect(similarity(heron, longer)).toEqual({
    jaccard: 8 / 12,
    containmentOfLeft: 1,
    containmentOfRight: 8 / 12,
    shared: 8,
  });
});

test('a signature says how many words it stands for, and equal texts have equal ones', () => {
  const signer = createSigner();
  const [one, other] = [signer.sign(heron), signer.sign(heron.toUpperCase())];
  expect(one).toEqual(other);
  expect([one.words, one.slots.length, signer.estimate(one, other)]).toEqual([12, 128, 1]);
});

test('texts without a word resemble nothing', () => {
  const signer = createSigner();
  expect(signer.estimate(signer.sign('…'), signer.sign('…'))).toBe(0);
});

test('the estimate comes near the similarity', () => {
  const signer = createSigner();
  const words = Array.from({ length: 400 }, (_, at) => `word${at}`);
  const [left, right] = [words.join(' '), [...words.slice(0, 340), ...words.slice(0, 60).reverse()].join(' ')];
  const { jaccard } = similarity(left, right);
  expect(Math.abs(signer.estimate(signer.sign(left), signer.sign(right)) - jaccard)).toBeLessThan(0.15);
});

test('the passages of two texts are bytes of each', () => {
  const { passages, alignedWords } = align(`Préface. ${heron}`, longer);
  const [{ left, right }] = passages;
  const slice = (text: string, { start, end }: { start: number; end: number }) =>
    Buffer.from(text).subarray(start, end).toString();
  expect([slice(`Préface. ${heron}`, left), slice(longer, right), alignedWords]).toEqual([heron, heron, 12]);
});

test('what is no text is refused by name', () => {
  for (const call of [(text: string) => similarity(text, ''), (text: string) => align('', text)]) {
    expect(() => call(undefined as unknown as string)).toThrow('a text must be a string, not undefined');
  }
});

test('half a character is taken for the replacement character', () => {
  expect(similarity('one \ud800 two', 'one \ufffd two').jaccard).toBe(1);
  expect(align('one \ud800 two', 'one \ufffd two').alignedShareOfLonger).toBe(1);
});
