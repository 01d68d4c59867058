import { expect, test } from 'vitest';
import { loadLineModel } from '../../../../src/run/line-model.js';
import { contextFeatureNames } from '../../../../src/stages/strip/model/context-features.js';
import { lineFeatureNames } from '../../../../src/stages/strip/model/line-features.js';
import { checkFeatures, mostLines, mostTokens, scoreLines } from '../../../../src/stages/strip/model/line-model.js';
import { LoadedNetwork } from '../../../../src/stages/strip/model/network.js';
import { article } from '../strip-page.js';
import { pageOfText } from './features-of.js';
import { randomNetwork } from './random-network.js';

const model = loadLineModel();

test.each([
  ['one', lineFeatureNames],
  ['two', contextFeatureNames],
])('no two features of stage %s have the same name', (_, names) => {
  expect(new Set(names).size).toBe(names.length);
});

test('no feature of stage two is called as one of stage one', () => {
  expect(contextFeatureNames.filter((name) => lineFeatureNames.includes(name))).toEqual([]);
});

test('the shipped model was trained on the features that are computed', () => {
  expect(model.first.features).toEqual(lineFeatureNames);
  expect(model.second.features).toEqual([...lineFeatureNames, ...contextFeatureNames]);
});

/** A network of other features, which has weights for them. */
function loaded(features: readonly string[]): LoadedNetwork {
  return new LoadedNetwork(model.columns, { ...randomNetwork(1, features.length, 4), features });
}

test.each([
  ['one is missing', lineFeatureNames.slice(1)],
  ['there is one more', [...lineFeatureNames, 'phaseOfTheMoon']],
  ['they stand in another order', [...lineFeatureNames].reverse()],
])('a model trained on other features is refused: %s', (_, features) => {
  expect(() => checkFeatures({ ...model, first: loaded(features) })).toThrow(RangeError);
  expect(() => checkFeatures({ ...model, first: loaded(features) })).toThrow('npm run train');
});

test('a second network trained on other features is refused', () => {
  expect(() => checkFeatures({ ...model, second: model.first })).toThrow(RangeError);
});

const manyLines = (count: number) =>
  Array.from({ length: count }, (_, at) => (at % 9 === 0 ? article[at % article.length] : `Line ${at}`));
const interfaceOf = (lines: number) => Float32Array.from({ length: lines }, (_, at) => (at % 7 === 0 ? 1 : 0));

test('a page of very many lines is scored by halves, each as a page', () => {
  const lines = manyLines(mostLines + 41);
  const whole = pageOfText(lines.join('\n'));
  const shares = interfaceOf(lines.length);
  const scores = scoreLines(model, whole, shares);
  const middle = lines.length >> 1;
  const half = scoreLines(model, pageOfText(lines.slice(middle).join('\n')), shares.slice(middle));
  expect(scores.logOdds.slice(middle)).toEqual(half.logOdds);
  expect(scores.leading(middle + 9)).toEqual(half.leading(9));
});

test('memory is bounded where lines hold very many words', () => {
  const own = loadLineModel();
  const word = (at: number) => String.fromCharCode(97 + (at % 26), 97 + ((at * 7) % 26), 97 + ((at * 3) % 26));
  const line = (at: number) => Array.from({ length: 450 }, (_, place) => `${word(at + place)}${word(place)}`).join(' ');
  const page = pageOfText(Array.from({ length: 6_000 }, (_, at) => `${line(at)}.`).join('\n'));
  expect(page.surfaces.tokenStart[page.lines]).toBeGreaterThan(mostTokens * 3);
  scoreLines(own, page, new Float32Array(page.lines));
  expect(own.columns.bytesHeld).toBeLessThan(70e6);
});
