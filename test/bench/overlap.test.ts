import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanF1, overlapOf, runsOf, tokensOf } from '../../bench/overlap.js';

test('tokens are words, numbers with their letters, and single characters of scripts without spaces', () => {
  expect(tokensOf('The 2nd bridge, isn’t_it?')).toEqual(['The', '2nd', 'bridge', 'isn', 't_it']);
  expect(tokensOf('第二座bridge桥')).toEqual(['第', '二', '座', 'bridge', '桥']);
  expect(tokensOf('\u1e9e e\u0301tat Ελλάδα')).toEqual(['\u1e9e', 'e\u0301tat', 'Ελλάδα']);
  expect(tokensOf(' — !')).toEqual([]);
});

test('runs are counted as often as they occur', () => {
  expect(Object.fromEntries(runsOf(['a', 'b', 'a', 'b'], 2))).toEqual({ 'a b': 2, 'b a': 1 });
});

test('a text of fewer tokens is one run, and one of none has none', () => {
  expect([[...runsOf(['a', 'b'], 4)], [...runsOf([], 4)]]).toEqual([[['a b', 1]], []]);
});

const tokens = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

test('there are as many runs as places at which one begins', () => {
  fc.assert(
    fc.property(tokens, fc.integer({ min: 1, max: 5 }), (of, length) => {
      const all = [...runsOf(of, length).values()].reduce((sum, times) => sum + times, 0);
      expect(all).toBe(of.length === 0 ? 0 : Math.max(1, of.length - length + 1));
    }),
  );
});

test('what is found twice and wanted once counts once', () => {
  expect(
    overlapOf(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
      new Map([
        ['a', 1],
        ['c', 1],
      ]),
    ),
  ).toEqual({
    precision: 1 / 3,
    recall: 1 / 2,
  });
});

test('precision and recall change places with what is found and what is wanted, where there is any', () => {
  fc.assert(
    fc.property(tokens, tokens, (left, right) => {
      fc.pre(left.length > 0 && right.length > 0);
      const [one, other] = [runsOf(left, 2), runsOf(right, 2)];
      const { precision, recall } = overlapOf(one, other);
      expect(overlapOf(other, one)).toEqual({ precision: recall, recall: precision });
    }),
  );
});

test('nothing found is precise where nothing is wanted, and nothing else is', () => {
  const [none, some] = [new Map<string, number>(), new Map([['a', 1]])];
  expect([overlapOf(none, none), overlapOf(none, some), overlapOf(some, none)]).toEqual([
    { precision: 1, recall: 1 },
    { precision: 0, recall: 0 },
    { precision: 0, recall: 1 },
  ]);
});

test('the mean’s F1 is of the mean precision and recall, not the mean of F1s', () => {
  expect(
    meanF1([
      { precision: 1, recall: 0 },
      { precision: 0, recall: 1 },
    ]),
  ).toBe(0.5);
  expect([meanF1([]), meanF1([{ precision: 0, recall: 0 }])]).toEqual([0, 0]);
});
