import { expect, test } from 'vitest';
import { bylineOf, isBylineLabel } from '../../../../src/stages/strip/metadata/bylines.js';

test.each([
  ['By Ada Quill', 'Ada Quill'],
  ['by Ada van der Quill', 'Ada van der Quill'],
  ['By Ada Quill and Bo Marsh', 'Ada Quill, Bo Marsh'],
  ['By Ada Quill, Bo Marsh and Cy O’Dell', 'Ada Quill, Bo Marsh, Cy O’Dell'],
  ['By Ada Quill, Lake Courier', 'Ada Quill'],
  ['By Ada Quill Lake Correspondent', 'Ada Quill'],
  ['By Lake Courier Staff', 'Lake Courier Staff'],
  ['Written by Ada Quill', 'Ada Quill'],
  ['Reported by: Ada Quill', 'Ada Quill'],
  ['Von Ada Quill und Bo Marsch', 'Ada Quill, Bo Marsch'],
  ['Par Ada Quill et Jean-Luc Marais', 'Ada Quill, Jean-Luc Marais'],
  ['Por Ada Pluma y Bo Vega', 'Ada Pluma, Bo Vega'],
  ['Di Ada Penna', 'Ada Penna'],
  ['Door Ada Quill', 'Ada Quill'],
  ['Автор: Ада Перова', 'Ада Перова'],
  ['Текст: Ада Перова, Бор Озеров', 'Ада Перова, Бор Озеров'],
  ['Підготувала Ада Перова', 'Ада Перова'],
  ['Автор Ада Перова', 'Ада Перова'],
  ['Autor: Ada Pióro', 'Ada Pióro'],
  ['Opracowała: Ada Pióro', 'Ada Pióro'],
  ['oprac. Ada Pióro', 'Ada Pióro'],
  ['Γράφει η Άντα Πένα', 'Άντα Πένα'],
  ['Γράφει ο Βύρων Λίμνης', 'Βύρων Λίμνης'],
  ['Της Άντας Πένα', 'Άντας Πένα'],
  ['Yazan: Ada Kalem', 'Ada Kalem'],
  ['Haber: Ada Kalem', 'Ada Kalem'],
  ['بقلم عادة القلم', 'عادة القلم'],
  ['بقلم: عادة القلم', 'عادة القلم'],
  ['作者：王小明', '王小明'],
  ['文／王小明', '王小明'],
  ['记者 王小明 李小红', '王小明, 李小红'],
  ['本报记者王小明', '王小明'],
  ['取材・文＝山田花子', '山田花子'],
  ['홍길동 기자', '홍길동'],
  ['Ada Quill, staff writer', 'Ada Quill'],
  ['Ada Quill, Lake Courier Correspondent', 'Ada Quill'],
  ['Ada Quill Staff Writer', 'Ada Quill'],
])('“%s” names %s', (line, names) => {
  expect(bylineOf(line)?.value).toBe(names);
});

test.each([
  'By the lake, by night',
  'By boat to school',
  'By then Ada Quill had left.',
  'Von Tolvaig nach Selm',
  'Par exemple',
  'Ada Quill is a reporter',
  'Senior Political Editor',
  'Foreign Correspondent',
  'Text: the bridge and the lake',
  'Автор: неизвестен и давно забыт',
  'Haber: dün gece köprü yıkıldı',
  '文章很长',
  'The reporter, Ada Quill, asked the editor',
])('“%s” is no byline', (line) => {
  expect(bylineOf(line)).toBeUndefined();
});

test('a byline is found where its names stand', () => {
  const line = 'Written by: Ada Quill, Bo Marsh (Lake Courier)';
  const { start, end } = bylineOf('Written by: Ada Quill, Bo Marsh') ?? { start: 0, end: 0 };
  expect(line.slice(start, end)).toBe('Ada Quill, Bo Marsh');
});

test.each(['By', 'Автор:', 'Written by', '作者：'])('“%s” waits for the name on the next line', (line) => {
  expect(isBylineLabel(line)).toBe(true);
});
