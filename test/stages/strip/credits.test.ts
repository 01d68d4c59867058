import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/model/evidence.js';
import { article, decisionOn, keptLines, page, removedLines, stripPage, verdictOn } from './strip-page.js';

/** The evidence on a line that stands behind the article. */
const behind = (line: string): readonly Evidence[] => decisionOn(stripPage(page({ behind: [line] })), line).evidence;

test('the line that a feed adds goes as an attribution that was harvested', () => {
  expect(behind('The post A bridge too many appeared first on Lake Courier.')).toEqual([
    { code: 'credit', kind: 'attribution' },
    { code: 'harvestedMetadata', field: 'attribution' },
  ]);
});

test.each([
  ['disclaimer', 'Opinions expressed in this column are the writer’s own and not those of the paper.'],
  ['disclaimer', 'This text does not necessarily reflect the views of the publisher or of its staff.'],
  ['disclaimer', 'Мнение автора может не совпадать с мнением редакции.'],
  ['disclaimer', 'Die Meinung der Autorin entspricht nicht immer jener der Redaktion.'],
  ['attribution', 'Translated from the German by Ada Quill'],
  ['attribution', 'Übersetzt von Ada Quill'],
  ['caption', 'Photo: Ada Quill'],
  ['caption', 'The old bridge in June. Photo credit: Ada Quill'],
  ['caption', '图：湖边的旧桥'],
  ['caption', '[Translate to English:] the old bridge'],
  ['copyright', '© 2025 Lake Courier'],
  ['copyright', 'Lake Courier Media Group © 2025'],
  ['copyright', 'Copyright Lake Courier, 2025'],
  ['authorBox', 'About the author'],
  ['authorBox', 'About Ada Quill 41 articles'],
  ['authorBox', 'Ada Quill is a freelance journalist who lives by the lake.'],
  ['authorBox', 'Ada Quill writes about rivers for the Lake Courier.'],
] as const)('a %s goes: %s', (kind, line) => {
  expect(behind(line)).toEqual([{ code: 'credit', kind }]);
});

test('the paragraph under a disclaimer’s heading goes with it', () => {
  const paragraph =
    'Guest articles speak for those who wrote them, and the paper prints them because it likes a good quarrel as much as its readers do.';
  expect(removedLines(page({ behind: ['Disclaimer:', paragraph] }))).toEqual(['Disclaimer:', paragraph]);
});

test('the paragraph under an author box’s heading goes with it', () => {
  const paragraph =
    'She grew up above the mill, studied in the city, came back with a dog and a bicycle, and has not missed a council meeting since then.';
  expect(removedLines(page({ behind: ['About the author', paragraph] }))).toEqual(['About the author', paragraph]);
});

test('the second paragraph under a disclaimer’s heading is judged by itself', () => {
  const lines = ['Disclaimer', 'Guest articles speak for those who wrote them.'];
  expect(keptLines(page({ inside: lines }))).toEqual([...article]);
});

test('a biography in mid-body goes', () => {
  const biography = 'Ada Quill is a freelance journalist and teaches at the college above the lake.';
  expect(removedLines(page({ inside: [biography] }))).toEqual([biography]);
});

test('the first sentence of an article about a person stays, since the rest speaks of her', () => {
  const profile = [
    'Ada Quill is a professor of hydrology at the small college above the lake, and for thirty years she has measured the river.',
    'Every Monday before dawn Quill walks to the gauge below the mill and writes a number into a notebook that nobody else may touch.',
    'When the second bridge fell, the council sent for Quill before it sent for the engineers, and she came with all of her notebooks.',
  ];
  expect(keptLines(profile.join('\n\n'))).toEqual(profile);
});

test('a biography of more than three sentences is an article’s paragraph', () => {
  const paragraph =
    'Ada Quill is a journalist by trade. She sold her car last autumn. She bought a boat. She has rowed to every council meeting since then, in snow and in fog.';
  expect(keptLines(page({ inside: [paragraph] }))).toContain(paragraph);
});

test('a sentence that mentions a photograph stays', () => {
  const sentence =
    'A photograph of the fallen bridge hangs in the mayor’s office, next to a map of the valley from the time before the dam.';
  expect(keptLines(page({ inside: [sentence] }))).toContain(sentence);
});

test('a paragraph of more than 1,200 characters is no credit', () => {
  const paragraph =
    `Opinions expressed in the council were many. ${'The road is dear and the bridge is dearer still. '.repeat(26)}`.trim();
  expect(keptLines(page({ inside: [paragraph] }))).toContain(paragraph);
});

test.each(['Об авторе', 'Перевод с немецкого: Ада Перова', 'The author is a freelance journalist based in Tolvaig.'])(
  'the credit “%s” goes from mid-body',
  (credit) => {
    expect(verdictOn(page({ inside: [credit] }), credit)).toEqual(['remove', 'credit']);
  },
);

test('the first sentence of a profile stays where the rest names its subject in the genitive or last', () => {
  const opening = 'Ottilie Quill works as a ferry captain and knows every stone under the lake between both shores.';
  const rest = ['Most people on the western shore have been home late because of Quill’s temper at least once.'];
  expect(keptLines(page({ before: [opening, ...rest] }))).toContain(opening);
});

test('a sentence of the article about opinions in a survey is no disclaimer', () => {
  const survey =
    'The views expressed in the survey do not reflect the official policy of the province, but they have made the council nervous all the same.';
  expect(keptLines(page({ inside: [survey] }))).toContain(survey);
});
