import { expect, test } from 'vitest';
import { answering, identified, languageOfLine, languagesOf, neverAsked, watching } from './identified.js';

const documentLanguages = (text: string) => identified(text).documentLanguages.map(({ language }) => language);

/** Eight words and more, none of them a function word, no marked letter. */
const undecided = 'Harbour masters closed piers, ferries stayed, fishermen slept, gulls screamed';

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
  const { script, language, confidence } = languageOfLine('渡轮晚点 abc', neverAsked);
  expect([script, language]).toEqual(['Han', 'zh']);
  expect(confidence).toBeCloseTo(4 / 7, 6);
});

test.each([
  ['The harbour master closed the pier after the second storm of the month.', 'en'],
  ['Der Hafenmeister sperrte den Steg nach dem zweiten Sturm des Monats.', 'de'],
  ['Le capitaine du port a fermé la jetée après la deuxième tempête du mois.', 'fr'],
  ['O capitão do porto fechou o cais depois da segunda tempestade do mês.', 'pt'],
  ['Kapitan portu zamknął molo po drugim sztormie w tym miesiącu.', 'pl'],
  ['Началникът на пристанището затвори кея след втората буря за месеца.', 'bg'],
  ['Il traghetto è in ritardo', 'it'],
  ['Il n’y a pas de bateau ce soir', 'fr'],
  ['Kein Schiff vor dem Abend', 'de'],
])('the function words decide, and no model is asked: %s', (line, language) => {
  expect(languageOfLine(line, neverAsked).language).toBe(language);
});

test.each([
  ['Żółta łódź płynie', 'pl'],
  ['Złoty środek', 'pl'],
  ['Київ чекає', 'uk'],
  ['Под Киевом её ждут', 'ru'],
  ['¿Mañana será otro día?', 'es'],
  ['Eleição não será amanhã', 'pt'],
  ['Straßenfest abgesagt', 'de'],
  ['Điện nước', 'vi'],
])('few words and the letters of one language decide a headline: %s', (line, language) => {
  expect(languageOfLine(line, neverAsked).language).toBe(language);
});

test.each(['Ulykke på broen', 'Rødgrød med fløde', 'Blåbær og tyttebær'])(
  'what Danish and Norwegian share is neither for certain: %s',
  (line) => {
    expect(['und', 'da', 'no']).toContain(languageOfLine(line).language);
  },
);

test('a short line takes the language of its neighbours, with less confidence than theirs', () => {
  const { languages } = identified(
    [
      'The ferry sails again from the first of May, and the harbour is open.',
      'Kobold Vesta Trillo',
      'It was the last of the three boats that had been in the dock.',
    ].join('\n'),
    neverAsked,
  );
  expect(languages.map(({ language }) => language)).toEqual(['en', 'en', 'en']);
  expect(languages[1].confidence).toBeLessThan(0.7);
});

test('neighbours in another script say nothing', () => {
  const lines = [
    'Паром снова ходит с первого мая, и порт открыт, как это было и раньше.',
    'Weather',
    'Он был последним из трёх, что стояли в доке.',
  ];
  expect(languagesOf(lines, neverAsked)).toEqual(['ru', 'und', 'ru']);
});

test('a line in another language keeps it, whatever its neighbours are in', () => {
  const lines = [
    'The ferry sails again from the first of May, and the harbour is open.',
    'Der Hafen ist nicht mehr zu',
    'It was the last of the three boats that had been in the dock.',
  ];
  expect(languagesOf(lines, neverAsked)).toEqual(['en', 'de', 'en']);
});

test('the model is asked about a line that nothing else decides', () => {
  expect(languageOfLine(undecided, answering(['de', 0.8]))).toEqual({
    script: 'Latin',
    language: 'de',
    confidence: 0.8,
  });
});

test('the model is not asked about a line of fewer than eight words', () => {
  expect(languageOfLine(undecided.split(' ').slice(0, 7).join(' '), neverAsked).language).toBe('und');
});

test('the model is asked six times a document at most', () => {
  const model = watching();
  identified(Array.from({ length: 40 }, (_, at) => `${undecided} ${at}`).join('\n'), model);
  expect(model.asked).toHaveLength(6);
});

test('a page whose lines are decided is the same with any model', () => {
  const text = [
    'The ferry sails again from the first of May, and the harbour is open.',
    'Der Hafen ist nicht mehr zu',
    'Home',
    'Паром снова ходит с первого мая, и порт открыт, как это было и раньше.',
    '渡轮晚点了',
  ].join('\n');
  expect(identified(text, answering(['eo', 1]))).toEqual(identified(text, neverAsked));
});

test('a language that pages are not written in is passed over', () => {
  expect(languageOfLine(undecided, answering(['vo', 0.6], ['de', 0.55])).language).toBe('de');
});

test('a guess below the least confidence is unknown', () => {
  expect(languageOfLine(undecided, answering(['de', 0.49]))).toEqual({
    script: 'Latin',
    language: 'und',
    confidence: 0,
  });
});

test('the model is shown the beginning of a long line, in lower case', () => {
  const model = watching();
  languageOfLine('FERRIES Stayed Harbours '.repeat(50_000), model);
  expect(model.asked).toEqual(['ferries stayed harbours '.repeat(50).slice(0, 240)]);
});

test.each(['Ferry 12 at 09.40 – 3', 'IKEA VOLVO BMW', 'Kobold Vesta Trillo', '+49 30 1234567'])(
  'figures and names are in no language: %s',
  (line) => {
    expect(languageOfLine(line, neverAsked).language).toBe('und');
  },
);

test.each([
  ['IBM NASA UNESCO', ['und']],
  ['Lake Courier Foundation', ['und', 'en']],
  ['Two ferries collide in harbour fog', ['und', 'en']],
])('one word does not put a line into another language: %s', (line, languages) => {
  expect(languages).toContain(languageOfLine(line).language);
});

test('a line without a letter has no script and no language', () => {
  expect(languageOfLine('12.04.2025 — 18:30', neverAsked)).toEqual({
    script: undefined,
    language: 'und',
    confidence: 0,
  });
});

test.each([
  ['Начальник порта закрыл причал после второго шторма за месяц.', 'ru'],
  ['Начальник порту закрив причал після другого шторму за місяць.', 'uk'],
  ['El capitán del puerto cerró el muelle después de la segunda tormenta.', 'es'],
])('with the shipped model the language of a sentence is found: %s', (line, language) => {
  expect(languageOfLine(line).language).toBe(language);
});

test('there is one language a block', () => {
  const { blocks, languages } = identified('Kobold\n\n二\n3\n');
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
  const { documentLanguages: found } = identified(
    'It was the last of the three boats\n渡轮中午开船\nПаром снова ходит с первого мая, и порт открыт, как это было и раньше\n',
  );
  expect(found.length).toBe(3);
  expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('a document without letters has no language', () => {
  expect(documentLanguages('12\n34 — 56\n')).toEqual([]);
});
