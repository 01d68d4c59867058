import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { renderReport } from '../../src/report/render-report.js';
import { attributeNames, elementNames, nestingFaults, parsedPage } from './page-checks.js';
import { clusterOf, type FixtureRun, foreign, groupOf, pairOf, runFolder } from './run-fixture.js';

const demo: FixtureRun = {
  documents: [
    {
      id: 'a-original.txt',
      source: 'harbour.example',
      cluster: 'a-original.txt',
      metadata: {
        title: { value: 'The Tide Table', from: 'titleLine' },
        date: { value: '2025-03-01', from: 'dateline' },
      },
      blocks: [{ text: 'The tide came in at four.\n\n' }, { text: 'It went out again at ten.\n' }],
    },
    {
      id: 'b-aggregator.txt',
      source: 'aggregator.example',
      cluster: 'a-original.txt',
      duplicateOf: 'a-original.txt',
      blocks: [
        { text: 'Добавить свою новость\n', removed: foreign },
        { text: 'The tide came in at four.\n\n' },
        { text: 'It went out again at ten!\n' },
        { text: 'Sign in\n', removed: { code: 'interfacePhrase', phrase: 'sign in', language: 'en' } },
      ],
    },
    { id: 'c-digest.txt', blocks: [{ text: 'A digest.\n' }] },
  ],
  clusters: [
    clusterOf('a-original.txt', ['b-aggregator.txt'], {
      reasons: [
        {
          code: 'copyNamesOrigin',
          over: 'b-aggregator.txt',
          publisher: 'The Harbour',
          source: 'aggregator.example',
        },
      ],
    }),
  ],
  pairs: [
    pairOf('a-original.txt', 'b-aggregator.txt'),
    pairOf('a-original.txt', 'c-digest.txt', { relation: 'containedIn', jaccard: 0.25, containmentOfLeft: 0.96 }),
    pairOf('b-aggregator.txt', 'c-digest.txt', { relation: 'none' }),
  ],
  rejected: [
    { origin: { path: 'photo.txt', record: 1 }, stage: 'read', code: 'binary', message: 'photo.txt is not text.' },
  ],
};

const render = async (run: FixtureRun = demo) => renderReport(await runFolder(run));

test('the page is one balanced document with one h1, unique ids and headings in order', async () => {
  const page = await render();
  const query = parsedPage(page);
  expect(nestingFaults(page)).toEqual([]);
  expect(query('h1')).toHaveLength(1);
  const ids = query('[id]')
    .toArray()
    .map((element) => query(element).attr('id'));
  expect(new Set(ids).size).toBe(ids.length);
  const levels = query('h1, h2, h3, h4')
    .toArray()
    .map((element) => Number(element.tagName.slice(1)));
  for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  expect(query('html').attr('lang')).toBe('en');
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
});

