import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from '../../src/report/cut-text.js';
import { featureName } from '../../src/report/feature-names.js';
import { counted, grouped, percentage, twoDecimals } from '../../src/report/figures.js';
import { FirstRows } from '../../src/report/first-rows.js';
import { keptReasonSentence } from '../../src/report/kept-reasons.js';
import { reasonInWords, reasonName } from '../../src/report/removal-reasons.js';
import type { DocumentLine, KeptReasonRow } from '../../src/report/report-content.js';
import { contextFeatureNames } from '../../src/stages/strip/model/context-features.js';
import { lineFeatureNames } from '../../src/stages/strip/model/line-features.js';
import { foreign } from './run-fixture.js';

const kept: DocumentLine = {
  id: cutText('a'),
  source: cutText('harbour.example'),
  language: cutText('en'),
  status: 'kept',
  blocksKept: 1,
  blocksRemoved: 0,
  bytesRead: 1,
  bytesRemoved: 0,
};

test.each<[KeptReasonRow, string]>([
  [
    { code: 'preferredSource', over: 'b', source: 'harbour.example', than: 'aggregator.example' },
    'a comes from harbour.example, which this run prefers to aggregator.example, the source of b.',
  ],
  [
    { code: 'copyNamesOrigin', over: 'b', publisher: 'The Harbour', source: 'aggregator.example' },
    'b says it first appeared on The Harbour, yet stands on aggregator.example.',
  ],
  [
    { code: 'publishersOwnSite', over: 'b', source: 'harbour.example', publisher: 'Harbour' },
    'a stands on harbour.example, the site of Harbour, which a copy names; b does not.',
  ],
  [
    { code: 'earlierDate', over: 'b', date: '2025-03-01', than: '2025-03-02' },
    'a bears the earlier date, 2025-03-01; b bears 2025-03-02.',
  ],
  [
    { code: 'earlierDate', over: 'b', date: '2025-03-01', than: null },
    'a bears a date, 2025-03-01; b bears none that can be read.',
  ],
  [{ code: 'moreComplete', over: 'b', words: 1_200, than: 1 }, 'a is more complete: 1,200 words, against 1 word in b.'],
  [
    { code: 'lessBoilerplate', over: 'b', removedBytes: 0, than: 5_000 },
    'a came with less around its text: 0 bytes were stripped from it, 5,000 bytes from b.',
  ],
  [{ code: 'firstId', over: 'b' }, 'Nothing tells a (harbour.example) and b apart, so the smaller id was taken.'],
])('the reason %j is a sentence', (reason, sentence) => {
  const text = load(keptReasonSentence(reason, kept).source).root().text();
  expect(text.replace(/\s+/g, ' ')).toBe(sentence);
});

test('reasons for removing a block are in plain words, with their figures', () => {
  expect(reasonInWords(foreign)).toBe('foreign language (ru, expected en)');
  expect(reasonInWords({ ...foreign, found: 'und-Cyrillic', expected: ['en', 'de'] })).toBe(
    'foreign language (Cyrillic script, expected en or de)',
  );
  expect(reasonInWords({ code: 'headlineRun', lines: 7, meanWords: 8.5 })).toBe('headline run of 7 lines');
  expect(reasonInWords({ code: 'linkHeavy', share: 0.91, limit: 0.5 })).toBe('91.0% of it in links, 50.0% allowed');
});

test('the score of the model is told with its probabilities and what moved it, which way', () => {
  const score = { code: 'modelScore', needed: 0.5 } as const;
  const top = [
    { feature: 'bodyVocabulary', weight: -1.2 },
    { feature: 'before3', weight: 0.31 },
  ];
  expect(reasonInWords({ ...score, probability: 0.07, top })).toBe(
    'probability 0.07 of being body, 0.50 needed: words of the prose −1.20, body 3 lines before it +0.31',
  );
  expect(reasonInWords({ ...score, probability: 0.999, top: [] })).toBe('probability >0.99 of being body, 0.50 needed');
});

test('a feature of a later version is called as it is written', () => {
  expect(['phaseOfTheMoon', '', 'constructor'].map(featureName)).toEqual(['phaseOfTheMoon', '', 'constructor']);
});

test('every feature of the line model has a name in words', () => {
  for (const feature of [...lineFeatureNames, ...contextFeatureNames, 'markedUp']) {
    const isPlain = ['bullet', 'commas', 'digits', 'question', 'separator', 'separators', 'repeated', 'date', 'time'];
    if (!isPlain.includes(feature)) expect(featureName(feature)).not.toBe(feature);
  }
});

test('a code of a later version is shown as it is, and so are names that objects have by themselves', () => {
  expect(reasonName('hidden')).toBe('Hidden');
  expect(reasonName('fromTomorrow')).toBe('fromTomorrow');
  expect(reasonName('constructor')).toBe('constructor');
});

test('figures are grouped and counted', () => {
  expect([0, 999, 1_000, 1_234_567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([counted(1, 'copy', 'copies'), counted(2, 'copy', 'copies')]).toEqual(['1 copy', '2 copies']);
});

test('nothing is rounded to all or to none', () => {
  expect([0, 0.001, 0.534, 0.999, 1].map(twoDecimals)).toEqual(['0.00', '<0.01', '0.53', '>0.99', '1.00']);
  expect(percentage(0, 0)).toBe('0%');
  expect([0, 1, 500_000, 999_999, 1_000_000].map((part) => percentage(part, 1_000_000))).toEqual([
    '0%',
    '<0.1%',
    '50.0%',
    '>99.9%',
    '100%',
  ]);
});

test('the first rows are those that sorting all of them would give', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 10 }), (rows, limit) => {
      const first = new FirstRows<number>(limit, (left, right) => left - right);
      for (const row of rows) first.offer(row);
      const sorted = [...rows].sort((left, right) => left - right).slice(0, limit);
      expect(first.listing()).toEqual({ shown: sorted, total: rows.length });
    }),
  );
});
