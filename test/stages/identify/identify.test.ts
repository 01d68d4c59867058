import { expect, test } from 'vitest';
import { loadLanguageModel } from '../../../src/run/language-model.js';
import type { LanguageModel } from '../../../src/stages/identify/language-model.js';
import { identify, languageOfLine } from '../../../src/stages/identify/stage.js';
import { segment } from '../../../src/stages/segment/stage.js';
import { documentOf } from '../document-of.js';

const model = await loadLanguageModel();

const neverAsked: LanguageModel = {
  guess() {
    throw new Error('the model was asked');
  },
};

const answering = (...guesses: readonly (readonly [string, number])[]): LanguageModel => ({
  guess: () => guesses.map(([language, confidence]) => ({ language, confidence })),
});

const fourWords = 'boats leave at noon';

const documentLanguages = (text: string) =>
  identify(model)
    .apply(segment.apply(documentOf(text)))
    .documentLanguages.map(({ language }) => language);

test.each([
  ['Το πλοίο άργησε', 'el'],
  ['渡轮晚点了', 'zh'],
  ['船が遅れました', 'ja'],
  ['배가 늦었습니다', 'ko'],
  ['המעבורת מאחרת', 'he'],
  ['เรือมาสาย', 'th'],
])('the script of %s proves its language', (line, language) => {
  expect(languageOfLine(line, neverAsked).language).toBe(language);
});

test('the share of its letters is the confidence in a proven language', () => {
  expect(languageOfLine('渡轮晚点 abc', neverAsked)).toEqual({ script: 'Han', language: 'zh', confidence: 4 / 7 });
});

test('a Latin line of three words is not judged by itself', () => {
  expect(languageOfLine('The ferry sails', neverAsked)).toEqual({ script: 'Latin', language: 'und', confidence: 0 });
});

test('numbers are not words that make a line long enough', () => {
  expect(languageOfLine('Ferry 12 at 09.40 – 3', neverAsked).language).toBe('und');
});

test('a line without a letter has no script and no language', () => {
  expect(languageOfLine('12.04.2025 — 18:30', neverAsked)).toEqual({
    script: undefined,
    language: 'und',
    confidence: 0,
  });
});

test('a language that pages are not written in is passed over', () => {
  expect(languageOfLine(fourWords, answering(['vo', 0.6], ['de', 0.4])).language).toBe('de');
});

test('a guess below the least confidence is unknown', () => {
  expect(languageOfLine(fourWords, answering(['de', 0.34]))).toEqual({
    script: 'Latin',
    language: 'und',
    confidence: 0,
  });
});

test('the model is shown the beginning of a long line, in lower case', () => {
  const seen: string[] = [];
  const watching: LanguageModel = {
    guess(text) {
      seen.push(text);
      return [];
    },
  };
  languageOfLine('The FERRY Sails Today '.repeat(50_000), watching);
  expect(seen).toEqual(['the ferry sails today '.repeat(50).slice(0, seen[0].length)]);
});

test.each([
  ['The harbour master closed the pier after the second storm of the month.', 'en'],
  ['Der Hafenmeister sperrte den Steg nach dem zweiten Sturm des Monats.', 'de'],
  ['Le capitaine du port a fermé la jetée après la deuxième tempête du mois.', 'fr'],
  ['Начальник порта закрыл причал после второго шторма за месяц.', 'ru'],
  ['Начальник порту закрив причал після другого шторму за місяць.', 'uk'],
  ['El capitán del puerto cerró el muelle después de la segunda tormenta.', 'es'],
])('the model tells the language of: %s', (line, language) => {
  expect(languageOfLine(line, model).language).toBe(language);
});

test('there is one language a block', () => {
  const { blocks, languages } = identify(model).apply(segment.apply(documentOf('one\n\n二\n3\n')));
  expect([blocks.length, languages.map(({ language }) => language)]).toEqual([3, ['und', 'zh', 'und']]);
});

test('a bilingual document has two languages, the larger share first', () => {
  expect(
    documentLanguages(`The harbour master closed the old pier on Monday morning, after the second storm of the month had torn three planks from it.
Der Hafenmeister sperrte am Montagmorgen den alten Steg, nachdem der zweite Sturm des Monats drei Bretter herausgerissen hatte.
Fishermen now tie up at the ferry landing and carry their crates along the road, which takes them a quarter of an hour longer than before.`),
  ).toEqual(['en', 'de']);
});

test('a Russian article amid English navigation is Russian', () => {
  const navigation = 'Home page of the portal\nAll the latest news today\nSign up for our weekly letter\n';
  expect(
    documentLanguages(`${navigation.repeat(5)}Начальник порта закрыл старый причал в понедельник утром, после того как второй шторм за месяц вырвал из него три доски.
Рыбаки теперь швартуются у паромной переправы и несут ящики по дороге, а это на четверть часа дольше, чем прежде.
${navigation.repeat(5)}`),
  ).toEqual(['ru']);
});

test('a document of short lines takes the language that most of them are in', () => {
  expect(
    documentLanguages('Where the old boats are kept\nHow to mend a torn net\nFrische Fische vom Kutter\n')[0],
  ).toBe('en');
});

test('the shares of a document’s languages add up to one', () => {
  const { documentLanguages: found } = identify(model).apply(
    segment.apply(documentOf('Boats leave here at noon\n渡轮中午开船\nВсе лодки уходят отсюда в полдень\n')),
  );
  expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('a document without letters has no language', () => {
  expect(documentLanguages('12\n34 — 56\n')).toEqual([]);
});
