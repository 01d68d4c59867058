import { expect, test } from 'vitest';
import { dateAtEdge, dateOf, datesOf } from '../../../../src/stages/strip/metadata/dates.js';
import { monthOfName } from '../../../../src/stages/strip/metadata/month-names.js';

test.each([
  ['2024-05-03', '2024-05-03'],
  ['2024/5/3', '2024-05-03'],
  ['2024-05-03T18:40:00Z', '2024-05-03'],
  ['2024-05-03 18:40:00+02:00', '2024-05-03'],
  ['2024年5月3日', '2024-05-03'],
  ['2024年5月3日 18:40', '2024-05-03'],
  ['3 May 2024', '2024-05-03'],
  ['3rd May 2024', '2024-05-03'],
  ['May 3, 2024', '2024-05-03'],
  ['MAY 3RD, 2024', '2024-05-03'],
  ['Sept. 3, 2024', '2024-09-03'],
  ['3 May 2024, 18:40', '2024-05-03'],
  ['3. März 2024', '2024-03-03'],
  ['3 мая 2024 г.', '2024-05-03'],
  ['3 травня 2024', '2024-05-03'],
  ['3 de mayo de 2024', '2024-05-03'],
  ['3 août 2024', '2024-08-03'],
  ['3 maja 2024', '2024-05-03'],
  ['3 Φεβρουαρίου 2024', '2024-02-03'],
  ['31.12.2024', '2024-12-31'],
  ['12/31/2024', '2024-12-31'],
  ['5/5/2024', '2024-05-05'],
  ['29 February 2024', '2024-02-29'],
])('%s is %s', (line, date) => {
  expect(dateOf(line)).toBe(date);
});

test.each([
  ['en', 'Thursday, 21 November 2024'],
  ['en', 'November 21st, 2024 at 2:30 pm EST'],
  ['en', '21-Nov-2024'],
  ['de', 'Donnerstag, 21. November 2024'],
  ['de', '21. Nov. 2024, 14.30 Uhr'],
  ['fr', 'jeudi 21 novembre 2024 à 14h30'],
  ['es', 'jueves, 21 de noviembre de 2024'],
  ['es', '21 de noviembre del 2024'],
  ['it', 'giovedì 21 novembre 2024'],
  ['pt', 'quinta-feira, 21 de novembro de 2024'],
  ['nl', 'donderdag 21 november 2024 om 14:30'],
  ['pl', 'czwartek, 21 listopada 2024 r.'],
  ['pl', '21 lis 2024'],
  ['ru', 'Четверг, 21 ноября 2024 года, 14:30'],
  ['ru', '21 ноября 2024 в 14:30 (мск)'],
  ['uk', '21 листопада 2024 року'],
  ['be', '21 лістапада 2024'],
  ['bg', '21 ноември 2024 г.'],
  ['cs', 'čtvrtek 21. listopadu 2024'],
  ['cs', '21. 11. 2024'],
  ['sk', '21. novembra 2024'],
  ['hr', '21. studenoga 2024.'],
  ['sl', '21. novembra 2024'],
  ['sr', '21. новембар 2024.'],
  ['ro', 'joi, 21 noiembrie 2024'],
  ['hu', '2024. november 21.'],
  ['hu', '2024. november 21., csütörtök 14:30'],
  ['el', 'Πέμπτη, 21 Νοεμβρίου 2024'],
  ['el', '21 ΝΟΕΜΒΡΙΟΥ 2024'],
  ['tr', '21 Kasım 2024 Perşembe'],
  ['tr', '21 KASIM 2024, 14:30'],
  ['ar', '21 نوفمبر 2024'],
  ['ar', '٢١ تشرين الثاني ٢٠٢٤'],
  ['ar', '21 تشرين الثاني/نوفمبر 2024'],
  ['fa', '۲۱ نوامبر ۲۰۲۴'],
  ['he', '21 בנובמבר 2024'],
  ['id', 'Kamis, 21 November 2024 14:30 WIB'],
  ['vi', 'Thứ năm, 21/11/2024'],
  ['vi', 'ngày 21 tháng 11 năm 2024'],
  ['vi', '21 Tháng mười một, 2024'],
  ['zh', '2024年11月21日 星期四'],
  ['zh', '2024年11月21日14:30'],
  ['ja', '2024年11月21日（木）14時30分'],
  ['ko', '2024년 11월 21일 목요일'],
  ['ko', '2024.11.21. 오후 2:30'],
  ['sv', '21 november 2024 kl. 14.30'],
  ['no', '21. nov. 2024 kl. 14:30'],
  ['da', 'torsdag d. 21. november 2024'],
  ['fi', '21. marraskuuta 2024 klo 14.30'],
  ['lt', '2024 m. lapkričio 21 d.'],
  ['lv', '2024. gada 21. novembris'],
  ['et', '21. november 2024'],
])('a day in %s: %s', (_, line) => {
  expect(dateOf(line)).toBe('2024-11-21');
});

