import { expect, test } from 'vitest';
import { renderReport } from '../../src/report/render-report.js';
import { attributeNames, elementNames, nestingFaults, parsedPage } from './page-checks.js';
import { at, clusterOf, type FixtureDocument, foreign, pairOf, runFolder } from './run-fixture.js';

const attacks = [
  '<script>alert(1)</script>',
  '</style><style>* { display: none }</style>',
  '"><img src=x onerror="alert(1)">',
  `' onmouseover='alert(1)`,
  '</bdi></p></main><iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">click</a>',
  '<!-- --><![CDATA[ ]]>&lt;script&gt;&#60;script&#62;',
  '<svg onload=alert(1)><style>@import "http://evil.example"</style>',
  'javascript:alert(document.domain)',
  '{{ alert(1) }} {% alert %}',
  '\u202Etxt.exe\u202C \u2066isolate\u2069 \u200Emark\u200F \u061C',
  'control \u0000\u0007\u001B[31m\u007F\u0085\r end',
  'tags \u{E0041}\u{E007F} and \u2028 lines \uFEFF',
];

/** Every place of a run's files that holds scraped text holds the attack. */
function hostileRun(attack: string) {
  const id = `id ${attack}`;
  const metadataValue = { value: attack, from: attack };
  const metadata = { title: metadataValue, date: metadataValue, url: metadataValue };
  const blocks = [
    { text: `${attack}\n`, removed: foreign },
    { text: `${attack} kept\n`, structure: at(`${attack}/p`) },
    { text: `${attack}\n`, removed: { code: 'interfacePhrase', phrase: attack, language: attack } as const },
    { text: `${attack}\n`, structure: at(attack), removed: { code: 'structuralElement', element: attack } as const },
  ];
  const documents: FixtureDocument[] = [
    { id, blocks, source: attack, metadata, cluster: id },
    { id: `${id}~`, blocks, source: attack, metadata, cluster: id, duplicateOf: id },
  ];
  const reason = { code: 'copyNamesOrigin', over: `${id}~`, publisher: attack, source: attack } as const;
  return {
    documents,
    clusters: [clusterOf(id, [`${id}~`], { reasons: [reason] })],
    pairs: [pairOf(id, `${id}~`), pairOf(id, `${id}~~`, { relation: 'overlap' as const })],
    rejected: [{ origin: { path: attack, record: 1 }, stage: 'read', code: 'notARecord', message: attack } as const],
    summary: { removedByReason: [{ code: attack, blocks: 1, bytes: 1 }] },
  };
}

const plainRun = hostileRun('plain');

test.each(attacks)('%j is shown as inert text wherever it stands', async (attack) => {
  const page = await renderReport(await runFolder(hostileRun(attack)));
  const plain = await renderReport(await runFolder(plainRun));
  expect(nestingFaults(page)).toEqual([]);
  expect(elementNames(page)).toEqual(elementNames(plain));
  expect(attributeNames(page)).toEqual(attributeNames(plain));
  const query = parsedPage(page);
  const plainQuery = parsedPage(plain);
  expect(query('*')).toHaveLength(plainQuery('*').length);
  expect(query('style').text()).toBe(plainQuery('style').text());
  for (const link of query('[href]').toArray()) expect(query(link).attr('href')).toMatch(/^#[a-z0-9-]+$/);
});

test.each(attacks.slice(0, 10))('%j can be read as it was written', async (attack) => {
  const query = parsedPage(await renderReport(await runFolder(hostileRun(attack))));
  expect(query('.side del').first().text()).toBe(attack);
  expect(query('#documents cite').first().text()).toBe(attack);
  expect(query('#documents .url').first().text()).toBe(attack);
});

test('no character that hides or reorders text comes through', async () => {
  for (const attack of attacks) {
    const page = await renderReport(await runFolder(hostileRun(attack)));
    expect(page).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u2028\u2029\uFEFF\u{E0000}-\u{E007F}]/u);
  }
});

test('controls are shown as pictures and tokens', async () => {
  const page = await renderReport(await runFolder(hostileRun('\u0000\u001B\u007F \u202Ex\u2066 \u0085')));
  expect(page).toContain('␀␛␡ ‹U+202E›x‹U+2066› ‹U+0085›');
});

test('every piece of scraped text has its own direction', async () => {
  const query = parsedPage(await renderReport(await runFolder(hostileRun('שלום עולם'))));
  const holders = query('bdi, p.kept, del').not('.key del');
  expect(holders.length).toBeGreaterThan(20);
  expect(holders.not('[dir=auto]')).toHaveLength(0);
  const outside = query('main').clone();
  outside.find('[dir=auto]').remove();
  expect(outside.text()).not.toContain('שלום');
});

test('a word of a megabyte is cut, and what is shown of it can break', async () => {
  const word = 'x'.repeat(1_000_000);
  const page = await renderReport(await runFolder(hostileRun(word)));
  expect(page.length).toBeLessThan(100_000);
  const query = parsedPage(page);
  const shown = query('.side').first().find('del, p.kept').text();
  expect(shown.replace('…', '')).toBe(word.slice(0, 4000));
  expect(page).not.toMatch(/x{501}/);
  expect(query('#rejected td').last().text()).toBe(`${word.slice(0, 200)}… 999,800 more characters`);
  expect(query('.side').first().find('.left-out').text()).toContain('not shown');
});
