import { expect, test } from 'vitest';
import { siteOf } from '../../../../src/stages/strip/metadata/sites.js';
import { article, decisionOn, keptLines, page, removedLines, sitePage, stripPage } from '../strip-page.js';

const attribution = 'The post A bridge too many appeared first on Lake Courier.';

test('the attribution gives title and publisher, and its span', () => {
  const { metadata, attributedTo } = stripPage(`${attribution}\n`);
  const spanOf = (value: string) => ({
    start: attribution.indexOf(value),
    end: attribution.indexOf(value) + value.length,
  });
  expect([metadata, attributedTo]).toEqual([
    {
      title: { value: 'A bridge too many', from: 'firstAppearedOn', span: spanOf('A bridge too many') },
      publisher: { value: 'Lake Courier', from: 'firstAppearedOn', span: spanOf('Lake Courier') },
    },
    'Lake Courier',
  ]);
});

test('the title of the attribution wins over the line above the prose', () => {
  const text = page({ before: ['Valley council quarrels over its bridge'], behind: [attribution] });
  expect(stripPage(text).metadata.title?.value).toBe('A bridge too many');
});

test('the first of two attributions counts', () => {
  const second = 'The post Another bridge appeared first on Hill Gazette.';
  expect(stripPage(page({ behind: [attribution, second] })).attributedTo).toBe('Lake Courier');
});

test('of the lines above the prose the one that speaks of what it speaks of is the title', () => {
  const before = [
    'All the Stories of the Week',
    'Valley council quarrels over its bridge',
    'Weather and Roads and Ferries',
  ];
  expect(stripPage(page({ before })).metadata.title).toMatchObject({
    value: 'Valley council quarrels over its bridge',
    from: 'titleLine',
  });
});

test('the title’s line is not removed for being harvested', () => {
  const stripped = stripPage(page({ before: ['Valley council quarrels over its bridge'] }));
  expect(decisionOn(stripped, 'Valley council').action).toBe('keep');
});

test('a byline on one line is harvested and goes', () => {
  const stripped = stripPage(page({ before: ['By Ada van Quill'] }));
  expect([stripped.metadata.byline?.value, decisionOn(stripped, 'By').evidence]).toEqual([
    'Ada van Quill',
    [{ code: 'harvestedMetadata', field: 'byline' }],
  ]);
});

test('a byline on two lines is harvested and both go', () => {
  const stripped = stripPage(page({ before: ['By', 'Ada Quill'] }));
  expect([
    stripped.metadata.byline?.value,
    decisionOn(stripped, 'By').action,
    decisionOn(stripped, 'Ada').action,
  ]).toEqual(['Ada Quill', 'remove', 'remove']);
});

test.each(['von Ada Quill', 'Par Ada Quill', 'Автор: Ада Перова', 'Autor: Ada Quill'])('“%s” is a byline', (line) => {
  expect(stripPage(page({ before: [line] })).metadata.byline?.value).toBe(line.replace(/^\S+\s/u, ''));
});

test('a heading that begins with “by” is no byline', () => {
  expect(stripPage(page({ before: ['By the lake, by night'] })).metadata.byline).toBeUndefined();
});

test('a date on one line is harvested and goes', () => {
  const stripped = stripPage(page({ before: ['May 3, 2024'] }));
  expect([stripped.metadata.date, decisionOn(stripped, 'May').evidence]).toEqual([
    { value: '2024-05-03', from: 'dateLine', span: { start: 0, end: 11 } },
    [{ code: 'harvestedMetadata', field: 'date' }],
  ]);
});

test('a month and a year on two lines are a date, and both go', () => {
  const text = page({ before: ['Март', '2025'] });
  expect([stripPage(text).metadata.date?.value, removedLines(text)]).toEqual(['2025-03', ['Март', '2025']]);
});

test('a date that could be either way round is not harvested', () => {
  expect(stripPage(page({ before: ['03/04/2025'] })).metadata.date).toBeUndefined();
});

test('the first date above the prose counts', () => {
  expect(stripPage(page({ before: ['3 May 2024', '9 June 2024'] })).metadata.date?.value).toBe('2024-05-03');
});

test('a date below the first paragraph is not the article’s', () => {
  expect(stripPage(page({ behind: ['3 May 2024'] })).metadata.date).toBeUndefined();
});

test('a date more than fifteen lines from the top and eight from the prose is not looked for', () => {
  const menu = Array.from({ length: 15 }, (_, at) => `Menu item ${at}`);
  const teasers = menu.slice(0, 8);
  expect(stripPage(page({ before: [...menu, '3 May 2024', ...teasers] })).metadata.date).toBeUndefined();
  expect(stripPage(page({ before: [...menu, '3 May 2024', ...teasers.slice(1)] })).metadata.date?.value).toBe(
    '2024-05-03',
  );
});

test('a bare domain line gives the site and goes', () => {
  const stripped = stripPage(page({ before: ['www.lake-courier.co.uk'] }));
  expect([stripped.metadata.site?.value, decisionOn(stripped, 'www').evidence]).toEqual([
    'lake-courier.co.uk',
    [{ code: 'harvestedMetadata', field: 'site' }],
  ]);
});

test.each([
  ['https://news.courier.example/', 'courier.example'],
  ['COURIER.EXAMPLE', 'courier.example'],
  ['озеро.рф', 'озеро.рф'],
])('%s names the site %s', (line, site) => {
  expect(siteOf(line)).toBe(site);
});

