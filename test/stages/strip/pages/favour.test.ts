import { expect, test } from 'vitest';
import type { StripOptions } from '../../../../src/stages/strip/strip-options.js';
import { newspaperPage, stripHtml } from './whole-page.js';

const behind = `
<div class="summary"><p>The council meets again next Tuesday, and the ferry runs every hour until then.</p></div>
<form><p>Write to the editor, and say where in the valley you live and since when.</p></form>
<div class="box"><p>Printed at the old mill.</p><p>Our readers remember the first bridge, which fell in the year of the flood.</p></div>`;
const favours = ['precision', 'balance', 'recall'] as const;

const scoresOf = (favour: StripOptions['favour']) =>
  stripHtml(newspaperPage({ behind }), { favour }).decisions.flatMap(({ action, evidence }) =>
    evidence.flatMap((one) => (one.code === 'modelScore' ? [{ ...one, action }] : [])),
  );

test('what precision keeps, balance keeps, and what that keeps, recall keeps', () => {
  const [precision, balance, recall] = favours.map((favour) => scoresOf(favour).map(({ action }) => action === 'keep'));
  expect(precision.every((is, at) => !is || balance[at])).toBe(true);
  expect(balance.every((is, at) => !is || recall[at])).toBe(true);
});

test('precision asks three times the odds of each judged block that balance asks, recall a third, and probabilities stay', () => {
  const odds = favours.map((favour) => scoresOf(favour).map(({ needed }) => needed / (1 - needed)));
  const [precision, balance, recall] = odds;
  const probabilities = favours.map((favour) => scoresOf(favour).map(({ probability }) => probability));
  expect([probabilities[0], probabilities[2]]).toEqual([probabilities[1], probabilities[1]]);
  const middling = scoresOf('balance').flatMap(({ probability }, at) =>
    probability > 0.1 && probability < 0.9 ? [at] : [],
  );
  expect(middling.length).toBeGreaterThan(2);
  for (const at of middling) {
    expect(precision[at] / balance[at]).toBeCloseTo(3, 0);
    expect(balance[at] / recall[at]).toBeCloseTo(3, 0);
  }
});

test('what is favoured changes neither what a page is judged as nor which features moved its blocks', () => {
  const said = favours.map((favour) => scoresOf(favour).map(({ judgedAs, top }) => ({ judgedAs, top })));
  expect(said[0].length).toBeGreaterThan(10);
  expect([said[0], said[2]]).toEqual([said[1], said[1]]);
});
