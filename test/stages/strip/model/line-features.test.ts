import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineFeatureNames } from '../../../../src/stages/strip/model/line-features.js';
import { anyText } from '../../../property/arbitraries.js';
import { article, page } from '../strip-page.js';
import { featuresOf } from './features-of.js';

test('every feature of any text is a finite number', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { all, page } = featuresOf(text);
      expect(all).toHaveLength(page.lines * lineFeatureNames.length);
      expect(all.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a page without a line has no features', () => {
  expect(featuresOf('').all).toHaveLength(0);
});

test('on a page of one line every feature is finite, and it is the first and the last', () => {
  const { all, of } = featuresOf('The ferry is late.');
  expect(all.every(Number.isFinite)).toBe(true);
  expect([of('position', 0), of('fromStart', 0), of('fromEnd', 0)]).toEqual([0, 0, 0]);
});

test('the position runs from 0 to 1', () => {
  const { of } = featuresOf(page({}));
  expect([of('position', 0), of('position', 4)]).toEqual([0, 1]);
});

test('beyond the first and the last line nothing is seen', () => {
  const { of } = featuresOf(page({}));
  expect([of('lengthBefore', 0), of('sentenceBefore', 0), of('lengthAfter', 4), of('sentenceAfter', 4)]).toEqual([
    0, 0, 0, 0,
  ]);
});

test('a neighbour is seen as it sees itself', () => {
  const { of } = featuresOf(page({ before: ['Ten Quiet Walks Near the Town'] }));
  expect([of('titleCaseBefore', 1), of('lengthAfter', 0)]).toEqual([of('titleCase', 0), of('logLength', 1)]);
});

test('a foreign line has a high mismatch and the article’s lines have a low one', () => {
  const { of } = featuresOf(page({ behind: ['В Приозёрске открыли новый каток для школьников'] }));
  expect([of('foreign', 5), of('otherScript', 5), of('foreign', 0) < 0.2]).toEqual([1, 1, true]);
});

test('a line that stands three times is repeated twice', () => {
  const { of } = featuresOf(page({ before: ['Weather', 'News', 'Weather'], behind: ['WEATHER'] }));
  expect([of('repeated', 0), of('repeated', 1)]).toEqual([expect.closeTo(Math.log1p(2), 6), 0]);
});

test('the share of interface words is that of the phrases', () => {
  const { of } = featuresOf(page({ behind: ['Leave a reply'] }));
  expect([of('interfaceWords', 5), of('interfaceWords', 0)]).toEqual([1, 0]);
});

test('prose is in the core and navigation far from it is not', () => {
  const navigation = ['Home', 'News', 'Sport', 'Weather', 'Culture', 'Travel'];
  const { of } = featuresOf(page({ before: navigation, behind: navigation }));
  expect([of('insideCore', 0), of('insideCore', 6), of('insideCore', 10), of('insideCore', 16)]).toEqual([0, 1, 1, 0]);
});

test('a line that uses the article’s words shares its vocabulary', () => {
  const { of } = featuresOf(page({ behind: ['Council, bridge, winter, warning', 'Cheap flights for spring'] }));
  expect(of('bodyVocabulary', 5)).toBeGreaterThan(of('bodyVocabulary', 6) + 0.4);
});

test('line ends of the document do not change a feature', () => {
  expect(featuresOf(article.join('\r\n')).all).toEqual(featuresOf(article.join('\n')).all);
});
