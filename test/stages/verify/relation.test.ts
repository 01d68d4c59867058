import { expect, test } from 'vitest';
import { relationOf } from '../../../src/stages/verify/relation.js';
import { similarityOf } from '../../../src/stages/verify/similarity.js';

const limits = { threshold: 0.5, containment: 0.95 };

const relation = (shared: number, left: number, right: number, given = limits) =>
  relationOf(similarityOf(shared, left, right), given);

test('texts that share most of their shingles are near-duplicates', () => {
  expect(relation(90, 100, 100)).toBe('nearDuplicate');
});

test('texts exactly at the threshold are near-duplicates', () => {
  expect(relation(50, 75, 75)).toBe('nearDuplicate');
});

test('left contains right where it holds all of it and much more', () => {
  expect(relation(100, 400, 100)).toBe('contains');
});

test('left is contained in right where that holds all of it and much more', () => {
  expect(relation(100, 100, 400)).toBe('containedIn');
});

test('a part of two thirds of a text is its part, although their Jaccard is over the threshold', () => {
  expect(relation(100, 150, 100)).toBe('contains');
});

test('a text with a fifth added to it is a version, not the whole of a part', () => {
  expect(relation(100, 120, 100)).toBe('nearDuplicate');
});

test('from three quarters of the longer text on a part is a version', () => {
  expect([relation(74, 100, 74), relation(75, 100, 75)]).toEqual(['contains', 'nearDuplicate']);
});

test('a strict threshold leaves a whole text inside a version contained', () => {
  const strict = { threshold: 0.9, containment: 0.95 };
  expect([relation(80, 100, 80, strict), relation(80, 80, 100, strict)]).toEqual(['contains', 'containedIn']);
});

test('a part that misses the containment limit is an overlap', () => {
  expect(relation(94, 400, 100)).toBe('overlap');
});

test('eight shared shingles are an overlap and seven are nothing', () => {
  expect([relation(8, 300, 300), relation(7, 300, 300)]).toEqual(['overlap', 'none']);
});

test('a short text that a long one quotes whole is contained, however few its shingles', () => {
  expect(relation(1, 500, 1)).toBe('contains');
});

test('texts without words have no relation', () => {
  expect(relation(0, 0, 0)).toBe('none');
});
