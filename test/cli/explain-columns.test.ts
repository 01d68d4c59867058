import { expect, test, vi } from 'vitest';
import { columnWidth } from '../../src/cli/column-width.js';
import { explainColumns } from '../../src/cli/explain-columns.js';
import { explainList } from '../../src/cli/explain-list.js';
import type { ExplainedLine } from '../../src/cli/short-reason.js';
import { coloursFor } from '../../src/cli/terminal-text.js';

type Evidence = ExplainedLine['evidence'][number];

const plain = coloursFor({}, 'never');
const prose: Evidence = { code: 'prose', words: 20, length: 120 };
const foreign: Evidence = { code: 'foreignLanguage', expected: ['en'], found: 'ru', confidence: 0.9 };

const kept = (text: string, ...evidence: Evidence[]): ExplainedLine => ({
  action: 'keep',
  kind: 'line',
  text,
  evidence: evidence.length === 0 ? [prose] : evidence,
});
const removed = (text: string, ...evidence: Evidence[]): ExplainedLine => ({
  action: 'remove',
  kind: 'line',
  text,
  evidence: evidence.length === 0 ? [foreign] : evidence,
});
const modelScore = (probability: number, top: [string, number][] = []): Evidence => ({
  code: 'modelScore',
  probability,
  needed: 0.5,
  top: top.map(([feature, weight]) => ({ feature, weight })),
});

/** The cells of rows below the names, without the blanks around them. */
function cells(lines: readonly ExplainedLine[], width = 100): string[][] {
  return explainColumns(lines, width, plain)
    .slice(1)
    .map((row) => row.split('│').map((cell) => cell.trim()));
}

test('kept lines stand on the left, removed ones on the right, in reading order', () => {
  expect(cells([removed('Главная\n\n'), kept('The tide turns.\n'), removed('Новости')])).toEqual([
    ['', 'foreign: ru', 'Главная'],
    ['The tide turns.', 'prose', ''],
    ['', 'foreign: ru', 'Новости'],
  ]);
});

test('what readers wrote is told with the reason, in columns and in the list', () => {
  const structure = { path: 'body/main/ol/li/p', linkShare: 0.25, hidden: false, source: { start: 0, end: 1 } };
  const comment: ExplainedLine = {
    ...removed('Me too!'),
    kind: 'comment',
    structure: { ...structure, hints: ['comment', 'body'] },
  };
  const post: ExplainedLine = { ...kept('The tide turns.'), kind: 'post', structure: { ...structure, linkShare: 0 } };
  expect(cells([comment, post])).toEqual([
    ['', 'comment: foreign: ru', 'Me too!'],
    ['The tide turns.', 'forum post: prose', ''],
  ]);
  expect(explainList([comment, post, { ...post, kind: 'paragraph' }], plain).map((line) => line.slice(0, 50))).toEqual([
    '- <…/ol/li/p, comment, named comment, body, 25% li',
    '+ <…/ol/li/p, forum post> The tide turns. [prose o',
    '+ <…/ol/li/p> The tide turns. [prose of 20 words]',
  ]);
});

test('a row above the columns names them', () => {
  expect(
    explainColumns([], 100, plain)[0]
      .split('│')
      .map((cell) => cell.trim()),
  ).toEqual(['kept', 'why', 'removed']);
});

test.each([60, 90, 120, 200])('with %i columns every row is aligned and fits, whatever the script', (width) => {
  const texts = [
    '潮汐发电站今天开始运行。',
    'مَرْحَبًا بالعالم',
    'שָׁלוֹם',
    '👍🏽 🇩🇪 ❤\uFE0F',
    'ที่นี่',
    'e\u0301te\u0301',
    'plain',
  ];
  const lines = texts.flatMap((text) => [kept(text.repeat(20)), removed(text.repeat(20), modelScore(0.2))]);
  const rows = explainColumns(lines, width, plain);
  const bars = rows.map((row) => row.split('│').slice(0, 2));
  const [firstBar, secondBar] = bars[0].map(columnWidth);
  for (const [left, why] of bars) expect([columnWidth(left), columnWidth(why)]).toEqual([firstBar, secondBar]);
  for (const row of rows) expect(columnWidth(row)).toBeLessThanOrEqual(width);
});

test('a long paragraph is shown by its first three rows', () => {
  const rows = cells([kept('The islanders have waited a long time for this. '.repeat(20)), kept('Next.')]);
  expect(rows).toHaveLength(4);
  expect(rows[2][0]).toMatch(/…$/);
  expect(rows[3][0]).toBe('Next.');
});

test('a line of nothing but blanks is shown by a sign', () => {
  expect(cells([removed(' \n\n', { code: 'noText' })])).toEqual([['', 'no text', '¶']]);
});

test('a probability stands before the reason wherever a model gave one', () => {
  const scores = [0, 0.001, 0.034, 0.5, 0.97, 0.9999, 1].map((probability) => kept('text', modelScore(probability)));
  expect(cells([...scores, removed('menu')]).map(([, why]) => why)).toEqual([
    'p=.00 model score',
    'p<.01 model score',
    'p=.03 model score',
    'p=.50 model score',
    'p=.97 model score',
    'p>.99 model score',
    'p=1.0 model score',
    'foreign: ru',
  ]);
});

test('of a score, the feature that moved the decision most towards what became of the line is the reason', () => {
  const top: [string, number][] = [
    ['bodyVocabulary', 1.4],
    ['foreignShort', -0.9],
  ];
  expect(cells([kept('a', modelScore(0.8, top)), removed('b', modelScore(0.3, top))]).map(([, why]) => why)).toEqual([
    'p=.80 words of the prose',
    'p=.30 foreign and short',
  ]);
});

test('a foreign line is told with its language, though the model decided', () => {
  expect(cells([removed('Погода', modelScore(0.02), foreign)])[0][1]).toBe('p=.02 foreign: ru');
  expect(cells([removed('Погода', { ...foreign, found: 'und-Cyrillic' })])[0][1]).toBe('foreign: Cyrillic script');
});

test('scraped text moves no cursor, sets no colour and turns no row around', () => {
  const hostile = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202edlrow\u2066\u200b\r\u0000\n│ p=.99';
  const lines = [
    kept(hostile),
    removed(hostile, { ...foreign, found: hostile }),
    removed(hostile, modelScore(0.1, [[hostile, -1]])),
  ];
  const rows = explainColumns(lines, 100, plain);
  for (const row of rows) {
    expect(row).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(columnWidth(row)).toBeLessThanOrEqual(100);
  }
});

test('kept lines are green, removed ones red, and a doubtful probability stands out', () => {
  vi.stubEnv('NO_COLOR', '');
  const colours = coloursFor({}, 'always');
  const rows = explainColumns(
    [kept('yes', modelScore(0.95)), removed('no', modelScore(0.02)), kept('perhaps', modelScore(0.6))],
    100,
    colours,
  );
  vi.unstubAllEnvs();
  expect(rows[1]).toContain('\u001b[32myes\u001b[39m');
  expect(rows[1]).toContain('\u001b[2mp=.95');
  expect(rows[2]).toContain('\u001b[31mno\u001b[39m');
  expect(rows[3]).toContain('\u001b[1mp=.60');
  expect(rows.map((row) => row.replaceAll(/\u001b\[\d+m/g, ''))).toEqual(
    explainColumns(
      [kept('yes', modelScore(0.95)), removed('no', modelScore(0.02)), kept('perhaps', modelScore(0.6))],
      100,
      plain,
    ),
  );
});
