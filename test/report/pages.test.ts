import { expect, test } from 'vitest';
import { renderReport } from '../../src/report/render-report.js';
import { nestingFaults, parsedPage } from './page-checks.js';
import { at, clusterOf, type FixtureDocument, pairOf, runFolder } from './run-fixture.js';

const linked = { code: 'linkHeavy', share: 0.9, limit: 0.7 } as const;

const blocks: FixtureDocument['blocks'] = [
  {
    text: 'Home News\n\n',
    kind: 'paragraph',
    removed: linked,
    structure: at('body/nav', { region: 'navigation', linkShare: 0.9 }),
  },
  { text: 'The Tide\n\n', kind: 'heading', structure: at('body/main/h1') },
  { text: 'It came in at four.\n\n', kind: 'paragraph', structure: at('body/main/p', { linkShare: 0.25 }) },
  { text: 'It went out at ten.\n\n', kind: 'paragraph', structure: at('body/main/p') },
  {
    text: 'I saw it!\n',
    kind: 'comment',
    structure: at('body/main/div/p', { hidden: true, region: 'comments', hints: ['comment'] }),
  },
];

async function reportOf(documents: readonly FixtureDocument[]) {
  const page = await renderReport(await runFolder({ documents }));
  expect(nestingFaults(page)).toEqual([]);
  return parsedPage(page);
}

type Query = Awaited<ReturnType<typeof reportOf>>;

const wordsOf = (query: Query, selector: string) =>
  query(selector)
    .toArray()
    .map((one) => query(one).text().replace(/\s+/g, ' ').trim());

test('a page is shown block by block below the elements that it stands in', async () => {
  const query = await reportOf([{ id: 'page.html', blocks }]);
  expect(wordsOf(query, '#pages .outline li')).toEqual([
    'body',
    'navHome News paragraph · in navigation · 90.0% linked90.0% of it in links, 70.0% allowed',
    'body/main',
    'h1The Tide heading · inside the body',
    'pIt came in at four. paragraph · 25.0% linked · inside the body',
    'pIt went out at ten. paragraph · inside the body',
    'body/main/div',
    'pI saw it! comment · in the comments · named comment · hidden · inside the body',
  ]);
  expect(wordsOf(query, '#pages .outline del')).toEqual(['Home News']);
  expect(wordsOf(query, '#pages summary')).toEqual(['page.html 4 blocks kept, 1 stripped']);
});

test('beside a copy each block has its place, once for those that follow one another', async () => {
  const documents = [
    { id: 'a', blocks, cluster: 'a' },
    { id: 'b', blocks, cluster: 'a', duplicateOf: 'a' },
  ];
  const folder = await runFolder({ documents, clusters: [clusterOf('a', ['b'])], pairs: [pairOf('a', 'b')] });
  const query = parsedPage(await renderReport(folder));
  expect(wordsOf(query, '.side:first-child .place')).toEqual([
    'body/nav paragraph · in navigation · 90.0% linked',
    'body/main/h1 heading',
    'body/main/p paragraph · 25.0% linked',
    'body/main/div/p comment · in the comments · named comment · hidden',
  ]);
  expect(wordsOf(query, '#pages .outline del')).toEqual(['Home News', 'Home News']);
});

test('of texts there is no such section, and none among the contents', async () => {
  const query = await reportOf([{ id: 'a.txt', blocks: [{ text: 'Text.\n' }] }]);
  expect(query('#pages, [href="#pages"], .place')).toHaveLength(0);
});

test('of more than 12 pages the first are shown, and the page says so', async () => {
  const ids = Array.from({ length: 20 }, (_, number) => `page-${10 + number}`);
  const query = await reportOf([{ id: 'a.txt', blocks: [{ text: 'x\n' }] }, ...ids.map((id) => ({ id, blocks }))]);
  expect(query('#pages .outline')).toHaveLength(12);
  expect(wordsOf(query, '#pages .count')).toEqual([
    '12 of the 20 pages among the documents listed below, the first by id.',
  ]);
  expect(wordsOf(query, '#pages summary bdi')).toEqual(ids.slice(0, 12));
});

test('of a page of more than 120 blocks the first 90 and the last 30 are shown, each by its beginning', async () => {
  const many = Array.from({ length: 500 }, (_, number) => ({
    text: `${number} ${'word '.repeat(2_000)}\n`,
    structure: at('body/p'),
    ...(number === 200 && { removed: linked }),
  }));
  const query = await reportOf([{ id: 'a', blocks: many }]);
  const texts = wordsOf(query, '#pages .block p');
  expect(texts.map((text) => Number.parseInt(text, 10))).toEqual([
    ...Array.from({ length: 90 }, (_, number) => number),
    ...Array.from({ length: 30 }, (_, number) => 470 + number),
  ]);
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(141);
  expect(wordsOf(query, '#pages .left-out')[0]).toMatch(
    /^3,8\d\d,\d{3} bytes not shown: 379 kept blocks, 1 stripped block \(mostly links 1\)\.$/,
  );
});

test('of a deep path the innermost elements are named, and of a long name its beginning', async () => {
  const path = [...Array.from({ length: 30 }, (_, depth) => `x-${depth}`), 'y'.repeat(50), 'p'].join('/');
  const query = await reportOf([{ id: 'a', blocks: [{ text: 'a\n', structure: at(path) }] }]);
  expect(wordsOf(query, '#pages .around')).toEqual([`…/x-25/x-26/x-27/x-28/x-29/${'y'.repeat(32)}…`]);
});
