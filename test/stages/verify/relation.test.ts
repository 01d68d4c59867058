import { expect, test } from 'vitest';
import { loadCalibratedModel } from '../../../src/run/decision-rule.js';
import { judgementOf, type RelationLimits } from '../../../src/stages/verify/relation.js';
import { similarityOf } from '../../../src/stages/verify/similarity.js';

const plain = (threshold: number): RelationLimits => ({ rule: { name: 'plain', threshold }, containment: 0.95 });
const calibrated: RelationLimits = {
  rule: { name: 'calibrated', model: loadCalibratedModel() },
  containment: 0.95,
};

const relation = (shared: number, left: number, right: number, limits = plain(0.5)) =>
  judgementOf(similarityOf(shared, left, right), null, limits).relation;

const judged = (shared: number, left: number, right: number, longestReplacement: number | null) =>
  judgementOf(similarityOf(shared, left, right), longestReplacement, calibrated);

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

test('from three quarters of the longer text on a part is a version to the plain rule', () => {
  expect([relation(74, 100, 74), relation(75, 100, 75)]).toEqual(['contains', 'nearDuplicate']);
});

test('a strict threshold leaves a whole text inside a version contained', () => {
  expect([relation(80, 100, 80, plain(0.9)), relation(80, 80, 100, plain(0.9))]).toEqual(['contains', 'containedIn']);
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
  expect([relation(0, 0, 0), judged(0, 0, 0, 0).relation]).toEqual(['none', 'none']);
});

test('the plain rule says its Jaccard and its threshold', () => {
  expect(judgementOf(similarityOf(50, 75, 75), null, plain(0.5)).verdict).toEqual({ score: 0.5, needed: 0.5 });
});

test('the calibrated rule takes a page that differs here and there for a near-duplicate', () => {
  const { relation, verdict } = judged(55, 80, 75, 0);
  expect(relation).toBe('nearDuplicate');
  expect(verdict?.score).toBeGreaterThanOrEqual(0.5);
});

test('the calibrated rule takes the same frame around another body for none, at the same Jaccard', () => {
  const { relation, verdict } = judged(55, 80, 75, 100);
  expect(relation).toBe('overlap');
  expect(verdict?.score).toBeLessThan(0.5);
});

test('from two thirds of the longer text on a part is a version to the calibrated rule', () => {
  expect([judged(66, 100, 66, 0).relation, judged(67, 100, 67, 0).relation]).toEqual(['contains', 'nearDuplicate']);
});

test('the calibrated rule says nothing of a pair that was not aligned', () => {
  expect(judged(10, 400, 300, null)).toEqual({ relation: 'overlap', verdict: null });
  expect(judged(50, 400, 50, null)).toEqual({ relation: 'contains', verdict: null });
});
