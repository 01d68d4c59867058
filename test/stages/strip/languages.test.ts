import { expect, test } from 'vitest';
import { expectedLanguages } from '../../../src/stages/strip/model/page.js';
import { article, sitePage, stripPage } from './strip-page.js';

const russian = [
  'Долина потеряла второй мост за две зимы, и совет весь вечер вторника спорил о том, кто должен был это предвидеть заранее.',
  'Инженеры из области осенью измерили опоры и предупредили, что дно реки со времени последнего промера опустилось почти на полметра.',
  'Никто не обратил внимания на предупреждение, потому что деньги на ремонт уже ушли на дорогу, которая огибает озеро с запада.',
  'Глава совета обещала принять решение до таяния снега, но не сказала, сможет ли совет заплатить за новый мост без помощи области.',
  'Пока новый мост не построен, школьный автобус ездит дальней дорогой через перевал, а пекарь три раза в неделю возит хлеб на лодке через озеро.',
  'Старый мельник, который живёт у самой реки, говорит, что вода этой весной поднялась выше, чем за все годы, какие он помнит.',
  'Жители верхней деревни собрали подписи под письмом в область, и теперь ждут ответа, который им обещали до конца месяца.',
];

const keptOf = (paragraphs: readonly string[], languages: readonly string[]) =>
  stripPage(sitePage(paragraphs), {}, { languages })
    .decisions.filter(({ action }) => action === 'keep')
    .map(({ block }) => block.text.trim());

test('of a bilingual document both languages stay where none is asked for', () => {
  expect(keptOf([...article, ...russian], [])).toEqual([...article, ...russian]);
});

test('of a bilingual document the Russian half goes where English is wanted', () => {
  expect(keptOf([...article, ...russian], ['en'])).toEqual([...article]);
});

test('of a bilingual document the English half goes where Russian is wanted', () => {
  expect(keptOf([...article, ...russian], ['ru'])).toEqual(russian);
});

test('a short second half in another language stays whole', () => {
  const short = russian.slice(0, 4);
  expect(keptOf([...article, ...short], [])).toEqual([...article, ...short]);
});

test('both halves stay where both languages are wanted', () => {
  expect(keptOf([...article, ...russian], ['ru', 'en', 'de'])).toEqual([...article, ...russian]);
});

test('a document in none of the languages that are wanted is judged by its own', () => {
  expect(keptOf(russian, ['en', 'de'])).toEqual(russian);
});

test('a line in a language that is not wanted says which was expected', () => {
  const { decisions } = stripPage(sitePage([...article, ...russian]), {}, { languages: ['en'] });
  expect(decisions.find(({ block }) => block.text.startsWith('Никто'))?.evidence[0]).toMatchObject({
    code: 'foreignLanguage',
    expected: ['en'],
    found: 'ru',
  });
});

test('a language that holds less than a fifth is none of the document’s, even if it is wanted', () => {
  const found = [
    { language: 'en', share: 0.85 },
    { language: 'ru', share: 0.15 },
  ];
  expect([expectedLanguages(found, []), expectedLanguages(found, ['ru'])]).toEqual([['en'], ['en']]);
});

test('a language that holds a fifth is one of the document’s', () => {
  const found = [
    { language: 'en', share: 0.8 },
    { language: 'ru', share: 0.2 },
  ];
  expect([expectedLanguages(found, []), expectedLanguages(found, ['ru'])]).toEqual([['en', 'ru'], ['ru']]);
});

test('a document without a language expects none', () => {
  expect(expectedLanguages([], ['en'])).toEqual([]);
});