test('every name that an element refers to is there, and links lead nowhere else', async () => {
  const query = parsedPage(await render());
  const links = query('[href]')
    .toArray()
    .map((element) => query(element).attr('href') ?? '');
  const labels = query('[aria-labelledby]')
    .toArray()
    .map((element) => `#${query(element).attr('aria-labelledby')}`);
  expect(links.length).toBeGreaterThan(0);
  for (const name of [...links, ...labels]) {
    expect(name).toMatch(/^#[a-z0-9-]+$/);
    expect(query(name)).toHaveLength(1);
  }
});

test('every table has a caption, and heads with a scope', async () => {
  const query = parsedPage(await render());
  expect(query('table')).toHaveLength(5);
  for (const table of query('table').toArray()) {
    expect(query(table).children('caption').text()).not.toBe('');
    expect(query(table).find('thead th:not([scope=col])')).toHaveLength(0);
    expect(query(table).find('tbody tr > th[scope=row]:first-child')).toHaveLength(
      query(table).find('tbody tr').length,
    );
    const columns = query(table).find('thead th').length;
    for (const row of query(table).find('tbody tr').toArray()) expect(query(row).children()).toHaveLength(columns);
  }
});

test('the policy allows the one stylesheet by its digest, and nothing else', async () => {
  const page = await render();
  const query = parsedPage(page);
  const digest = createHash('sha256').update(query('style').text()).digest('base64');
  expect(query('style')).toHaveLength(1);
  expect(query('meta[http-equiv="Content-Security-Policy"]').attr('content')).toBe(
    `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
  );
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
});

test('nothing on the page can act or load: no scripts, styles, handlers or addresses', async () => {
  const page = await render();
  const elements = elementNames(page);
  for (const name of ['script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'image', 'use']) {
    expect(elements).not.toContain(name);
  }
  for (const name of attributeNames(page)) expect(name).not.toMatch(/^(on.*|style|src|srcset|action|xlink.*|ping)$/);
  expect(page).not.toMatch(/@import|url\(/i);
});

test('the reason for the kept document is a sentence', async () => {
  const query = parsedPage(await render());
  expect(query('.reasons li').text().replace(/\s+/g, ' ')).toBe(
    'b-aggregator.txt says it first appeared on The Harbour, yet stands on aggregator.example.',
  );
});

test('a copy stands in the table with its figures as read and after stripping', async () => {
  const query = parsedPage(await render());
  const cells = query('#group-1 tbody tr')
    .children()
    .toArray()
    .map((cell) => query(cell).text().replace(/\s+/g, ' '));
  expect(cells[0]).toContain('b-aggregator.txt');
  expect(cells.slice(1, 5)).toEqual(['0.53 → 0.98', '1.00 → 0.99', '0.53 → 0.97', 'near-duplicate']);
  expect(query('#group-1 .bar rect.before').attr('width')).toBe('50.9');
  expect(query('#group-1 .bar rect.after').attr('width')).toBe('94.1');
});

test('kept and removed blocks stand side by side, removed ones with their reason', async () => {
  const query = parsedPage(await render());
  const [kept, copy] = query('.side')
    .toArray()
    .map((side) => query(side));
  expect(
    kept
      .find('p.kept')
      .toArray()
      .map((block) => query(block).text()),
  ).toEqual(['The tide came in at four.', 'It went out again at ten.']);
  expect(kept.find('.in-both')).toHaveLength(1);
  expect(
    copy
      .find('del')
      .toArray()
      .map((block) => query(block).text()),
  ).toEqual(['Добавить свою новость', 'Sign in']);
  expect(
    copy
      .find('.reason')
      .toArray()
      .map((reason) => query(reason).text()),
  ).toEqual(['foreign language (ru, expected en)', 'interface phrase “sign in” (en)']);
});

test('related pairs, documents, rejected inputs and reasons each have their rows', async () => {
  const query = parsedPage(await render());
  const rows = (section: string) =>
    query(`#${section} tbody tr`)
      .toArray()
      .map((row) => query(row).text().replace(/\s+/g, ' '));
  expect(rows('related')).toHaveLength(1);
  expect(rows('related')[0]).toContain('a-original.txt is held whole by c-digest.txt');
  expect(rows('documents')).toHaveLength(3);
  expect(rows('documents')[1]).toContain('duplicate of a-original.txt group 1');
  expect(rows('rejected')[0]).toContain('photo.txt is not text.');
  expect(rows('removed').map((row) => row.trim().split(' ')[0])).toEqual(['Foreign', 'Interface']);
  expect(query('#removed .samples').first().text()).toBe('Добавить свою новость');
});

test('two renders of one run, and runs that differ in environment and timing alone, give the same bytes', async () => {
  const folder = await runFolder(demo);
  const page = await renderReport(folder);
  expect(await renderReport(folder)).toBe(page);
  expect(await render({ ...demo, timing: { started: '2031-01-01T00:00:00Z' } })).toBe(page);
  expect(page).not.toContain('environment');
  expect(page).not.toContain(folder);
});

test('a run of nothing is a page all the same', async () => {
  const page = await render({ documents: [] });
  expect(nestingFaults(page)).toEqual([]);
  expect(parsedPage(page)('table')).toHaveLength(0);
  expect(page).toContain('0 of 0 bytes kept');
});

test('documents of a group lead to it', async () => {
  const run = { documents: groupOf('a', ['b']), clusters: [clusterOf('a', ['b'])], pairs: [pairOf('a', 'b')] };
  const query = parsedPage(await render(run));
  expect(
    query('#documents a')
      .toArray()
      .map((link) => query(link).attr('href')),
  ).toEqual(['#group-1', '#group-1']);
});

test('of a run that says no more of a group than its smallest Jaccard the page says no more', async () => {
  const [cluster] = demo.clusters ?? [];
  const older = (await render()).replace(/\s+/g, ' ');
  const newer = (
    await render({ ...demo, clusters: [{ ...cluster, meanJaccard: 0.99, texts: 3, verifiedShare: 1 / 3 }] })
  ).replace(/\s+/g, ' ');
  expect([older.includes('smallest Jaccard 0.98</p>'), older.includes('different texts')]).toEqual([true, false]);
  expect(newer).toContain('smallest Jaccard 0.98, mean 0.99</p>');
  expect(newer).toContain('3 different texts, of whose pairs 33.3% were verified to be near-duplicates.');
});
