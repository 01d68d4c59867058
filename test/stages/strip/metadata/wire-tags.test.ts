import { expect, test } from 'vitest';
import { leadingWireTag, loneWireTag, trailingWireTag } from '../../../../src/stages/strip/metadata/wire-tags.js';
import { decisionOn, page, stripPage } from '../strip-page.js';

const rest = 'the bridge over the lake fell on Monday.';

test.each([
  ['(AP) ', 'AP'],
  ['TOLVAIG (AP) — ', 'AP'],
  ['TOLVAIG, Nov 3 (Reuters) - ', 'Reuters'],
  ['Tolvaig (dpa) - ', 'dpa'],
  ['Tolvaig (dpa/sel) – ', 'dpa'],
  ['/dpa/ ', 'dpa'],
  ['AFP - ', 'AFP'],
  ['ОЗЁРСК, 3 ноября. /ТАСС/. ', 'TASS'],
  ['ОЗЁРСК, 3 ноя - РИА Новости. ', 'RIA Novosti'],
  ['Озёрск. 3 ноября. Интерфакс - ', 'Interfax'],
  ['新华社湖州11月3日电 ', 'Xinhua'],
  ['（新华社）', 'Xinhua'],
  ['Lagopoli (ANSA) - ', 'ANSA'],
  ['(ANSA) - LAGOPOLI, 3 NOV - ', 'ANSA'],
  ['Lago, 3 nov (EFE).- ', 'EFE'],
  ['Jezioro (PAP) - ', 'PAP'],
  ['(서울=연합뉴스) ', 'Yonhap'],
  ['ОЗЕРСЬК. 3 листопада. (Укрінформ) - ', 'Ukrinform'],
])('a paragraph that begins with “%s” is signed by %s', (sign, agency) => {
  expect(leadingWireTag(sign + rest)?.value).toBe(agency);
});

test.each([
  ['The bridge fell on Monday. (AP)', 'AP'],
  ['Most spadł w poniedziałek. (PAP)', 'PAP'],
  ['Die Brücke fiel am Montag. /dpa/', 'dpa'],
  ['大桥星期一倒塌。（新华社）', 'Xinhua'],
  ['The bridge fell on Monday. – AFP', 'AFP'],
])('“%s” is signed at its end', (text, agency) => {
  expect(trailingWireTag(text)?.value).toBe(agency);
});

test.each([
  ['Reuters', 'Reuters'],
  ['(AFP)', 'AFP'],
  ['/dpa/', 'dpa'],
  ['ТАСС', 'TASS'],
  ['— Associated Press', 'AP'],
])('“%s” is a sign alone', (line, agency) => {
  expect(loneWireTag(line)?.value).toBe(agency);
});

test.each([
  'Reuters reported on Monday that the bridge had fallen.',
  'The Associated Press (AP) — founded long ago — wrote of the bridge.',
  'AP classes begin at the college above the lake on Monday.',
  'The bridge (Reuters has a picture) fell on Monday.',
  'He told AFP that the bridge had fallen.',
])('“%s” mentions an agency and is not signed', (text) => {
  expect([leadingWireTag(text), trailingWireTag(text), loneWireTag(text)]).toEqual([undefined, undefined, undefined]);
});

test.each(['AA', 'TT', 'STA', 'Beta'])('the letters “%s” alone are no sign', (line) => {
  expect(loneWireTag(line)).toBeUndefined();
});

test('the spelled-out name of an agency with its letters behind it is no sign at a paragraph’s end', () => {
  expect(trailingWireTag('It was told by the Associated Press (AP).')).toBeUndefined();
});

test('the sign gives the field “wire” with its span, and the paragraph stays', () => {
  const lead = 'TOLVAIG (AP) — ';
  const stripped = stripPage(lead + page({}));
  expect([stripped.metadata.wire, decisionOn(stripped, 'TOLVAIG').action]).toEqual([
    { value: 'AP', from: 'wireTag', span: { start: lead.indexOf('AP'), end: lead.indexOf('AP') + 2 } },
    'keep',
  ]);
});

test('a line that is only the sign goes', () => {
  const stripped = stripPage(page({ behind: ['/dpa/'] }));
  expect([stripped.metadata.wire?.value, decisionOn(stripped, '/dpa/').evidence]).toEqual([
    'dpa',
    [
      { code: 'credit', kind: 'attribution' },
      { code: 'harvestedMetadata', field: 'wire' },
    ],
  ]);
});
