import { expect, test } from 'vitest';
import type { PageClaims } from '../../../../src/model/page-tree.js';
import { claimFigures } from '../../../../src/stages/strip/pages/claims.js';
import { identified } from '../../identify/identified.js';

const blocks = [
  'The second bridge of the valley',
  'The council quarrels',
  'Weather',
  'Nobody acted on the warning because the money had gone',
];

const figuresOf = (claims: Partial<PageClaims>, lines: readonly string[] = blocks) =>
  claimFigures(identified(lines.join('\n')).surfaces, {
    ...{ title: '', headline: '', description: '', articleBody: '', types: 0 },
    ...claims,
  });

const rounded = (column: Float32Array) => [...column].map((value) => Math.round(value * 1000) / 1000);

test('a page that claims nothing has figures of nothing', () => {
  const figures = figuresOf({});
  for (const column of Object.values(figures)) expect([...column]).toEqual([0, 0, 0, 0]);
});

test('a title is covered by its words that stand in a block, once each, and covers the block’s', () => {
  const { titleCovered, ofTitle } = figuresOf({ title: 'The bridge, the valley' });
  expect(rounded(titleCovered)).toEqual([1, 0.333, 0, 0.333]);
  expect(rounded(ofTitle)).toEqual([0.667, 0.333, 0, 0.2]);
});

test('the headline counts where it is covered by more than the title', () => {
  const { titleCovered, ofTitle } = figuresOf({ title: 'Council of the lake', headline: 'Council quarrels' });
  expect([titleCovered[1], rounded(ofTitle)[1]]).toEqual([1, 0.667]);
});

test('case tells no words apart', () => {
  expect(figuresOf({ title: 'WEATHER' }).titleCovered[2]).toBe(1);
});

test('the share of a block’s words that stand in the description', () => {
  expect(rounded(figuresOf({ description: 'The money had gone.' }).ofDescription)).toEqual([0.333, 0.333, 0, 0.5]);
});

test('the share of a block’s runs of three words that stand in the structured article', () => {
  const { ofArticleBody } = figuresOf({ articleBody: `It rained. ${blocks[3]}. The council quarrels on.` });
  expect([...ofArticleBody]).toEqual([0, 1, 0, 1]);
});

test('words in another order are no run', () => {
  expect(figuresOf({ articleBody: 'quarrels council The' }).ofArticleBody[1]).toBe(0);
});

test('of a long block the first 200 words are looked at', () => {
  const line = [...Array(200).fill('bridge'), ...Array(300).fill('ferry')].join(' ');
  const { ofTitle } = figuresOf({ title: 'Bridge' }, [line]);
  expect([...ofTitle]).toEqual([1]);
});

test('of a structured article the first 200,000 characters are looked at', () => {
  const { ofArticleBody } = figuresOf({ articleBody: `${' '.repeat(200_000)}The council quarrels` });
  expect(ofArticleBody[1]).toBe(0);
});
