import { expect, test } from 'vitest';
import { documentOf, generatedDocuments } from '../../../bench/corpus/documents.js';
import { blockSize, type CorpusPlan, densePlan, plainPlan } from '../../../bench/corpus/plan.js';
import { plantedPairs } from '../../../bench/corpus/planted-pairs.js';
import { languages } from '../../../bench/corpus/vocabularies.js';
import { shingler, shingleSequence } from '../../shingler.js';
import { scriptsOf } from './scripts.js';

const plan = densePlan(6 * blockSize);
const documents = [...generatedDocuments(plan)];
const planted = [...plantedPairs(plan, shingler)];

test('the same plan makes the same documents, and each can be made alone', () => {
  expect([...generatedDocuments(plan)]).toEqual(documents);
  expect(documentOf(plan, 123)).toEqual(documents[123]);
});

test('another seed makes other texts', () => {
  expect(documentOf({ ...plan, seed: 'other' }, 0).text).not.toBe(documents[0].text);
});

test('documents stand in Latin, Cyrillic, Greek, Han, Arabic, Devanagari, Thai and Hangul', () => {
  const many = Array.from({ length: 40 * languages.length }, (_, number) =>
    documentOf(plainPlan('mixed', 5_000), number),
  );
  expect(scriptsOf(many.map(({ text }) => text).join(''))).toEqual([
    'Arabic',
    'Cyrillic',
    'Devanagari',
    'Greek',
    'Han',
    'Hangul',
    'Latin',
    'Thai',
  ]);
});

test('planted near-duplicates are spread from a Jaccard of .3 to 1', () => {
  const near = planted.filter(({ kind }) => kind === 'nearDuplicate').map(({ jaccard }) => jaccard);
  expect(near).toHaveLength(6 * plan.nearDuplicates);
  for (const from of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    expect(near.filter((jaccard) => jaccard >= from && jaccard < from + 0.1).length).toBeGreaterThan(5);
  }
});

test('a planted text of sixty words or more stands whole in a page about four times as long', () => {
  const contained = planted.filter(({ kind }) => kind === 'contained');
  expect(contained).toHaveLength(6 * plan.contained);
  for (const { left, right, containmentOfLeft } of contained) {
    const [part, page] = [left, right].map((number) => shingleSequence(documents[number].text).words);
    expect(containmentOfLeft).toBe(1);
    expect(part).toBeGreaterThanOrEqual(60);
    expect(page / part).toBeGreaterThan(2.5);
    expect(page / part).toBeLessThan(5.5);
  }
});

test('a copy is the same byte for byte, a punctuated text the same word for word', () => {
  for (const { kind, left, right, jaccard } of planted) {
    if (kind === 'copy') expect(documents[right].text).toBe(documents[left].text);
    if (kind === 'punctuated') expect([jaccard, documents[right].text === documents[left].text]).toEqual([1, false]);
  }
});

test('half of a skewed corpus shares the words of one template', () => {
  const texts = [...generatedDocuments(plainPlan('skewed', 40))].map(({ text }) => text);
  const opening = texts[1].split('\n')[0];
  expect(texts.map((text) => text.startsWith(opening))).toEqual(texts.map((_, at) => at % 2 === 1));
});

test('identical pages are one text, and serial ones differ in their last word', () => {
  const textsOf = (kind: CorpusPlan['kind']) => [...generatedDocuments(plainPlan(kind, 20))].map(({ text }) => text);
  expect(new Set(textsOf('identical')).size).toBe(1);
  const serial = textsOf('serial');
  expect(new Set(serial).size).toBe(20);
  expect(new Set(serial.map((text) => text.slice(0, text.lastIndexOf(' ')))).size).toBe(1);
});
