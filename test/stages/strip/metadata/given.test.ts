import { expect, test } from 'vitest';
import type { Metadata } from '../../../../src/model/document.js';
import { metadataOf } from '../../../../src/stages/strip/metadata/given.js';

const byline = (value: string, from = 'json-ld'): string | undefined =>
  metadataOf({ byline: { value, from }, publisher: { value: 'Lake Courier', from: 'og:site_name' } }, {}).byline?.value;

test.each([
  ['Ноябрь 2024', '2024-11'],
  ['5 ноября 2024 г.', '2024-11-05'],
  ['5 листопада 2024 року', '2024-11-05'],
  ['5. November 2024', '2024-11-05'],
  ['le 5 novembre 2024', '2024-11-05'],
  ['5 de noviembre de 2024', '2024-11-05'],
  ['2024年11月5日', '2024-11-05'],
  ['٥ نوفمبر ٢٠٢٤', '2024-11-05'],
  ['November 5, 2024', '2024-11-05'],
  ['5 listopada 2024', '2024-11-05'],
  ['5 Νοεμβρίου 2024', '2024-11-05'],
  ['Τρίτη 5 Νοέμβρη 2024', '2024-11-05'],
  ['5 de novembro de 2024', '2024-11-05'],
  ['5 novembre 2024', '2024-11-05'],
  ['5 Kasım 2024', '2024-11-05'],
  ['2024년 11월 5일', '2024-11-05'],
])('a page’s date %s is %s', (written, value) => {
  const date = { value: written, from: 'itemprop datePublished' };
  expect(metadataOf({ date }, {}).date).toEqual({ value, written, from: 'itemprop datePublished' });
});

test('a page’s date that nobody can read gives way to the text’s, and a record’s does not', () => {
  const date = { value: '2024-11-05', from: 'dateLine' };
  expect(metadataOf({ date: { value: 'spring 2024', from: 'meta date' } }, { date }).date).toBe(date);
  expect(metadataOf({ date: { value: 'spring 2024', from: 'record.date' } }, { date }).date?.value).toBe('spring 2024');
});

test('a date that may be either way round is read as the text has it', () => {
  const given: Metadata = { date: { value: '03/04/2025', from: 'record.date' } };
  const found: Metadata = { date: { value: '2025-03-04', from: 'dateLine' } };
  expect(metadataOf(given, found).date?.value).toBe('2025-03-04');
  expect(metadataOf(given, {}).date?.value).toBe('03/04/2025');
});

test('in a text without English a day stands before its month', () => {
  expect(
    metadataOf({ date: { value: '03/04/2025', from: 'meta date' }, language: { value: 'it', from: 'html lang' } }, {})
      .date?.value,
  ).toBe('2025-04-03');
});

test.each([
  ['By Ada Quill', 'Ada Quill'],
  ['Von Ada Quill', 'Ada Quill'],
  ['Автор: Анна Гусева', 'Анна Гусева'],
  ['Ada Quill, staff writer', 'Ada Quill'],
  ['Ada Quill (ada@lake.example)', 'Ada Quill'],
  ['Ada Quill and Bo Ray', 'Ada Quill, Bo Ray'],
  ['Ann Lee, Bo Ray, Cy', 'Ann Lee, Bo Ray, Cy'],
  ['Ada Quill, Lake Courier', 'Ada Quill'],
  ['Ada Quill, https://lake.example/ada', 'Ada Quill'],
  ['Di Maio', 'Di Maio'],
])('the byline %j names %j', (written, names) => expect(byline(written)).toBe(names));

test.each(['admin', 'lake.com', 'Lake Courier', 'https://lake.example/ada', 'ada@lake.example', 'By'])(
  '%j names nobody',
  (written) => expect(byline(written)).toBeUndefined(),
);

test('an element whose class is a byline’s counts where it names persons', () => {
  expect(byline('By Ada Quill', 'byline element')).toBe('Ada Quill');
  expect(byline('By Ada Quill - 5 November 2024', 'byline element')).toBe('Ada Quill');
  expect(byline('Ada Quill, Expert on Ferries', 'byline element')).toBe('Ada Quill');
  expect(byline('Share this story', 'byline element')).toBeUndefined();
});

test('a byline has three hundred characters at most', () => {
  const written = Array.from(
    { length: 40 },
    (_, at) => `Ada ${'Quill'.repeat(3)}${String.fromCharCode(97 + (at % 26))}`,
  ).join(', ');
  expect(byline(written)?.length).toBeLessThanOrEqual(300);
});

test('a page stands on the domain of its address, where its text names no site', () => {
  const url = { value: 'https://news.lake.co.uk/a', from: 'canonical' };
  expect(metadataOf({ url }, {}).site).toEqual({ value: 'lake.co.uk', from: 'canonical' });
  const site = { value: 'shore.example', from: 'sourceLine' };
  expect(metadataOf({ url }, { site }).site).toBe(site);
});
