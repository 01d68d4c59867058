import { expect, test } from 'vitest';
import { renderReport } from '../../src/report/render-report.js';
import { parsedPage } from './page-checks.js';
import { clusterOf, type FixtureRun, groupOf, pairOf, runFolder } from './run-fixture.js';

async function pageOf(run: FixtureRun) {
  return parsedPage(await renderReport(await runFolder(run)));
}

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at).padStart(4, '0')}`);

test('of more than 200 groups the largest are shown, and the page says so', async () => {
  const small = numbered('small', 1_233);
  const copies = ['z-copy-1', 'z-copy-2'];
  const query = await pageOf({
    documents: [...small.flatMap((id) => groupOf(id, [`${id}~`])), ...groupOf('z', copies)],
    clusters: [...small.map((id) => clusterOf(id, [`${id}~`])), clusterOf('z', copies)],
    pairs: [...small.map((id) => pairOf(id, `${id}~`)), ...copies.map((id) => pairOf('z', id))],
  });
  expect(query('.group')).toHaveLength(200);
  expect(query('#groups > .count').text()).toBe('200 of 1,234 groups shown, the largest first.');
  const names = query('.group h3 bdi')
    .toArray()
    .map((name) => query(name).text());
  expect(names.slice(0, 3)).toEqual(['z', 'small0000', 'small0001']);
  expect(query('#documents > .count').text()).toBe('500 of 2,469 documents shown, the first by id.');
  expect(query('#documents tbody tr')).toHaveLength(500);
});

test('of a group of more than 50 members 50 are listed, and the texts of five copies are shown', async () => {
  const copies = numbered('copy', 60);
  const query = await pageOf({
    documents: groupOf('a', copies),
    clusters: [clusterOf('a', copies)],
    pairs: copies.map((id) => pairOf('a', id)),
  });
  expect(query('.group tbody tr')).toHaveLength(49);
  expect(query('.side-by-side')).toHaveLength(5);
  expect(query('.group .eyebrow').text()).toContain('61 documents');
  const counts = query('.group .count')
    .toArray()
    .map((count) => query(count).text().replace(/\s+/g, ' '));
  expect(counts).toEqual([
    '50 of 61 members listed, the kept one among them.',
    'Texts of 5 of 49 listed copies shown.',
  ]);
});

test('of more than 200 related pairs the closest are shown', async () => {
  const query = await pageOf({
    documents: [],
    pairs: numbered('b', 250).map((right, at) =>
      pairOf('a', right, { relation: 'overlap', containmentOfLeft: 0.1, containmentOfRight: at / 1000 }),
    ),
  });
  expect(query('#related > .count').text()).toBe('200 of 250 pairs shown, those that hold most of one another first.');
  expect(query('#related tbody tr').first().find('.id').last().text()).toBe('b0249');
  expect(query('#related tbody tr')).toHaveLength(200);
});

test('of more than 500 rejected inputs the first are shown', async () => {
  const rejected = numbered('input', 501).map((path) => ({
    origin: { path, record: 1 },
    stage: 'read' as const,
    code: 'binary' as const,
    message: 'It is not text.',
  }));
  const query = await pageOf({ documents: [], rejected });
  expect(query('#rejected > .count').text()).toBe(
    '500 of 501 inputs that could not be read shown, the first of the run.',
  );
});

test('a reason has at most five samples, each once, and the removed text may stand in an earlier row', async () => {
  const hidden = { code: 'hidden' } as const;
  const noText = { code: 'noText' } as const;
  const blocks = ['one', 'two', 'one', 'three', 'four', 'five', 'six'].map((text) => ({ text, removed: hidden }));
  const referring = [{ text: 'one', removed: noText }];
  const query = await pageOf({ documents: [{ id: 'a', blocks: [...blocks, ...referring] }] });
  const samples = query('.samples')
    .toArray()
    .map((list) =>
      query(list)
        .children()
        .toArray()
        .map((item) => query(item).text()),
    );
  expect(samples).toEqual([['one', 'two', 'three', 'four', 'five'], ['one']]);
});

test('a long sample is cut to 160 characters', async () => {
  const text = '🌊'.repeat(100);
  const query = await pageOf({ documents: [{ id: 'a', blocks: [{ text, removed: { code: 'hidden' } }] }] });
  expect(query('.samples bdi').text()).toBe('🌊'.repeat(80));
  expect(query('.samples .cut').text()).toBe('… 20 more characters');
});
