import { expect, test } from 'vitest';
import { openingLineOf } from '../../../../src/stages/strip/metadata/opening-lines.js';

const said = (line: string) => {
  const read = openingLineOf(line);
  return read && [read.byline?.value, read.dates.map(({ value }) => value).join(' '), read.source?.value, read.whole];
};

test.each([
  ['By Ada Quill | 21 November 2024', 'Ada Quill', '2024-11-21', undefined],
  ['By Ada Quill, November 21, 2024', 'Ada Quill', '2024-11-21', undefined],
  ['21 November 2024 by Ada Quill', 'Ada Quill', '2024-11-21', undefined],
  ['21.11.2024, 14:30 | Политика', undefined, '2024-11-21', undefined],
  ['Published: 21 Nov 2024 | Updated: 22 Nov 2024', undefined, '2024-11-21 2024-11-22', undefined],
  ['2024-11-21 14:30 来源：湖边日报 作者：王小明', '王小明', '2024-11-21', '湖边日报'],
  ['Автор: Ада Перова Источник: Озёрный вестник', 'Ада Перова', '', 'Озёрный вестник'],
  ['Tolvaig, 21 November 2024', undefined, '2024-11-21', undefined],
])('“%s” is taken apart', (line, byline, dates, source) => {
  expect(said(line)).toEqual([byline, dates, source, true]);
});

test('a headline with a date behind a dash gives the date and is not the date’s line', () => {
  expect(said('Weekly review – 21 November 2024')).toEqual([undefined, '2024-11-21', undefined, false]);
});

test('each value is found where it stands', () => {
  const line = 'By Ada Quill | 21 November 2024';
  const read = openingLineOf(line);
  const [date] = read?.dates ?? [];
  expect([line.slice(read?.byline?.start, read?.byline?.end), line.slice(date.start, date.end)]).toEqual([
    'Ada Quill',
    '21 November 2024',
  ]);
});

test.each(['The council met on 21 November 2024 and said nothing', 'A bridge too many', ''])(
  '“%s” says nothing of itself',
  (line) => {
    expect(openingLineOf(line)).toBeUndefined();
  },
);
