import { expect, test } from 'vitest';
import { sourceLineOf } from '../../../../src/stages/strip/metadata/source-lines.js';

test.each([
  ['Source: Lake Courier', 'publisher', 'Lake Courier'],
  ['Quelle: Seebote', 'publisher', 'Seebote'],
  ['Источник: «Озёрный вестник»', 'publisher', 'Озёрный вестник'],
  ['来源：湖边日报', 'publisher', '湖边日报'],
  ['来源：《湖边日报》 手机看', 'publisher', '湖边日报'],
  ['Πηγή: Λίμνη', 'publisher', 'Λίμνη'],
  ['Źródło: Kurier Jeziorny', 'publisher', 'Kurier Jeziorny'],
  ['Fuente: El Lago', 'publisher', 'El Lago'],
  ['Fonte: Il Lago', 'publisher', 'Il Lago'],
  ['Kaynak: Göl Postası', 'publisher', 'Göl Postası'],
  ['出典：湖畔新聞', 'publisher', '湖畔新聞'],
  ['Source: www.lake-courier.co.uk', 'site', 'lake-courier.co.uk'],
  ['Źródło: https://news.kurier.example/2024/1', 'site', 'kurier.example'],
])('“%s” names a %s', (line, field, value) => {
  expect(sourceLineOf(line)).toMatchObject({ field, value });
});

test.each([
  'Source: the ministry would not say, and the mayor did not know',
  'The source: a spring above the mill',
  'Quelle: unbekannt',
  '来源：本报',
  'Source:',
  'Sources close to the council say nothing',
])('“%s” names none', (line) => {
  expect(sourceLineOf(line)).toBeUndefined();
});