test.each([
  'Published: 21 November 2024',
  'Published on November 21, 2024',
  'Last updated: 21 Nov 2024 14:30 GMT',
  'Veröffentlicht am 21. November 2024',
  'Stand: 21.11.2024',
  'Publié le 21 novembre 2024 à 10:15',
  'Mis à jour le 21/11/2024',
  'Publicado el 21 de noviembre de 2024',
  'Publicado em 21 de novembro de 2024',
  'Pubblicato il 21 novembre 2024',
  'Gepubliceerd op 21 november 2024',
  'Data publikacji: 21.11.2024',
  'Опубликовано: 21 ноября 2024, 14:30',
  'Дата публикации: 21.11.2024',
  'Опубліковано 21 листопада 2024',
  'Publikováno: 21. listopadu 2024',
  'Δημοσίευση: 21 Νοεμβρίου 2024',
  'Yayınlanma Tarihi: 21.11.2024 14:30',
  'تاريخ النشر: 21 نوفمبر 2024',
  '发布时间：2024-11-21 14:30',
  '更新时间：2024年11月21日',
  '公開日：2024年11月21日',
  '입력 2024.11.21 14:30',
  'Publicerad 21 november 2024',
])('a label before the day is passed over: %s', (line) => {
  expect(dateOf(line)).toBe('2024-11-21');
});

test.each([
  ['March 2025', '2025-03'],
  ['Март 2025', '2025-03'],
  ['Ноябрь 2024', '2024-11'],
  ['novembre 2024', '2024-11'],
  ['noviembre de 2024', '2024-11'],
  ['2024年11月', '2024-11'],
  ['2024년 11월', '2024-11'],
  ['Νοέμβριος 2024', '2024-11'],
  ['Marraskuu 2024', '2024-11'],
  ['Tháng 11 năm 2024', '2024-11'],
])('%s is a date to the month', (line, date) => {
  expect(dateOf(line)).toBe(date);
});

test.each([
  ['listopad', undefined, 11],
  ['listopad', 'hr', 10],
  ['listopada', 'pl', 11],
  ['lipanj', undefined, 6],
])('%s in %s is month %d', (name, language, month) => {
  expect(monthOfName(name, language)).toBe(month);
});

test('a Croatian listopad is an October', () => {
  expect(dateOf('21. listopada 2024.', 'hr')).toBe('2024-10-21');
});

test('a date of publication counts before one of a change, in whatever order they stand', () => {
  expect(dateOf('Updated: 22 November 2024, published: 21 November 2024')).toBe('2024-11-21');
});

test.each(['03/04/2025', '3.4.2025', '12-11-2025'])('%s could be either way round and is no date', (line) => {
  expect(dateOf(line)).toBeUndefined();
});

test.each([
  '30 February 2024',
  '29 February 2023',
  '31 ноября 2024',
  '2024年2月30日',
  '2024-13-01',
  '2024-00-10',
  '0 May 2024',
  '13/13/2024',
])('%s is not in the calendar', (line) => {
  expect(dateOf(line)).toBeUndefined();
});

test.each([
  '2024',
  'May',
  'On 3 May 2024 the bridge fell',
  '3 Bridges 2024',
  '3 May 1824',
  '3 May 2199',
  '',
  '3 May 2024, in the small hours of the night',
  '3 May 2024 – 9 June 2024',
  '3 May 2024, 5 killed',
  '3 May (2024)',
  'May 2024 be a better year',
  'Mar 2024',
  '2024-11',
  '13 May 20245',
])('“%s” is no date', (line) => {
  expect(dateOf(line)).toBeUndefined();
});

test('a date is found with its label and its time', () => {
  const line = 'Published: 3 May 2024, 18:40';
  expect(datesOf(line)).toEqual([{ value: '2024-05-03', start: 0, end: line.length, labelled: true, updated: false }]);
});

test.each([
  ['Ada Quill, 3 May 2024', 11, 21],
  ['3 May 2024, by Ada Quill', 0, 10],
])('a date at the edge of a line is found where it stands: %s', (line, start, end) => {
  expect(dateAtEdge(line)).toMatchObject({ value: '2024-05-03', start, end });
});

test('a date amid a line is not looked for', () => {
  expect(dateAtEdge('The bridge of 3 May 2024 fell')).toBeUndefined();
});
