import { expect, test } from 'vitest';
import type { Evidence } from '../../../../src/model/evidence.js';
import { article, decisionOn, keptLines, page, removedLines, stripPage, verdictOn } from '../strip-page.js';

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
  ['authorBox', 'Ada Quill is a fellow at the Institute for Lakes.'],
  ['authorBox', 'Ada Quill ist freie Journalistin in Tolvaig.'],
  ['authorBox', 'Ada Quill est journaliste au Courrier du lac.'],
  ['authorBox', 'Ada Pluma es periodista de El Lago.'],
  ['authorBox', 'Ада Перова – журналист, автор книги о мостах.'],
  ['authorBox', 'Ada Pióro jest dziennikarką Kuriera.'],
  [
    'authorBox',
    'Ada Quill is a journalist who lives by the lake. Her work has appeared in three almanacs and on the back of a stamp. She holds a degree in hydrology. Her first book, about rain, sold well in dry towns. She lives with a dog and follows the ferries. She is writing a second one about snow.',
  ],
  ['attribution', 'Перевод: Ада Перова'],
  ['attribution', 'Tłumaczenie: Ada Pióro'],
  ['attribution', '翻译：王小明'],
  ['attribution', '（责任编辑：王小明）'],
  ['attribution', '(Reporting by Ada Quill; Editing by Bo Marsh)'],
  ['caption', 'Foto: Ada Quill'],
  ['caption', 'Фото: Ада Перова'],
  ['caption', 'Фото предоставлено: Ада Перова'],
  ['caption', 'Zdjęcie: Ada Pióro'],
  ['caption', 'Φωτογραφία: Άντα Πένα'],
  ['caption', 'Fotoğraf: Ada Kalem'],
  ['caption', 'Photo by Ada Quill'],
  ['caption', 'The bridge in June. (Image: Ada Quill)'],
  ['caption', 'The bridge in June. Ada Quill/Getty Images'],
  ['caption', 'Getty Images'],
  ['caption', '图/王小明'],
  ['caption', '湖边的旧桥。 王小明 摄'],
  ['caption', '写真＝山田花子'],
  ['caption', 'صورة: عادة القلم'],
  ['copyright', 'Seebote. Alle Rechte vorbehalten'],
  ['copyright', 'Le Lac – Tous droits réservés'],
  ['copyright', 'El Lago. Todos los derechos reservados.'],
  ['copyright', 'Il Lago – Tutti i diritti riservati'],
  ['copyright', 'O Lago. Todos os direitos reservados'],
  ['copyright', 'Kurier. Wszelkie prawa zastrzeżone.'],
  ['copyright', 'Jezerní noviny. Všechna práva vyhrazena.'],
  ['copyright', 'Озёрный вестник. Все права защищены.'],
  ['copyright', 'Озерний вісник. Усі права захищено.'],
  ['copyright', 'Езерен вестник. Всички права запазени.'],
  ['copyright', 'Ziarul Lacului. Toate drepturile rezervate.'],
  ['copyright', 'Göl Postası. Tüm hakları saklıdır.'],
  ['copyright', 'Meerbode. Alle rechten voorbehouden'],
  ['copyright', 'Λίμνη – Με επιφύλαξη παντός δικαιώματος'],
  ['copyright', 'البحيرة. جميع الحقوق محفوظة'],
  ['copyright', '湖边日报版权所有'],
  ['copyright', '湖畔新聞 無断転載を禁じます'],
  ['copyright', 'При перепечатке ссылка на Озёрный вестник обязательна.'],
  ['disclaimer', 'Думка автора може не збігатися з думкою редакції.'],
  ['disclaimer', 'Les propos exprimés dans cette tribune n’engagent que leur auteur.'],
  ['disclaimer', 'Las opiniones expresadas en este artículo no reflejan la postura de El Lago.'],
  ['disclaimer', 'As opiniões expressas neste texto são de responsabilidade da autora.'],
  ['disclaimer', 'Le opinioni espresse in questo articolo non riflettono la linea del Lago.'],
  ['disclaimer', 'De mening van de auteur komt niet altijd overeen met die van Meerbode.'],
  ['disclaimer', 'Opinie autorów nie odzwierciedlają stanowiska redakcji.'],
  ['disclaimer', 'Názory autora nemusí vyjadřovat stanovisko redakce.'],
  ['disclaimer', 'Opiniile exprimate aparțin autorului.'],
  ['disclaimer', 'Οι απόψεις του άρθρου δεν απηχούν τις θέσεις της Λίμνης.'],
  ['disclaimer', 'Yazıdaki görüşler yazara aittir, Göl Postası’nı bağlamaz.'],
  ['disclaimer', 'الآراء الواردة لا تعبر عن رأي الصحيفة'],
  ['disclaimer', '本文仅代表作者本人观点，不代表本报立场。'],
  ['disclaimer', '本記事の見解は当社の意見を代表するものではありません。'],
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

test.each([
  'Copyright reform has divided the parliament since the spring, and neither side will yield before the elections.',
  'The bridge offers a grim picture: Rust has eaten through the piers, and nobody has painted the railings in years.',
  'She sold the photograph of the fallen bridge to Getty Images, and with the money she bought her own small boat.',
  'All rights reserved to the crown by the old charter were given back to the valley after a quarrel of forty years.',
  'In his opinion the author of the report had never seen the bridge, and the editor of the Courier agreed with him.',
  'The translation from the German took her nine years, and by the end of it she had forgotten why she had begun.',
  'Das Bild der Brücke hat sich gewandelt: Früher galt sie als Wunder, heute gilt sie im ganzen Tal als Mahnmal.',
  'The Alliance of Ferrymen covers the needs of seventy villages, and it was of the opinion that no bridge is needed.',
  'Photographs show the bridge as it stood in spring, and the engineers have studied them under a strong lamp for days.',
  'The story was first published in a small almanac in the valley, and forty years later it became a film about a mill.',
])('a sentence of the article stays: %s', (sentence) => {
  expect(keptLines(page({ inside: [sentence] }))).toContain(sentence);
});

test('a multi-sentence biography stays where the article speaks of the same person', () => {
  const biography =
    'Ada Quill is a journalist who lives by the lake. Her work has appeared in three almanacs. She holds a degree in hydrology. She lives with a dog.';
  const about =
    'Without Quill, most people in the valley say, nobody would have known that the second bridge was about to fall.';
  expect(keptLines(page({ inside: [biography, about] }))).toContain(biography);
});