test.each([
  'courier',
  '127.0.0.1',
  'see courier.example',
  'courier.example/news',
  'Version 2.0',
  `${'a'.repeat(80)}.example`,
])('“%s” names no site', (line) => {
  expect(siteOf(line)).toBeUndefined();
});

test('what the record said wins over what the text says', () => {
  const metadata = { date: { value: '2023-01-01', from: 'record.date' } };
  expect(stripPage(page({ before: ['3 May 2024'] }), { metadata }).metadata.date).toEqual(metadata.date);
});

test('spans leave the white space around a line out', () => {
  const lead = '\n  ';
  const { metadata } = stripPage(`${lead}3 мая 2024 \n\n${article[0]}\n`);
  expect(metadata.date?.span).toEqual({ start: lead.length, end: lead.length + Buffer.byteLength('3 мая 2024') });
});

test('a teaser above the article that stands again below it is not its title', () => {
  const teaser = 'Garden show opens with a record number of dahlias';
  const text = sitePage(article, {
    above: [teaser, 'Why our readers still write letters by hand'],
    below: [teaser, 'The best boots for deep snow, tested by postmen', 'Bakers raise the price of rye'],
  });
  expect(stripPage(text).metadata.title).toBeUndefined();
  expect(keptLines(text)).not.toContain(teaser);
});

test('a caption that shares more words with the prose than the title is not the title', () => {
  const title = 'Valley council quarrels over its second bridge';
  const caption = 'The second bridge and the road along the western shore of the lake. Photo: Ada Quill';
  const text = sitePage([title, caption, ...article]);
  expect(stripPage(text).metadata.title?.value).toBe(title);
});

test('a title that the record gives stays, whatever words it shares with the prose', () => {
  const text = ['Wet Feet Again', ...article].join('\n');
  const given = { title: { value: 'Wet Feet Again', from: 'record.title' } };
  expect(decisionOn(stripPage(text, { metadata: given }), 'Wet Feet')).toMatchObject({
    action: 'keep',
    evidence: [{ code: 'title', given: true }],
  });
});

test('a Chinese byline gives the name behind its colon', () => {
  expect(stripPage(['作者：王小明', ...article].join('\n')).metadata.byline?.value).toBe('王小明');
});

test('a date that the record gives is put into ISO 8601 where it can be read, and left as it is elsewhere', () => {
  const dateOf = (value: string) =>
    stripPage(article.join('\n'), { metadata: { date: { value, from: 'record.date' } } }).metadata.date;
  expect(dateOf('March 20, 2025')).toEqual({ value: '2025-03-20', written: 'March 20, 2025', from: 'record.date' });
  expect(dateOf('2025-02-20T18:05:00+00:00')?.value).toBe('2025-02-20T18:05:00+00:00');
  expect(dateOf('last Tuesday')).toEqual({ value: 'last Tuesday', from: 'record.date' });
});

test('byline and date on one line are both harvested, each with its own span', () => {
  const line = 'By Ada Quill | 21 November 2024';
  const stripped = stripPage(page({ before: [line] }));
  const spanOf = (value: string) => ({ start: line.indexOf(value), end: line.indexOf(value) + value.length });
  expect(stripped.metadata).toMatchObject({
    byline: { value: 'Ada Quill', span: spanOf('Ada Quill') },
    date: { value: '2024-11-21', span: spanOf('21 November 2024') },
  });
  expect(decisionOn(stripped, 'By').action).toBe('remove');
});

test('the span of a month and a year on two lines holds both', () => {
  expect(stripPage(page({ before: ['May', '2025'] })).metadata.date?.span).toEqual({
    start: 0,
    end: 'May\n\n2025'.length,
  });
});

test('a date of publication replaces one of a change, and both lines go', () => {
  const text = page({ before: ['Updated: 9 June 2024', 'Published: 3 May 2024'] });
  expect([stripPage(text).metadata.date?.value, removedLines(text)]).toEqual([
    '2024-05-03',
    ['Updated: 9 June 2024', 'Published: 3 May 2024'],
  ]);
});

test('a labelled byline and a source under the article are harvested and go', () => {
  const behind = ['Автор: Ада Перова', 'Source: Lake Courier'];
  const stripped = stripPage(page({ behind }));
  expect([stripped.metadata.byline?.value, stripped.metadata.publisher?.value]).toEqual(['Ада Перова', 'Lake Courier']);
  expect(behind.map((line) => decisionOn(stripped, line).action)).toEqual(['remove', 'remove']);
});

test('a source amid the article is a table’s, not the article’s', () => {
  expect(stripPage(page({ inside: ['Source: Lake Courier'] })).metadata.publisher).toBeUndefined();
});

test('a source that is a host name gives the site', () => {
  expect(stripPage(page({ before: ['Source: www.lake-courier.co.uk'] })).metadata.site?.value).toBe(
    'lake-courier.co.uk',
  );
});

test('where it was originally published gives the publisher, and the line goes', () => {
  const line = 'This article was originally published in Lake Courier.';
  const stripped = stripPage(page({ behind: [line] }));
  expect([stripped.metadata.publisher, stripped.attributedTo, decisionOn(stripped, line).evidence]).toMatchObject([
    { value: 'Lake Courier', from: 'originallyPublished' },
    'Lake Courier',
    [
      { code: 'credit', kind: 'attribution' },
      { code: 'harvestedMetadata', field: 'attribution' },
    ],
  ]);
});

test('an author box names the author where no byline does', () => {
  const stripped = stripPage(page({ behind: ['About Ada Quill 41 articles'] }));
  expect(stripped.metadata.byline).toMatchObject({ value: 'Ada Quill', from: 'authorBox' });
});
