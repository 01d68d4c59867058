import { expect, test } from 'vitest';
import { decisionOn } from '../strip-page.js';
import { keptTexts, newspaperPage, stripHtml } from './whole-page.js';

const russian = [
  'Долина потеряла второй мост за две зимы, и совет весь вечер вторника спорил о том, кто должен был это предвидеть заранее.',
  'Инженеры из области осенью измерили опоры и предупредили, что дно реки со времени последнего промера опустилось почти на полметра.',
  'Никто не обратил внимания на предупреждение, потому что деньги на ремонт уже ушли на дорогу, которая огибает озеро с запада.',
  'Пока новый мост не построен, школьный автобус ездит дальней дорогой через перевал, а пекарь три раза в неделю возит хлеб на лодке.',
];

const chinese = [
  '山谷在两个冬天里失去了第二座桥，议会整个星期二晚上都在争论，究竟谁本来应该预见到这件事，谁又应该为修桥付钱。',
  '省里的工程师去年秋天测量过桥墩，他们警告说，自从上次测量以来，河床已经下沉了将近半米，必须在下雪以前加固。',
  '没有人理会这个警告，因为修理的钱已经用在环绕湖泊西岸的公路上，而且镇上的人都以为这座桥还能再撑过几个冬天。',
  '在新桥建成以前，校车只能绕远路翻过山口，面包师傅每个星期有三天早晨开始用小船把面包送到湖的对岸去。',
];

test.each([
  ['Russian', 'ru', russian],
  ['Chinese', 'zh', chinese],
])('a %s article among English navigation stays, and nothing else', (_, lang, paragraphs) => {
  expect(keptTexts(stripHtml(newspaperPage({ lang, paragraphs })))).toEqual(paragraphs);
});

test.each([
  ['Russian', 'ru', russian],
  ['Chinese', 'zh', chinese],
])('English surroundings of a %s article are named by where they stand first', (_, lang, paragraphs) => {
  const stripped = stripHtml(newspaperPage({ lang, paragraphs }));
  const codes = decisionOn(stripped, 'The Valley Courier is printed').evidence.map(({ code }) => code);
  expect(codes).toEqual(['structuralElement', 'foreignLanguage', 'modelScore']);
});

test('a foreign block goes for its language where no wanted language is its own', () => {
  const both = newspaperPage({ end: russian.map((text) => `<p>${text}</p>`).join('') });
  const stripped = stripHtml(both, { languages: ['en'] });
  expect(decisionOn(stripped, 'Никто')).toMatchObject({
    action: 'remove',
    evidence: [{ code: 'foreignLanguage', expected: ['en'], found: 'ru' }],
  });
  expect(decisionOn(stripped, 'Nobody').action).toBe('keep');
});

test('of a page in two languages both stay where none is asked for', () => {
  const end = russian.map((text) => `<p>${text}</p>`).join('');
  expect(keptTexts(stripHtml(newspaperPage({ end })))).toEqual(expect.arrayContaining(russian));
});

test('a page in none of the languages that are wanted is judged by its own', () => {
  const page = newspaperPage({ lang: 'ru', paragraphs: russian });
  expect(keptTexts(stripHtml(page, { languages: ['en', 'de'] }))).toEqual(russian);
});
