import { expect, test } from 'vitest';
import { loadLineModel } from '../../../../src/run/line-model.js';
import { contextFeatureNames } from '../../../../src/stages/strip/model/context-features.js';
import { lineFeatureNames } from '../../../../src/stages/strip/model/line-features.js';
import { checkFeatures, mostLines, scoreLines } from '../../../../src/stages/strip/model/line-model.js';
import { LoadedNetwork } from '../../../../src/stages/strip/model/network.js';
import { pieceOf } from '../../../../src/stages/strip/model/page.js';
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

test('a page of very many lines is scored in pieces, each as a page', () => {
  const lines = Array.from({ length: mostLines + 40 }, (_, at) =>
    at % 9 === 0 ? article[at % article.length] : `Line ${at}`,
  );
  const whole = pageOfText(lines.join('\n'));
  const scores = scoreLines(model, whole, new Float32Array(whole.lines));
  const rest = pieceOf(whole, mostLines, whole.lines);
  const ofRest = scoreLines(model, rest, new Float32Array(rest.lines));
  expect(scores.logOdds).toHaveLength(whole.lines);
  expect(scores.logOdds.subarray(mostLines)).toEqual(ofRest.logOdds);
  expect(scores.leading(mostLines + 9)).toEqual(ofRest.leading(9));
});
