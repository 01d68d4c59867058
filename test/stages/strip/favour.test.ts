import { expect, test } from 'vitest';
import { neededProbability } from '../../../src/stages/strip/probability.js';
import { article, sitePage, stripPage } from './strip-page.js';

const german = [
  'Das Tal verlor in zwei Wintern schon die zweite Brücke, und der Rat stritt den ganzen Dienstagabend darüber, wer das hätte kommen sehen müssen.',
  'Fachleute der Provinz hatten im Herbst die Pfeiler vermessen und davor gewarnt, dass das Flussbett um fast einen halben Meter gesunken war.',
];

test.each([0.2, 0.5, 0.52, 0.8])('of threshold %d, precision needs more and recall less', (threshold) => {
  const precision = neededProbability(threshold, 'precision');
  const balance = neededProbability(threshold, 'balance');
  const recall = neededProbability(threshold, 'recall');
  expect(balance).toBe(threshold);
  expect(precision).toBeGreaterThan(balance);
  expect(recall).toBeLessThan(balance);
});

test('precision asks for three times the odds, and recall for a third of them', () => {
  expect([neededProbability(0.5, 'precision'), neededProbability(0.5, 'recall')]).toEqual([0.75, 0.25]);
});

test('what is favoured changes what is needed and not what is found', () => {
  const text = sitePage([...article, ...german], {
    below: ['Ten Quiet Walks Near the Old Town', 'Погода на выходные'],
  });
  const scores = (['precision', 'balance', 'recall'] as const).map((favour) =>
    stripPage(text, {}, { favour }).decisions.flatMap(({ evidence }) =>
      evidence.flatMap((reason) => (reason.code === 'modelScore' ? [reason.probability] : [])),
    ),
  );
  expect(scores[0].length).toBeGreaterThan(8);
  expect([scores[1], scores[2]]).toEqual([scores[0], scores[0]]);
});

test('what precision keeps, balance keeps, and what that keeps, recall keeps', () => {
  const text = sitePage(article, { above: ['A paper for the valley'], below: ['Ten Quiet Walks Near the Old Town'] });
  const kept = (favour: 'balance' | 'precision' | 'recall') =>
    stripPage(text, {}, { favour }).decisions.map(({ action }) => action === 'keep');
  const [precision, balance, recall] = [kept('precision'), kept('balance'), kept('recall')];
  expect(precision.every((is, at) => !is || balance[at])).toBe(true);
  expect(balance.every((is, at) => !is || recall[at])).toBe(true);
});
